/**
 * Which modules a first visit needs, and which pages share them. Each set goes into one file, so that a page loads in few
 * requests and nothing twice; a list kept by hand would pull a whole page's code home as soon as it missed one module.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const atOnce = /(?:\bfrom|\bimport)\s*['"]([^'"?]+)['"]/g;
const everImported = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"?]+)['"]/g;

/** Files of this project that the given files need: at once, or ever. */
function reachedFrom(files, imports) {
	const reached = new Set();
	const waiting = files.map((file) => resolve(file));
	while (waiting.length > 0) {
		const file = waiting.pop();
		if (reached.has(file)) continue;
		reached.add(file);
		if (/\.(ts|svelte)$/.test(file)) waiting.push(...importsOf(file, imports));
	}
	return reached;
}

function importsOf(file, imports) {
	const code = readFileSync(file, 'utf8').replace(/import\s+type\b[^;]*;/g, '');
	return [...code.matchAll(imports)]
		.map(([, path]) => {
			if (path.startsWith('#lib/')) return join(resolve('src/lib'), path.slice(5));
			return path.startsWith('.') ? resolve(dirname(file), path) : '';
		})
		.filter((path) => path !== '' && existsSync(path));
}

const fileOf = (id) => id.split('?')[0];
const designPage = 'src/routes/design/+page.svelte';
const appraisePage = 'src/routes/appraise/+page.svelte';

/** Of the home page, what the workspace uses too. A test by module id, for the bundler. */
export function isSharedWithHome() {
	const home = reachedFrom(
		['src/hooks.client.ts', 'src/routes/+layout.svelte', 'src/routes/+page.svelte'],
		atOnce
	);
	const workspace = reachedFrom([designPage], everImported);
	return (id) => home.has(fileOf(id)) && workspace.has(fileOf(id));
}

/** What the designer's and the appraiser's desks both show at once. */
export function isOnBothDesks() {
	const design = reachedFrom([designPage], atOnce);
	const appraise = reachedFrom([appraisePage], atOnce);
	return (id) => design.has(fileOf(id)) && appraise.has(fileOf(id));
}

/** What the workspace shows at once. */
export function isOnFirstDesk() {
	const design = reachedFrom([designPage], atOnce);
	design.delete(resolve(designPage));
	return (id) => design.has(fileOf(id));
}
