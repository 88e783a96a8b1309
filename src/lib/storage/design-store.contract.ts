/** What every `DesignStore` must do. Run against each version by its own test. */
import { beforeEach, describe, expect, it } from 'vitest';
import { activity, design } from '../../../tests/path-builders.ts';
import { currentVersion, type Design } from '../domain/design.ts';
import { changeProfile } from '../domain/edit.ts';
import type { Result } from '../domain/result.ts';
import type { DesignStore, StoreError } from './design-store.ts';

/** The clock of the stores under test. */
export const storeTime = new Date('2027-03-01T09:00:00.000Z');
const later = (days: number) => new Date(storeTime.getTime() + days * 24 * 60 * 60 * 1000);

export interface Stores {
	store: DesignStore;
	/** Another store on the same data, as a second tab has. */
	secondTab: DesignStore;
	/** Puts this in the place of a stored document, as damage or another version of the app would. */
	plant: (id: string, document: unknown) => Promise<void>;
}

const view = { place: 'change/programme/1.Q1' };
const titled = (title: string, id = 'd1'): Design => changeProfile(design({}, id), { title });

/** The value of a result that must be a success. */
export function value<T>(result: Result<T, StoreError>): T {
	if (!result.ok) throw new Error(`unexpected ${result.error.type}`);
	return result.value;
}
const errorType = (result: Result<unknown, StoreError>) => (result.ok ? null : result.error.type);

