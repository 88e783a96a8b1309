/**
 * SvelteKit links in every page the styles of all code the page may ever load. Ours waits for its own styles when it is
 * loaded, so a first visit need not fetch those of steps nobody has opened.
 */

/** Paths of the styles that belong to code of these files and nothing it loads later. */
function stylesOf(files, manifest) {
	return new Set(
		Object.values(manifest)
			.filter(({ file }) => files.has(file))
			.flatMap(({ css = [] }) => css)
	);
}

/**
 * The page without links to late styles. What it loads at once, it names as `modulepreload`.
 * @param {string} html
 * @param {Record<string, { file: string, css?: string[] }>} manifest as Vite writes it for the browser's files
 */
export function withoutLateStyles(html, manifest) {
	const known = Object.values(manifest);
	const linked = (address) => (path) => address.endsWith(`/${path}`);
	const atOnce = new Set(
		[...html.matchAll(/<link href="([^"]+)" rel="modulepreload">/g)].flatMap(([, address]) =>
			known.map(({ file }) => file).filter(linked(address))
		)
	);
	if (atOnce.size === 0) return html;
	const wanted = [...stylesOf(atOnce, manifest)];
	return html.replace(/\n?[ \t]*<link href="([^"]+)" rel="stylesheet">/g, (link, address) =>
		wanted.some(linked(address)) ? link : ''
	);
}
