import { describe, expect, it, vi } from 'vitest';
import { createDesign } from '#lib/domain/create.ts';
import type { Design } from '#lib/domain/design.ts';
import { changeProfile } from '#lib/domain/edit.ts';
import { saveDesign } from '#lib/domain/open-design.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { Imports } from './imports.svelte.ts';
import { Library } from './library.svelte.ts';

const now = () => new Date('2027-03-01T09:00:00Z');
const named = (id: string): Design =>
	changeProfile(createDesign({ newId: () => id, now: now(), contentVersion: 'test' }), {
		title: `Title ${id}`
	});
const fileOf = (design: Design) => new File([saveDesign(design)], `${design.id}.json`);

function setting() {
	const store = createMemoryStore(now);
	const opened = () => Promise.resolve({ store, inMemory: false, blocked: null });
	let count = 0;
	const library = new Library({
		openStore: opened,
		reopenStore: opened,
		kept: { read: () => false, write: vi.fn() },
		newId: () => `new-${++count}`,
		now,
		openNotices: () => ({ saved: vi.fn(), onSaved: () => () => {}, close: vi.fn() })
	});
	const imports = new Imports(library, () => Promise.reject(new Error('none')));
	return { library, imports, lists: vi.spyOn(store, 'list') };
}

describe('several files given together', () => {
	it('have the list read no more often than one does', async () => {
		const times = async (files: readonly File[]) => {
			const { imports, lists, library } = setting();
			await imports.take(files);
			expect(library.designs).toHaveLength(files.length);
			return lists.mock.calls.length;
		};
		const many = Array.from({ length: 12 }, (_, at) => fileOf(named(`d${at}`)));
		expect(await times(many)).toBe(await times(many.slice(0, 1)));
	});

	it('may hold one design twice: the second is compared with the first', async () => {
		const { imports } = setting();
		const design = named('d1');
		const other = { ...changeProfile(design, { months: 9 }), changed: '2027-04-01T10:00:00Z' };
		const taking = imports.take([fileOf(design), fileOf(design), fileOf(other)]);
		await vi.waitFor(() => expect(imports.conflict).toMatchObject({ hasMore: false }));
		imports.choose('both');
		expect(await taking).toEqual(['d1', 'd1', 'new-1']);
		expect(imports.opened.map(({ became }) => became)).toEqual(['added', 'same', 'beside']);
	});

	it('show what was deleted meanwhile in the list at once', async () => {
		const { imports, library } = setting();
		await imports.take([fileOf(named('d0'))]);
		const other = changeProfile(named('d0'), { months: 9 });
		const taking = imports.take([fileOf(named('d1')), fileOf(other)]);
		await vi.waitFor(() => expect(imports.conflict).not.toBeNull());
		await library.remove('d1');
		expect(library.find('d1')).toMatchObject({ deletedAt: expect.any(String) as string });
		imports.choose('skip');
		await taking;
	});
});
