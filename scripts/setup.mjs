/** What `npm start` and `npm test` need before anything of the project can be loaded. Plain Node, no dependencies. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';

/** What to tell the user of a Node that cannot run the project; null for one that can. */
export function nodeProblem(version) {
	const wanted = [20, 19];
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return null;
	return (
		`Causeway needs Node.js ${wanted.join('.')} or later; this is ${version}.\n` +
		'Install a current version from https://nodejs.org and run the command again.'
	);
}

/** Stops with a clear word when this Node cannot run the project. */
export function checkNode() {
	const problem = nodeProblem(process.versions.node);
	if (problem === null) return;
	console.error(problem);
	process.exit(1);
}

/** What to tell the user of a port the app cannot have; null for one it can. */
export async function portProblem(wanted) {
	const port = Number(wanted);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		return `PORT is “${wanted}”; it must be a whole number from 1024 to 65535.`;
	const code = await new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', (error) => resolve(error.code));
		probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(null)));
	});
	if (code === null) return null;
	const trouble =
		code === 'EADDRINUSE'
			? `Port ${port} is in use, perhaps by another Causeway. Stop that program, or choose another port:`
			: `Port ${port} cannot be used (${code}). Choose another port:`;
	return `${trouble}\n  PORT=${port > 1024 && port < 65_535 ? port + 1 : 4174} npm start`;
}

/** Runs a command and gives its exit code; its output goes to the terminal. */
export function run(command, args, options = {}) {
	const result = spawnSync(command, args, {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		...options
	});
	return result.status ?? 1;
}

/** Installs the dependencies when they are missing or older than the lock file. */
export function ensureInstalled() {
	const installed = 'node_modules/.package-lock.json';
	const isCurrent =
		existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;
	if (isCurrent || isSameTree(installed)) return;
	console.log('Installing what is missing (once; a few minutes on a slow line) …');
	// Not `npm ci`: it refuses the lock file wherever a registry lacks an optional package for another platform.
	const code = run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
	if (code !== 0) {
		console.error(
			'The installation failed. Check the connection to the npm registry and try again.'
		);
		process.exit(code);
	}
}

/** A fresh clone gives the lock file a new date; what counts is whether the versions agree. */
function isSameTree(installed) {
	if (!existsSync(installed)) return false;
	const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
	const wanted = read('package-lock.json');
	const present = read(installed);
	return Object.entries(wanted).every(
		([path, { version, optional }]) => path === '' || optional || present[path]?.version === version
	);
}
