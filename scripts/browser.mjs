/** Finds a Chromium for the browser tests, and installs Debian's where it may. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './setup.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'];
const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

function found() {
	const { CHROME_PATH } = process.env;
	if (CHROME_PATH) {
		if (existsSync(CHROME_PATH)) return CHROME_PATH;
		console.error(`CHROME_PATH names ${CHROME_PATH}, which does not exist.`);
		return null;
	}
	if (process.platform !== 'win32')
		for (const name of names) {
			const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], {
				encoding: 'utf8'
			});
			if (status === 0 && stdout.trim()) return stdout.trim();
		}
	return places.find((place) => existsSync(place)) ?? null;
}

/** Path of a Chromium, or null after saying what to install. */
export function ensureBrowser() {
	const present = found();
	if (present) return present;
	const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
	if (!process.env.CHROME_PATH && isRoot && existsSync('/usr/bin/apt-get')) {
		console.log('No Chromium found; installing Debian’s …');
		run('apt-get', ['update', '-qq']);
		run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
		const installed = found();
		if (installed) return installed;
	}
	console.error(
		'The browser tests need Chromium or Chrome. Install one (Debian and Ubuntu: sudo apt-get install chromium; ' +
			'others: https://www.google.com/chrome), or set CHROME_PATH to its program file.'
	);
	return null;
}
