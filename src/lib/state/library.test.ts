import { describe, expect, it, vi } from 'vitest';
import { createDesign } from '#lib/domain/create.ts';
import type { Design } from '#lib/domain/design.ts';
import { fail } from '#lib/domain/result.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';
import { readMergeRecord, writeMergeRecord } from '#lib/storage/merge-record.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { Library } from './library.svelte.ts';
import type { OpenedStore } from './open-store.ts';

const start = new Date('2027-03-01T09:00:00Z');
const day = 24 * 60 * 60 * 1000;

function design(id: string, title: string): Design {
	const blank = createDesign({ newId: () => id, now: start, contentVersion: 'test' });
	return { ...blank, profile: { ...blank.profile, title } };
}

/** The store, but for what is given. */
const other = (store: DesignStore, parts: Partial<DesignStore>): DesignStore =>
	new Proxy(store, {
		get(target, name: keyof DesignStore) {
			const own: unknown = parts[name] ?? target[name];
			return typeof own === 'function' ? own.bind(target) : own;
		}
	});
const kept = (store: DesignStore): OpenedStore => ({ store, inMemory: false, blocked: null });
const refused = (store: DesignStore): OpenedStore => ({
	store,
	inMemory: true,
	blocked: 'refused'
});

interface Setting {
	opened?: OpenedStore;
	reopened?: OpenedStore;
	keptBefore?: boolean;
	now?: () => Date;
}

async function library({ opened, reopened, keptBefore = false, now = () => start }: Setting = {}) {
	const first = opened ?? kept(createMemoryStore(now));
	let count = 0;
	const made = new Library({
		openStore: () => Promise.resolve(first),
		reopenStore: () => Promise.resolve(reopened ?? first),
		kept: { read: () => keptBefore, write: vi.fn() },
		newId: () => `new-${++count}`,
		now,
		openNotices: () => ({ saved: vi.fn(), onSaved: () => () => {}, close: vi.fn() })
	});
	await made.start();
	return made;
}

const titles = (list: Library) => list.designs!.map(({ title }) => title).sort();
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
};

describe('the list', () => {
	it('shows a new design at once, under an id of its own', async () => {
		const list = await library();
		expect(await list.create('c1')).toEqual({ ok: true, value: 'new-1' });
		expect(list.designs).toMatchObject([{ id: 'new-1', title: '', activities: 0 }]);
		expect(value(await list.store.open('new-1')).design.contentVersion).toBe('c1');
	});

	it('duplicates a design under another id and a title that says so', async () => {
		const list = await library();
		await list.add(design('d1', 'Two rivers'));
		value(await list.duplicate('d1'));
		expect(titles(list)).toEqual(['Copy of Two rivers', 'Two rivers']);
	});

	it('moves a deleted design to the bin and back, words and all', async () => {
		const list = await library();
		const whole = design('d1', 'Two rivers');
		await list.add(whole);
		await list.remove('d1');
		expect([list.designs!.length, list.bin.length]).toEqual([0, 1]);
		await list.restore('d1');
		expect(value(await list.store.open('d1')).design).toEqual(whole);
		expect(list.bin).toEqual([]);
	});

	it('empties the bin of what is older than 30 days when it starts, and of the rest only when asked', async () => {
		let now = start;
		const store = createMemoryStore(() => now);
		const list = await library({ opened: kept(store), now: () => now });
		await list.add(design('old', 'Old'));
		await list.remove('old');
		now = new Date(start.getTime() + 29 * day);
		await list.add(design('new', 'New'));
		await list.remove('new');
		now = new Date(start.getTime() + 31 * day);
		const later = await library({ opened: kept(store), now: () => now });
		expect(later.bin.map(({ id }) => id)).toEqual(['new']);
		await later.emptyBin();
		expect(later.bin).toEqual([]);
	});

	it('tells why a step was refused', async () => {
		const list = await library();
		expect(await list.remove('nobody')).toEqual(fail({ type: 'not-found' }));
	});
});

