/** A browser in a process of its own, on a profile that outlives it: the only kind that can be killed for a test. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, chromiumPath, patience, waitPatiently } from './browser.ts';

export interface BrowserProcess {
	readonly page: Page;
	/** Ends the browser and all processes it started, at once and without a word. */
	kill(): Promise<void>;
	/** Resolves when it is gone, whoever ended it. */
	readonly ended: Promise<void>;
}

export async function startProcess(profile: string): Promise<BrowserProcess> {
	const portFile = join(profile, 'DevToolsActivePort');
	rmSync(portFile, { force: true });
	const args = [...chromiumArguments, '--headless=new', '--remote-debugging-port=0'];
	const child = spawn(chromiumPath, [...args, `--user-data-dir=${profile}`, 'about:blank'], {
		detached: true,
		stdio: 'ignore'
	});
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const kill = async () => {
		if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
		await ended;
	};
	for (
		let wait = 0;
		!existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n');
		wait++
	) {
		if (wait * 50 > 2 * patience) {
			await kill();
			throw new Error('The browser did not open its port within two minutes.');
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	const [port] = readFileSync(portFile, 'utf8').split('\n');
	const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, {
		timeout: 2 * patience
	});
	const [context] = browser.contexts();
	waitPatiently(context!);
	const page = context!.pages()[0] ?? (await context!.newPage());
	return { page, kill, ended };
}
