/** `npm run bench`: prints the figures of `tests/bench`. Nothing passes or fails; goals are for reading. */
import { checkNode, ensureInstalled, run } from './setup.mjs';

checkNode();
ensureInstalled();
const { ensureBrowser } = await import('./browser.mjs');
const [only] = process.argv.slice(2);

if (only !== 'browser') {
	run('npx', ['tsx', 'tests/bench/core.ts']);
	run('npx', ['tsx', 'tests/bench/history.ts']);
	run('npx', ['tsx', 'tests/bench/texts.ts']);
	run('npx', ['tsx', 'tests/bench/appraisal.ts']);
	run('npx', ['tsx', 'tests/bench/reading.ts']);
}
if (only !== 'core') {
	const browser = ensureBrowser();
	if (!browser || run('npx', ['vite', 'build', '--logLevel', 'error']) !== 0) process.exit(1);
	run('npx', ['tsx', 'tests/bench/browser.ts'], {
		env: { ...process.env, CHROME_PATH: browser }
	});
}