describe('replacing a design by a file', () => {
	it('keeps what stood there in the bin', async () => {
		const list = await library();
		await list.add(design('d1', 'Mine'));
		value(await list.replace(design('d1', 'From the file')));
		expect(titles(list)).toEqual(['From the file']);
		expect(list.bin).toMatchObject([{ title: 'Mine' }]);
		value(await list.restore(list.bin[0]!.id));
		expect(titles(list)).toEqual(['From the file', 'Mine']);
	});

	it('keeps a version of what stood there, and the history the file brings', async () => {
		const list = await library();
		await list.add(design('d1', 'Mine'));
		const elsewhere = createMemoryStore(() => start);
		await elsewhere.save(design('d1', 'From the file'), 0, { place: '' });
		await list.replace(design('d1', 'From the file'), value(await elsewhere.history('d1')));
		const versions = value(await list.store.listVersions('d1'));
		expect(versions).toMatchObject([{ because: 'replace' }]);
		const before = value(await list.store.openVersion('d1', versions[0]!.id));
		expect(before.profile.title).toBe('Mine');
	});

	it('replaces nothing when the bin cannot take what stood there', async () => {
		const store = createMemoryStore(() => start);
		const full = other(store, {
			save: (one, revision, view, options) =>
				revision === 0 && one.id !== 'd1'
					? Promise.resolve(fail({ type: 'full' }))
					: store.save(one, revision, view, options)
		});
		const list = await library({ opened: kept(full) });
		await list.add(design('d1', 'Mine'));
		expect(await list.replace(design('d1', 'From the file'))).toEqual(fail({ type: 'full' }));
		expect(titles(list)).toEqual(['Mine']);
	});
});

describe('emptying the bin', () => {
	it('takes away what was kept beside a design', async () => {
		const list = await library();
		await list.add(design('d1', 'Mine'));
		const record = { at: '', file: 'f', isRelated: true, points: [] };
		await writeMergeRecord(list.store.settings, 'd1', record);
		await list.remove('d1');
		expect(value(await readMergeRecord(list.store.settings, 'd1'))).toEqual(record);
		await list.emptyBin();
		expect(value(await readMergeRecord(list.store.settings, 'd1'))).toBeNull();
	});
});

describe('where the browser keeps nothing', () => {
	it('works in memory and says why', async () => {
		const list = await library({ opened: refused(createMemoryStore(() => start)) });
		value(await list.create('c1'));
		expect([list.isInMemory, list.blocked, list.designs!.length]).toEqual([true, 'refused', 1]);
	});

	it('moves what was written into the browser’s storage once that answers', async () => {
		const browser = createMemoryStore(() => start);
		await browser.save(design('before', 'Before'), 0, { place: '' });
		const list = await library({
			opened: refused(createMemoryStore(() => start)),
			reopened: kept(browser)
		});
		await list.add(design('d1', 'Meanwhile'));
		await list.retry();
		expect(list.isInMemory).toBe(false);
		expect(titles(list)).toEqual(['Before', 'Meanwhile']);
	});
});

describe('an empty list', () => {
	it('is a fresh start where nothing was kept before', async () => {
		expect((await library()).isEmptied).toBe(false);
	});

	it('is a loss where designs were kept before, until there is a design again', async () => {
		const list = await library({ keptBefore: true });
		expect(list.isEmptied).toBe(true);
		await list.create('c1');
		expect(list.isEmptied).toBe(false);
	});

	it('is no loss after the user has emptied the bin', async () => {
		const list = await library();
		await list.add(design('d1', 'Two rivers'));
		await list.remove('d1');
		await list.emptyBin();
		expect(list.isEmptied).toBe(false);
	});
});

describe('a file', () => {
	it('carries the design under its title', async () => {
		const list = await library();
		await list.add(design('d1', 'Two rivers'));
		const file = value(await list.file('d1'));
		expect(file.name).toBe('Two-rivers.causeway.json');
		expect(JSON.parse(file.text)).toMatchObject({ id: 'd1' });
	});

	it('hands out as it is what cannot be opened', async () => {
		const store = createMemoryStore(() => start);
		const broken = other(store, {
			open: () => Promise.resolve(fail({ type: 'unreadable', detail: 'profile' })),
			raw: () => Promise.resolve({ ok: true, value: '{"damaged":true}\n' })
		});
		const list = await library({ opened: kept(broken) });
		await list.add(design('d1', 'Two rivers'));
		expect(value(await list.file('d1'))).toMatchObject({
			name: 'Two-rivers.causeway.json',
			text: '{"damaged":true}\n'
		});
	});
});
