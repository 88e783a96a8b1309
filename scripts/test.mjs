/** `npm test`: installs what is missing, runs every check in order, and closes with a line "N passed, N failed". */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkNode, ensureInstalled, run } from './setup.mjs';

checkNode();
ensureInstalled();
const { ensureBrowser, ensureFirefox } = await import('./browser.mjs');

const reports = mkdtempSync(join(tmpdir(), 'causeway-test-'));
const total = { passed: 0, failed: 0 };
const failures = [];
const leftOut = [];
const secondTime = [];

/** A check that either holds or does not. */
function check(name, command, args, env = {}) {
	console.log(`\n── ${name}`);
	const code = run(command, args, { env: { ...process.env, ...env } });
	total[code === 0 ? 'passed' : 'failed'] += 1;
	if (code !== 0) failures.push(name);
	return code === 0;
}

/** Vitest counts its own tests; a run that breaks before the first counts as one failure. */
function vitest(name, args, env) {
	console.log(`\n── ${name}`);
	const report = join(reports, `${name.replace(/\W+/g, '-')}.json`);
	const code = run(
		'npx',
		['vitest', 'run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
		{ env: { ...process.env, ...env } }
	);
	const { numPassedTests, numFailedTests, testResults } = existsSync(report)
		? JSON.parse(readFileSync(report, 'utf8'))
		: { numPassedTests: 0, numFailedTests: 0, testResults: [] };
	return {
		passed: numPassedTests,
		failed: code === 0 ? 0 : Math.max(numFailedTests, 1),
		failedFiles: testResults.filter(({ status }) => status === 'failed').map(({ name }) => name)
	};
}

function tests(name, args, env = {}) {
	const { passed, failed } = vitest(name, args, env);
	total.passed += passed;
	total.failed += failed;
	if (failed > 0) failures.push(name);
}

/**
 * A browser can be held up by whatever else the machine does. Files with a failed test are run a second time; what fails
 * again has failed, and what passes then is named at the end, since a test that wavers is a fault too.
 */
function browserTests(name, args, env) {
	const first = vitest(name, args, env);
	total.passed += first.passed;
	if (first.failed === 0) return;
	const files = first.failedFiles.map((file) => relative(process.cwd(), file));
	const again = files.length > 0 && vitest(`${name}, once more`, [...args, ...files], env);
	if (again && again.failed === 0) {
		total.passed += first.failed;
		secondTime.push(...files);
		return;
	}
	total.failed += again ? again.failed : first.failed;
	failures.push(name);
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
		browserTests('Browser tests', ['--config', 'vitest.browser.config.ts'], {
			CHROME_PATH: browser
		});
	else {
		failures.push('Browser tests: no browser');
		total.failed += 1;
	}
	const firefox = ensureFirefox();
	if (firefox)
		browserTests('Firefox tests', ['--config', 'vitest.firefox.config.ts'], {
			FIREFOX_PATH: firefox
		});
	else
		leftOut.push(
			'Firefox tests: no Firefox here (Debian: sudo apt-get install firefox-esr; others: https://www.mozilla.org/firefox; or set FIREFOX_PATH)'
		);
}

rmSync(reports, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}`);
for (const file of secondTime) console.log(`\nPassed at the second attempt only: ${file}`);
for (const one of leftOut) console.log(`\nLeft out: ${one}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
