import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** What comes out, with the prototype of all objects as it is, or frozen. */
async function run(...args: string[]): Promise<Record<string, unknown>> {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		['--import', 'tsx', 'tests/with-frozen-prototype.ts', ...args],
		{ maxBuffer: 64 * 1024 * 1024 }
	);
	return JSON.parse(stdout) as Record<string, unknown>;
}

it('nothing here needs to change what every object inherits: all comes out the same when that is frozen', async () => {
	const [frozen, free] = await Promise.all([run('frozen'), run()]);
	expect([frozen['isFrozen'], free['isFrozen']]).toEqual([true, false]);
	expect(Object.keys(frozen).length).toBeGreaterThan(20);
	expect({ ...frozen, isFrozen: false }).toEqual(free);
}, 180_000);
