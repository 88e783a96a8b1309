/** `npm run build:single`: all of Causeway in `dist/causeway.html`, which runs by double-click and asks no network for anything. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import { t } from '#lib/language/language.ts';
import { withoutUnusedParts } from './unused-parts.mjs';

const kit = (name: string) => resolve(`src/single/kit/${name}.ts`);

/**
 * Browsers run no module workers for a page that is a file, so each worker becomes one classic script, pdf.js's too.
 * pdf.js wraps a worker from elsewhere into a script that fetches it; here everything is from here.
 */
const ownWorkers: Plugin = {
	name: 'own-workers',
	enforce: 'pre',
	resolveId(source, importer) {
		if (!source.endsWith('.mjs?url')) return null;
		return this.resolve(source.replace('?url', '?worker&url'), importer);
	},
	transform(code, id) {
		if (!/pdfjs-dist\/(legacy\/)?build\/pdf\.mjs/.test(id)) return null;
		const start = 'function getWorkerSrc(src) {';
		if (!code.includes(start)) throw new Error('pdf.js starts its worker in another way now');
		return { code: code.replace(start, `${start}\n  return src;`), map: null };
	}
};

/** The site's pages as one script and one style sheet, and the files they would fetch. */
async function bundle() {
	const oneScript = { output: { codeSplitting: false } };
	const { output } = (await build({
		configFile: false,
		mode: 'single',
		logLevel: 'error',
		publicDir: false,
		plugins: [
			svelte({ configFile: false, preprocess: vitePreprocess() }),
			ownWorkers,
			withoutUnusedParts()
		],
		resolve: {
			alias: ['environment', 'navigation', 'paths', 'state'].map((name) => ({
				find: `$app/${name}`,
				replacement: kit(name)
			}))
		},
		worker: { format: 'iife', rolldownOptions: oneScript },
		build: {
			write: false,
			cssCodeSplit: false,
			assetsInlineLimit: 0,
			modulePreload: false,
			rolldownOptions: { input: 'src/single/main.ts', ...oneScript }
		},
		experimental: {
			renderBuiltUrl: (name) => ({ runtime: JSON.stringify(`part:${name}`) })
		}
	})) as Rolldown.RolldownOutput;
	const scripts = output.filter((one) => one.type === 'chunk');
	if (scripts.length !== 1) throw new Error(`${scripts.length} scripts instead of one`);
	const assets = output.filter((one) => one.type === 'asset');
	const styles = assets.filter(({ fileName }) => fileName.endsWith('.css'));
	return {
		script: scripts[0]!.code,
		style: styles.map(({ source }) => String(source)).join('\n'),
		files: assets
			.filter((one) => !styles.includes(one))
			.map(({ fileName, source }): [string, string | Uint8Array] => [fileName, source])
	};
}

interface Endpoint {
	readonly GET: (event: { params: Record<string, string> }) => Response | Promise<Response>;
	readonly entries?: () => Record<string, string>[];
}

/** What the site prerenders beside its pages, from the same endpoints: path and text. */
async function data(): Promise<[string, string][]> {
	const routes = 'src/routes';
	const folders = readdirSync(routes, { recursive: true, encoding: 'utf8' })
		.map((path) => path.split(sep).join('/'))
		.filter((path) => path.endsWith('/+server.ts'))
		.map((path) => path.replace('/+server.ts', ''));
	const found: [string, string][] = [];
	for (const folder of folders) {
		const file = pathToFileURL(resolve(routes, folder, '+server.ts')).href;
		const { GET, entries = () => [{}] } = (await import(file)) as Endpoint;
		for (const params of entries()) {
			const name = folder.replace(/\[(\w+)\]/g, (_, key: string) => params[key] ?? '');
			found.push([name, await (await GET({ params })).text()]);
		}
	}
	return found;
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const escaped = (text: string) =>
	text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0).toString()};`);
/** Inside a script element these would end it, or begin a comment. */
const inElement = (code: string) => code.replace(/<(?=\/script|!--)/gi, '\\x3c');

const { script, style, files } = await bundle();
const code = `\n${inElement(script)}\n`;
const sheet = `\n${style}\n`;
const policy = [
	"default-src 'none'",
	`script-src ${hash(code)} 'wasm-unsafe-eval'`,
	`style-src ${hash(sheet)}`,
	'img-src data: blob:',
	'font-src data:',
	'worker-src blob:',
	'frame-src blob:',
	"base-uri 'none'",
	"form-action 'none'"
].join('; ');
const icon = Buffer.from(readFileSync('static/icon.svg')).toString('base64');
const blocks = [...(await data()), ...files].map(([name, content]) => {
	const packed = gzipSync(content, { level: 9 }).toString('base64');
	return `<script type="text/plain" data-part="${escaped(name)}">${packed}</script>`;
});

const page = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(t('app.name'))}</title>
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<style>${sheet}</style>
</head>
<body>
<div id="app"><p>${escaped(t('app.loading'))}</p></div>
<noscript><p>${escaped(t('home.noscript'))}</p></noscript>
<script type="module">${code}</script>
${blocks.join('\n')}
</body>
</html>
`;
mkdirSync('dist', { recursive: true });
writeFileSync('dist/causeway.html', page);
console.log(`dist/causeway.html: ${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB`);
