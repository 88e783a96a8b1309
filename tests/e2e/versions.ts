/** Two versions of the built site, and an address that changes from one to the other as a host does. */
import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { fileList } from '../../scripts/static-site.mjs';
import { t } from './words.ts';

export const build = 'build';
/** What the footer says in the later version. */
export const laterWords = 'Everything stays on this computer, now as before.';

const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));

const temporary: string[] = [];

/** A copy that a test may change; without the compressed doubles, which would tell the old story. */
export function copyOfBuild(): string {
	const folder = mkdtempSync(join(tmpdir(), 'causeway-site-'));
	temporary.push(folder);
	cpSync(build, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
	return folder;
}

export function removeCopies(): void {
	for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
}

/** The path of the script that holds this text. */
export function scriptWith(folder: string, text: string): string {
	const found = filesIn(folder).find(
		(file) =>
			file.includes('immutable') &&
			file.endsWith('.js') &&
			readFileSync(file, 'utf8').includes(text)
	);
	if (!found) throw new Error(`No script holds “${text}”.`);
	return found;
}

/** The worker's list, after files were changed on purpose or by a deployment that stopped half way. */
export function relist(folder: string, before: string): void {
	const worker = join(folder, 'service-worker.js');
	const code = readFileSync(worker, 'utf8');
	writeFileSync(worker, code.replace(before, JSON.stringify(fileList(folder))));
}

export const versionOf = (folder: string): string =>
	(JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8')) as { version: string })
		.version;

/** A later version: every script under another name, another version, other words in the footer. */
export function laterBuild(): string {
	const folder = copyOfBuild();
	const list = JSON.stringify(fileList(folder));
	const version = versionOf(folder);
	const scripts = filesIn(join(folder, '_app/immutable')).filter((file) => file.endsWith('.js'));
	const names = scripts.map((file) => file.split(/[\\/]/).at(-1)!);
	for (const file of filesIn(folder).filter((one) => /\.(html|js|json)$/.test(one))) {
		const before = readFileSync(file, 'utf8');
		let text = before.replaceAll(version, `${version}2`).replaceAll(t('app.private'), laterWords);
		if (!file.endsWith('service-worker.js'))
			for (const name of names) text = text.replaceAll(name, name.replace('.js', '-2.js'));
		if (file.endsWith('.html')) text = withHashes(before, text);
		if (text !== before) writeFileSync(file, text);
	}
	for (const file of scripts) renameSync(file, file.replace(/\.js$/, '-2.js'));
	relist(folder, list);
	return folder;
}

/** The policy of a page names its script by hash. */
function withHashes(before: string, after: string): string {
	const hashes = (page: string) =>
		[...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, code]) =>
			createHash('sha256').update(code!).digest('base64')
		);
	const later = hashes(after);
	return hashes(before).reduce((page, hash, at) => page.replaceAll(hash, later[at]!), after);
}

export interface Host {
	readonly url: string;
	/** Goes over to another build, as a deployment does: what was there before is gone. */
	deploy(folder: string): void;
	stop(): Promise<void>;
}

export async function host(folder: string): Promise<Host> {
	const { url, close, change } = await serve({ folder });
	return { url, deploy: change, stop: close };
}
