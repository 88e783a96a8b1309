import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../scripts/serve.mjs';
import { nodeProblem, portProblem } from '../scripts/setup.mjs';

const folder = mkdtempSync(join(tmpdir(), 'causeway-site-'));
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
	mkdirSync(join(folder, '_app/immutable'), { recursive: true });
	const policy = `default-src &#39;none&#39;; script-src 'self'`;
	writeFileSync(
		join(folder, 'index.html'),
		`<meta http-equiv="content-security-policy" content="${policy}"><h1>Home</h1>`
	);
	writeFileSync(join(folder, '404.html'), '<h1>Nothing here</h1>');
	writeFileSync(join(folder, '_app/immutable/a.js'), 'export {};');
	site = await serve({ folder });
});
afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true });
});

/** The start script itself, on a port of our choice. */
const start = (port: string) =>
	spawnSync(process.execPath, ['scripts/start.mjs'], {
		encoding: 'utf8',
		timeout: 20_000,
		env: { ...process.env, PORT: port }
	});

describe('npm start', () => {
	it('refuses an old Node with a clear word, and takes a current one', () => {
		expect(nodeProblem('18.20.4')).toMatch(/needs Node\.js 20\.19 or later; this is 18\.20\.4/);
		expect(nodeProblem('20.18.1')).toContain('https://nodejs.org');
		expect(nodeProblem('20.19.0')).toBeNull();
		expect(nodeProblem('22.1.0')).toBeNull();
	});

	it('says that a port is in use, and how to take another', () => {
		const { port } = new URL(site.url);
		const { status, stderr } = start(port);
		expect(status).toBe(1);
		expect(stderr).toContain(`Port ${port} is in use`);
		expect(stderr).toMatch(/ {2}PORT=\d+ npm start/);
	});

	it('says what is wrong with a port that is no port', async () => {
		expect(await portProblem('abc')).toContain('PORT is “abc”');
		expect(await portProblem('70000')).toContain('65535');
		expect(await portProblem('0')).toBeNull();
	});
});

describe('the server', () => {
	it('sends the policy of a page, with what only a header may say', async () => {
		const response = await fetch(site.url);
		expect(await response.text()).toContain('Home');
		expect(response.headers.get('content-security-policy')).toBe(
			"default-src 'none'; script-src 'self'; frame-ancestors 'none'"
		);
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(response.headers.get('referrer-policy')).toBe('no-referrer');
		expect(response.headers.get('cache-control')).toBe('no-cache');
	});

	it('lets files that never change be kept', async () => {
		const { headers } = await fetch(`${site.url}_app/immutable/a.js`);
		expect(headers.get('cache-control')).toContain('immutable');
	});

	it('answers what is not there with the page that says so, and nothing outside its folder', async () => {
		for (const path of ['nothing', '..%2f..%2fetc%2fpasswd', '.env']) {
			const response = await fetch(site.url + path);
			expect(response.status, path).toBe(404);
			expect(await response.text()).toContain('Nothing here');
		}
	});
});
