/** Finds the browsers for the tests, and installs Debian's where it may. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { run } from './setup.mjs';

const chromium = {
	name: 'Chromium',
	variable: 'CHROME_PATH',
	programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'],
	places: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
	],
	debianPackage: 'chromium'
};
const firefox = {
	name: 'Firefox',
	variable: 'FIREFOX_PATH',
	programs: ['firefox-esr', 'firefox'],
	places: [
		'/Applications/Firefox.app/Contents/MacOS/firefox',
		'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
		'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe'
	],
	debianPackage: 'firefox-esr'
};

/** Ubuntu's snaps see neither the profile nor the files that a test lays down for them. */
function isSnap(path) {
	const program = realpathSync(path);
	return (
		program.includes('/snap') || /^#!.*\n[^]*\/snap\/bin\//.test(readFileSync(program, 'latin1'))
	);
}

function found({ variable, programs, places }) {
	const told = process.env[variable];
	if (told) {
		if (existsSync(told)) return told;
		console.error(`${variable} names ${told}, which does not exist.`);
		return null;
	}
	if (process.platform !== 'win32')
		for (const name of programs) {
			const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], {
				encoding: 'utf8'
			});
			const path = stdout.trim();
			if (status === 0 && path && !isSnap(path)) return path;
		}
	return places.find((place) => existsSync(place)) ?? null;
}

/** Path of the browser, after installing it where that is allowed; null when there is none. */
function ensure(browser) {
	const present = found(browser);
	if (present) return present;
	const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
	if (process.env[browser.variable] || !isRoot || !existsSync('/usr/bin/apt-get')) return null;
	console.log(`No ${browser.name} found; installing Debian’s …`);
	run('apt-get', ['update', '-qq']);
	run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', browser.debianPackage]);
	return found(browser);
}

/** Path of a Chromium, or null after saying what to install. */
export function ensureBrowser() {
	const path = ensure(chromium);
	if (path) return path;
	console.error(
		'The browser tests need Chromium or Chrome. Install one (Debian and Ubuntu: sudo apt-get install chromium; ' +
			'others: https://www.google.com/chrome), or set CHROME_PATH to its program file.'
	);
	return null;
}

/** Path of a Firefox, or null: its tests are left out then. */
export const ensureFirefox = () => ensure(firefox);
