import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unusedByCauseway, withoutUnusedParts } from '../scripts/unused-parts.mjs';

const jsPdf = 'node_modules/jspdf/dist/jspdf.es.min.js';

it('leaves out every library that jsPDF loads on demand', () => {
	const code = readFileSync(jsPdf, 'utf8');
	const loaded = [...code.matchAll(/\bimport\("([^"]+)"\)/g)].map(([, name]) => name);
	expect([...new Set(loaded)].sort()).toEqual([...unusedByCauseway]);
});

it('leaves them to everybody else', () => {
	const { resolveId } = withoutUnusedParts() as unknown as {
		resolveId: (source: string, importer: string) => string | null;
	};
	expect(resolveId('dompurify', `/work/${jsPdf}`)).toContain('dompurify');
	expect(resolveId('dompurify', '/work/src/lib/server/markdown.ts')).toBeNull();
	expect(resolveId('fflate', `/work/${jsPdf}`)).toBeNull();
});
