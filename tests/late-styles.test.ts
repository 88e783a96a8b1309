import { describe, expect, it } from 'vitest';
import { withoutLateStyles } from '../scripts/late-styles.mjs';

const manifest = {
	'nodes/4.js': { file: '_app/nodes/4.js', css: ['_app/4.css'] },
	_base: { file: '_app/base.js', css: ['_app/base.css'] },
	'AnnexStep.svelte': { file: '_app/annex.js', css: ['_app/annex.css'] }
};
const preload = (path: string) => `\t\t<link href="/${path}" rel="modulepreload">\n`;
const style = (path: string) => `\t\t<link href="/${path}" rel="stylesheet">\n`;

describe('styles of code that is loaded later', () => {
	it('are left out of the page, and only they', () => {
		const links = preload('_app/nodes/4.js') + preload('_app/base.js');
		const page = `<head>\n${links}${style('_app/base.css')}${style('_app/4.css')}${style('_app/annex.css')}</head>`;
		const out = withoutLateStyles(page, manifest);
		expect(out).toContain('/_app/base.css');
		expect(out).toContain('/_app/4.css');
		expect(out).not.toContain('annex.css');
		expect(out).toContain(links.trimEnd());
	});

	it('stay in a page that does not say what it loads', () => {
		const page = `<head>\n${style('_app/annex.css')}</head>`;
		expect(withoutLateStyles(page, manifest)).toBe(page);
	});
});
