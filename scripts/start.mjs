/** `npm start`: installs what is missing, builds what has changed, serves the app on this computer only. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensureInstalled, portProblem, run } from './setup.mjs';

checkNode();
// Before the build, which takes a minute: nobody should wait for a refusal.
const wanted = process.env.PORT ?? '4173';
const problem = await portProblem(wanted);
if (problem !== null) {
	console.error(problem);
	process.exit(1);
}
ensureInstalled();

/** Latest change to anything the build is made from, in milliseconds. */
function latest(path) {
	if (!existsSync(path)) return 0;
	const { mtimeMs } = statSync(path);
	if (!statSync(path).isDirectory()) return mtimeMs;
	return Math.max(mtimeMs, ...readdirSync(path).map((name) => latest(join(path, name))));
}
const sources = [
	'src',
	'content',
	'static',
	'scripts',
	'package.json',
	'svelte.config.js',
	'vite.config.ts'
];
const built = existsSync('build/index.html') ? statSync('build/index.html').mtimeMs : 0;
if (Math.max(...sources.map(latest)) > built) {
	console.log('Building …');
	const code = run('npx', ['vite', 'build', '--logLevel', 'warn']);
	if (code !== 0) process.exit(code);
}

const { serve } = await import('./serve.mjs');
const { url } = await serve({ port: Number(wanted) });
console.log(`\nCauseway is open at ${url}\nOnly this computer can reach it. Stop it with Ctrl+C.`);
