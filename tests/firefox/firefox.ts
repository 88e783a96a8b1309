/** A real Firefox, driven over WebDriver BiDi, with everything a page says and asks for written down. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { t } from '../e2e/words.ts';
import { patience } from '../e2e/browser.ts';
import { button } from './acts.ts';

export const firefoxPath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

/** Settings that a user would change in the menus of Firefox. */
export const settings = {
	privateWindow: { 'browser.privatebrowsing.autostart': true },
	/** "Block all cookies", and with them everything a site could keep. */
	keepNothing: { 'network.cookie.cookieBehavior': 2 }
} as const;

export class Firefox {
	readonly browser: Browser;
	readonly #downloads: string;
	/** Script errors and policy violations of every page. */
	readonly complaints: string[] = [];
	/** Addresses asked for, but for what lies in a page itself. */
	readonly requests: string[] = [];

	private constructor(browser: Browser, downloads: string) {
		this.browser = browser;
		this.#downloads = downloads;
	}

	/** @param profile a folder that outlives the browser; by default a new one that does not */
	static async start({
		prefs = {},
		profile
	}: { prefs?: Record<string, unknown>; profile?: string } = {}): Promise<Firefox> {
		const downloads = mkdtempSync(join(tmpdir(), 'causeway-downloads-'));
		const browser = await puppeteer.launch({
			browser: 'firefox',
			executablePath: firefoxPath,
			headless: true,
			timeout: 2 * patience,
			protocolTimeout: 2 * patience,
			...(profile && { userDataDir: profile }),
			extraPrefsFirefox: {
				'browser.download.folderList': 2,
				'browser.download.dir': downloads,
				'browser.download.always_ask_before_handling_new_types': false,
				// Firefox would show a PDF in a tab of its own as well.
				'pdfjs.disabled': true,
				'browser.helperApps.neverAsk.saveToDisk': 'application/pdf',
				...prefs
			}
		});
		return new Firefox(browser, downloads);
	}

	/** Ends the browser and all processes it started, at once and without a word. */
	async kill(): Promise<void> {
		const process = this.browser.process();
		const ended = new Promise((resolve) => process?.once('exit', resolve));
		process?.kill('SIGKILL');
		await ended;
		rmSync(this.#downloads, { recursive: true, force: true });
	}

	async close(): Promise<void> {
		await this.browser.close();
		rmSync(this.#downloads, { recursive: true, force: true });
	}

	async newPage(): Promise<Page> {
		const page = await this.browser.newPage();
		page.setDefaultTimeout(patience);
		await page.setViewport({ width: 1280, height: 900 });
		// Firefox tells its own console of a broken policy, and nobody else.
		await page.evaluateOnNewDocument(() => {
			addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
				console.error(`Policy: ${effectiveDirective} ${blockedURI}`)
			);
		});
		page.on('console', (message) => {
			if (message.type() === 'error') this.complaints.push(message.text());
		});
		page.on('pageerror', (error) => this.complaints.push(String(error)));
		page.on('request', (request) => {
			if (!/^(data|blob|about):/.test(request.url())) this.requests.push(request.url());
		});
		return page;
	}

	/** The file that comes of an act, also where somebody is asked first whether its words may go out. */
	async downloaded(
		page: Page,
		act: () => Promise<void>
	): Promise<{ path: string; bytes: Uint8Array }> {
		const before = new Set(readdirSync(this.#downloads));
		await act();
		const goOn = button(t('outgoing.goOn'));
		for (const end = Date.now() + 2 * patience; Date.now() < end;) {
			const arrived = readdirSync(this.#downloads).filter((name) => !before.has(name));
			const whole = arrived.find((name) => !name.endsWith('.part'));
			const path = whole && join(this.#downloads, whole);
			if (path && arrived.length === 1 && readFileSync(path).length > 0)
				return { path, bytes: readFileSync(path) };
			const asked = await page.$(goOn);
			// Gone by now where it was pressed the last time round.
			await asked?.click().catch(() => {});
			await asked?.dispose();
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		throw new Error('No file arrived within two minutes.');
	}
}