export function storeContract(name: string, make: () => Promise<Stores>) {
	describe(name, () => {
		let store: DesignStore;
		let secondTab: DesignStore;
		let plant: Stores['plant'];
		const title = async (id = 'd1') => value(await store.open(id)).design.profile.title;

		beforeEach(async () => {
			({ store, secondTab, plant } = await make());
		});

		it('is empty at first, and finds nothing', async () => {
			expect(value(await store.list())).toEqual([]);
			for (const found of [
				await store.open('d1'),
				await store.remove('d1'),
				await store.restore('d1'),
				await store.raw('d1')
			])
				expect(errorType(found)).toBe('not-found');
		});

		it('gives back the whole design, where the user was, and when it was saved', async () => {
			const full = design({ activities: [activity('a1')] });
			expect(value(await store.save(full, 0, view))).toEqual({ revision: 1 });
			expect(value(await store.open('d1'))).toEqual({
				design: full,
				revision: 1,
				view,
				savedAt: storeTime.toISOString()
			});
		});

		it('counts revisions one by one, and lists the latest', async () => {
			await store.save(titled('One'), 0, view);
			const second = { ...titled('Two'), changed: '2027-03-02T00:00:00.000Z' };
			expect(value(await store.save(second, 1, view))).toEqual({ revision: 2 });
			expect(value(await store.list())).toEqual([
				{
					id: 'd1',
					title: 'Two',
					changed: '2027-03-02T00:00:00.000Z',
					activities: 0,
					nature: 'own',
					revision: 2,
					deletedAt: null
				}
			]);
		});

		it('lists the latest edit first', async () => {
			await store.save({ ...titled('Old', 'd1'), changed: '2026-01-01' }, 0, view);
			await store.save({ ...titled('New', 'd2'), changed: '2027-01-01' }, 0, view);
			expect(value(await store.list()).map((one) => one.title)).toEqual(['New', 'Old']);
		});

		it('keeps what was saved, whatever happens to the object afterwards', async () => {
			const mine = structuredClone(titled('Before'));
			await store.save(mine, 0, view);
			mine.profile.title = 'After';
			expect(await title()).toBe('Before');
			value(await store.open('d1')).design.profile.title = 'After';
			expect(await title()).toBe('Before');
		});

		it('never writes over what another tab saved', async () => {
			await store.save(titled('First'), 0, view);
			const theirs = value(await secondTab.open('d1'));
			await secondTab.save(titled('Theirs'), theirs.revision, view);
			expect(await store.save(titled('Mine'), 1, view)).toEqual({
				ok: false,
				error: { type: 'changed-elsewhere', revision: 2 }
			});
			expect(await title()).toBe('Theirs');
			expect(value(await store.save(titled('Both'), 2, view))).toEqual({ revision: 3 });
		});

		it('lets one of two saves at the same moment win, and tells the other', async () => {
			await store.save(titled('First'), 0, view);
			const results = await Promise.all([
				store.save(titled('Mine'), 1, view),
				secondTab.save(titled('Theirs'), 1, view)
			]);
			expect(results.map(errorType).sort()).toEqual(['changed-elsewhere', null]);
			expect(value(await store.open('d1')).revision).toBe(2);
		});

		it('does not take a known design for a new one, nor a lost one for a known one', async () => {
			await store.save(titled('First'), 0, view);
			expect(errorType(await store.save(titled('Copy'), 0, view))).toBe('changed-elsewhere');
			expect(errorType(await store.save(titled('Lost', 'd2'), 3, view))).toBe('not-found');
			expect(value(await store.list())).toHaveLength(1);
		});

		it('moves a design to the bin and back with nothing lost', async () => {
			await store.save(titled('Kept'), 0, view);
			expect(value(await store.remove('d1'))).toEqual({ revision: 2 });
			expect(value(await store.list())[0]).toMatchObject({
				title: 'Kept',
				revision: 2,
				deletedAt: storeTime.toISOString()
			});
			expect(errorType(await store.open('d1'))).toBe('not-found');
			expect(value(await store.restore('d1'))).toEqual({ revision: 3 });
			expect(value(await store.list())[0]).toMatchObject({ revision: 3, deletedAt: null });
			expect(value(await store.open('d1'))).toMatchObject({ revision: 3, view });
			expect(await title()).toBe('Kept');
		});

		it('removes and restores once, however often it is asked', async () => {
			await store.save(titled('Kept'), 0, view);
			expect(value(await store.restore('d1'))).toEqual({ revision: 1 });
			await store.remove('d1');
			expect(value(await store.remove('d1'))).toEqual({ revision: 2 });
		});

		it('tells a tab that types into a design which went to the bin elsewhere', async () => {
			await store.save(titled('First'), 0, view);
			await secondTab.remove('d1');
			expect(errorType(await store.save(titled('More'), 1, view))).toBe('not-found');
			expect(errorType(await store.save(titled('More'), 2, view))).toBe('not-found');
			await secondTab.restore('d1');
			expect(errorType(await store.save(titled('More'), 1, view))).toBe('changed-elsewhere');
			expect(await title()).toBe('First');
		});

		it('empties from the bin only what has been there for more than 30 days', async () => {
			await store.save(titled('Used', 'd1'), 0, view);
			await store.save(titled('Binned', 'd2'), 0, view);
			await store.remove('d2');
			expect(value(await store.emptyBin(later(30)))).toEqual([]);
			expect(value(await store.emptyBin(later(-400)))).toEqual([]);
			expect(value(await store.emptyBin(later(31)))).toEqual(['d2']);
			expect(value(await store.list()).map(({ id }) => id)).toEqual(['d1']);
			expect(errorType(await store.restore('d2'))).toBe('not-found');
			expect(errorType(await store.raw('d2'))).toBe('not-found');
		});

		it('says that a stored design is damaged, keeps it, hands it out, and opens the others', async () => {
			await store.save(titled('Damaged', 'd1'), 0, view);
			await store.save(titled('Whole', 'd2'), 0, view);
			const broken = { ...titled('Damaged', 'd1'), patterns: 'lost' };
			await plant('d1', broken);
			const opened = await store.open('d1');
			expect(opened).toMatchObject({ ok: false, error: { type: 'unreadable' } });
			expect(JSON.stringify(opened)).toContain('patterns');
			expect(JSON.parse(value(await store.raw('d1')))).toEqual(broken);
			expect(value(await store.list())).toHaveLength(2);
			expect(await title('d2')).toBe('Whole');
		});

		it('refuses a design of a newer version of the app, and leaves it as it is', async () => {
			await store.save(titled('Newer'), 0, view);
			const newer = { ...titled('Newer'), version: currentVersion + 1, news: ['x'] };
			await plant('d1', newer);
			const error = {
				type: 'newer-than-this-app',
				found: currentVersion + 1,
				known: currentVersion
			};
			expect(await store.open('d1')).toEqual({ ok: false, error });
			expect(await store.save(titled('Mine'), 1, view)).toEqual({ ok: false, error });
			expect(JSON.parse(value(await store.raw('d1')))).toEqual(newer);
		});
	});
}
