import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** What everything every object inherits from would answer, if it could not be changed. */
const run = (...args: string[]) =>
	JSON.parse(
		execFileSync(process.execPath, ['--import', 'tsx', 'tests/with-frozen-prototype.ts', ...args], {
			encoding: 'utf8',
			maxBuffer: 64 * 1024 * 1024
		})
	) as Record<string, unknown>;

it('nothing here needs to change what every object inherits: all comes out the same when that is frozen', () => {
	const { isFrozen, ...frozen } = run('frozen');
	expect(isFrozen).toBe(true);
	expect(Object.keys(frozen).length).toBeGreaterThan(20);
	const { isFrozen: before, ...free } = run();
	expect(before).toBe(false);
	expect(frozen).toEqual(free);
});
