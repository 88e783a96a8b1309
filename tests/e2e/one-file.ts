/** The edition in one file, as it is made of what is here now. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const made = 'dist/causeway.html';
/** What it is made of. */
const sources = ['content', 'scripts', 'src', 'static', 'package-lock.json'];

const newestIn = (path: string): number =>
	statSync(path).isDirectory()
		? readdirSync(path, { recursive: true, encoding: 'utf8' }).reduce(
				(newest, name) => Math.max(newest, statSync(join(path, name)).mtimeMs),
				statSync(path).mtimeMs
			)
		: statSync(path).mtimeMs;

/** Path of the file; made anew only when something it is made of has changed since. */
export function oneFile(): string {
	const isCurrent = existsSync(made) && statSync(made).mtimeMs > Math.max(...sources.map(newestIn));
	if (isCurrent) return made;
	const { status, stderr } = spawnSync('npx', ['tsx', 'scripts/build-single.ts'], {
		encoding: 'utf8',
		shell: process.platform === 'win32'
	});
	if (status !== 0) throw new Error(stderr);
	return made;
}
