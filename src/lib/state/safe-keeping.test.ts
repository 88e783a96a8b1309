import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manyChanges } from '#lib/domain/keeping.ts';
import { noteCopy, readCopyRecord } from '#lib/storage/copy-record.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { SafeKeeping } from './safe-keeping.svelte.ts';

const now = () => new Date('2027-03-10T09:00:00Z');
const storage = (persisted: boolean, persist = true) => {
	let isPersisted = persisted;
	return {
		persisted: () => Promise.resolve(isPersisted),
		persist: vi.fn(() => Promise.resolve((isPersisted = persist)))
	};
};
function setting(of: ReturnType<typeof storage> | null = storage(false), isWebKit = false) {
	const { settings } = createMemoryStore(now);
	const keeping = new SafeKeeping({ settings, designId: 'd1', now, storage: of, isWebKit });
	return { settings, keeping };
}
const change = (keeping: SafeKeeping, times: number) => {
	for (let count = 0; count < times; count += 1) keeping.noteChange();
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the promise of the browser', () => {
	it('is asked for with the first change, once, and shown', async () => {
		const browser = storage(false);
		const { keeping } = setting(browser);
		await keeping.start();
		expect(keeping.promise).toBe('may-clear');
		expect(browser.persist).not.toHaveBeenCalled();
		change(keeping, 3);
		await vi.waitFor(() => expect(keeping.promise).toBe('promised'));
		expect(browser.persist).toHaveBeenCalledTimes(1);
	});

	it('is not asked for where it is given', async () => {
		const browser = storage(true);
		const { keeping } = setting(browser);
		await keeping.start();
		change(keeping, 1);
		expect(browser.persist).not.toHaveBeenCalled();
	});

	it('may be missing: then Safari’s seven days are said, or nothing is known', async () => {
		const { keeping } = setting(null, true);
		await keeping.start();
		expect(keeping.promise).toBe('seven-days');
		const { keeping: other } = setting(null);
		await other.start();
		change(other, 1);
		expect(other.promise).toBe('unknown');
	});
});

describe('the count of changes', () => {
	it('outlives the page, and brings the reminder after real work', async () => {
		const { settings, keeping } = setting();
		await keeping.start();
		change(keeping, manyChanges - 1);
		expect(keeping.isDue).toBe(false);
		keeping.stop();
		await vi.waitFor(async () =>
			expect(await readCopyRecord(settings, 'd1')).toMatchObject({ changes: manyChanges - 1 })
		);
		const later = new SafeKeeping({
			...{ settings, designId: 'd1', now, storage: null, isWebKit: false }
		});
		await later.start();
		change(later, 1);
		expect(later.isDue).toBe(true);
	});

	it('starts anew with a file copy, whoever makes it', async () => {
		const { settings, keeping } = setting();
		await keeping.start();
		change(keeping, manyChanges);
		await noteCopy(settings, 'd1', { now: now(), isProtected: false });
		await vi.waitFor(() => expect(keeping.record.changes).toBe(0));
		expect(keeping.isDue).toBe(false);
		await vi.advanceTimersByTimeAsync(10_000);
		expect(await readCopyRecord(settings, 'd1')).toMatchObject({ changes: 0 });
	});

	it('can be put off for a day', async () => {
		const { settings, keeping } = setting();
		await keeping.start();
		change(keeping, manyChanges);
		keeping.putOff();
		expect(keeping.isDue).toBe(false);
		await vi.advanceTimersByTimeAsync(10_000);
		expect((await readCopyRecord(settings, 'd1')).putOff).not.toBe('');
	});
});
