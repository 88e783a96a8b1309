/**
 * SvelteKit's adapter for static sites. After it, pages are relieved of styles they do not show at once, and the service
 * worker is told which files to keep.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { withoutLateStyles } from './late-styles.mjs';

const worker = 'service-worker.js';
/** Asked for afresh each time, or compressed doubles of other files. */
const isLeftOut = (path) =>
	path === worker || path === '_app/version.json' || /\.(br|gz)$/.test(path);

function pathsIn(folder, root = folder) {
	return readdirSync(folder).flatMap((name) => {
		const file = join(folder, name);
		if (statSync(file).isDirectory()) return pathsIn(file, root);
		return [relative(root, file).split(sep).join('/')];
	});
}

/**
 * SHA-256 in base64 of every file a page may ask for. Pages come first, the largest files last: what an interrupted
 * visit has fetched is then of the most use to the next.
 * @returns {Record<string, string>}
 */
export function fileList(folder) {
	const sizeOf = (path) => (path.endsWith('.html') ? 0 : statSync(join(folder, path)).size);
	const paths = pathsIn(folder).filter((path) => !isLeftOut(path));
	return Object.fromEntries(
		paths
			.sort((a, b) => sizeOf(a) - sizeOf(b) || a.localeCompare(b))
			.map((path) => [
				path,
				createHash('sha256')
					.update(readFileSync(join(folder, path)))
					.digest('base64')
			])
	);
}

function leaveOutLateStyles(folder, manifest) {
	for (const path of pathsIn(folder).filter((path) => path.endsWith('.html'))) {
		const file = join(folder, path);
		writeFileSync(file, withoutLateStyles(readFileSync(file, 'utf8'), manifest));
	}
}

/** @param {import('@sveltejs/adapter-static').AdapterOptions} options */
export function staticSite({ pages = 'build', precompress = false, ...options } = {}) {
	const { name, adapt } = adapter({ ...options, pages, precompress: false });
	return {
		name,
		async adapt(builder) {
			await adapt(builder);
			const manifest = join(builder.getClientDirectory(), '.vite/manifest.json');
			leaveOutLateStyles(pages, JSON.parse(readFileSync(manifest, 'utf8')));
			const file = join(pages, worker);
			const code = readFileSync(file, 'utf8');
			const filled = code.replace(/(["'`])%causeway\.files%\1/, () =>
				JSON.stringify(fileList(pages))
			);
			if (filled === code) throw new Error(`${worker} has no place for the list of files`);
			writeFileSync(file, filled);
			if (precompress) await builder.compress(pages);
		}
	};
}
