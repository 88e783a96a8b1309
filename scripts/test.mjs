/** `npm test`: installs what is missing, runs every check in order, and closes with a line "N passed, N failed". */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, ensureInstalled, run } from './setup.mjs';

checkNode();
ensureInstalled();
const { ensureBrowser, ensureFirefox } = await import('./browser.mjs');

const reports = mkdtempSync(join(tmpdir(), 'causeway-test-'));
const total = { passed: 0, failed: 0 };
const failures = [];
const leftOut = [];

/** A check that either holds or does not. */
function check(name, command, args, env = {}) {
	console.log(`\n── ${name}`);
	const code = run(command, args, { env: { ...process.env, ...env } });
	total[code === 0 ? 'passed' : 'failed'] += 1;
	if (code !== 0) failures.push(name);
	return code === 0;
}

/** Vitest counts its own tests; a run that breaks before the first counts as one failure. */
function tests(name, args, env = {}) {
	console.log(`\n── ${name}`);
	const report = join(reports, `${name.replace(/\W+/g, '-')}.json`);
	const code = run(
		'npx',
		['vitest', 'run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
		{ env: { ...process.env, ...env } }
	);
	const counted = existsSync(report)
		? JSON.parse(readFileSync(report, 'utf8'))
		: { numPassedTests: 0, numFailedTests: 0 };
	total.passed += counted.numPassedTests;
	total.failed += counted.numFailedTests;
	if (code === 0) return;
	failures.push(name);
	if (counted.numFailedTests === 0) total.failed += 1;
}

check('Formatting', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
check('SvelteKit types', 'npx', ['svelte-kit', 'sync']);
check('Lint', 'npx', ['eslint', '.', '--max-warnings', '0']);
check('Types', 'npx', ['svelte-check', '--fail-on-warnings', '--output', 'human']);
check('Content', 'npx', ['tsx', 'scripts/check-content.ts']);
const sourceCheck = '../shared/tools/check-content.mjs';
if (existsSync(sourceCheck)) check('Content against the source', 'node', [sourceCheck]);
tests('Unit and content tests', ['--project', 'logic']);
tests('Component tests', ['--project', 'components']);
if (check('Build', 'npx', ['vite', 'build', '--logLevel', 'warn'])) {
	const browser = ensureBrowser();
	if (browser)
		tests('Browser tests', ['--config', 'vitest.browser.config.ts'], { CHROME_PATH: browser });
	else {
		failures.push('Browser tests: no browser');
		total.failed += 1;
	}
	const firefox = ensureFirefox();
	if (firefox)
		tests('Firefox tests', ['--config', 'vitest.firefox.config.ts'], { FIREFOX_PATH: firefox });
	else
		leftOut.push(
			'Firefox tests: no Firefox here (Debian: sudo apt-get install firefox-esr; others: https://www.mozilla.org/firefox; or set FIREFOX_PATH)'
		);
}

rmSync(reports, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}`);
for (const one of leftOut) console.log(`\nLeft out: ${one}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
