/**
 * Which modules the home page shares with the workspace. They go into one file, so that a first visit loads them
 * once and nothing else; a list kept by hand would pull a whole page's code home as soon as it missed one module.
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

/** A test by module id, for the bundler. */
export function isSharedWithHome() {
	const home = reachedFrom(
		[
			'src/hooks.client.ts',
			'src/routes/+layout.svelte',
			'src/routes/+page.svelte',
			// Shown at the foot of the home page when somebody goes there.
			'src/lib/components/keeping/HomeKeeping.svelte'
		],
		atOnce
	);
	const workspace = reachedFrom(['src/routes/design/+page.svelte'], everImported);
	return (id) => {
		const file = id.split('?')[0];
		return home.has(file) && workspace.has(file);
	};
}
