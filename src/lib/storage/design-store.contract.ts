/** What every `DesignStore` must do. Run against each version by its own test. */
import { beforeEach, describe, expect, it } from 'vitest';
import { activity, design } from '../../../tests/path-builders.ts';
import { currentVersion, type Design } from '../domain/design.ts';
import type { Result } from '../domain/result.ts';
import { add, change, changeProfile } from '../domain/edit.ts';
import type { KeepOptions } from './alterations.ts';
import type { StoredUpdate } from './database.ts';
import type { DesignStore } from './design-store.ts';
import type { StoreError } from './store-error.ts';
import { noRows } from './memory-medium.ts';
import { createMemoryStore } from './memory-store.ts';
import type { StoredRecord } from './records.ts';
import type { StoredVersion } from './versions.ts';
import { LiveHistory } from './yjs/live-history.ts';

/** The clock of the stores under test. */
export const storeTime = new Date('2027-03-01T09:00:00.000Z');
const later = (days: number) => new Date(storeTime.getTime() + days * 24 * 60 * 60 * 1000);

interface Stores {
	store: DesignStore;
	/** Another store on the same data, as a second tab has. */
	secondTab: DesignStore;
	/** Puts this in the place of a stored document, as damage or another version of the app would. */
	plant: (id: string, document: unknown) => Promise<void>;
	/** What lies there, row by row. */
	look: (id: string) => Promise<{
		record: StoredRecord;
		pieces: readonly StoredUpdate[];
		versions: readonly StoredVersion[];
	}>;
}
/** Nobody waits for the code that keeps histories, unless a test is about that. */
export const patient: KeepOptions = { historyWait: 30_000, whenIdle: () => {} };

const view = { place: 'change/programme/1.Q1' };
const titled = (title: string, id = 'd1'): Design => changeProfile(design({}, id), { title });

/** The value of a result that must be a success. */
export function value<T>(result: Result<T, StoreError>): T {
	if (!result.ok) throw new Error(`unexpected ${result.error.type}`);
	return result.value;
}
const errorType = (result: Result<unknown, StoreError>) => (result.ok ? null : result.error.type);

export function storeContract(name: string, make: (options: KeepOptions) => Promise<Stores>) {
	describe(name, () => {
		let store: DesignStore;
		let secondTab: DesignStore;
		let plant: Stores['plant'];
		let look: Stores['look'];
		const title = async (id = 'd1') => value(await store.open(id)).design.profile.title;

		beforeEach(async () => {
			({ store, secondTab, plant, look } = await make(patient));
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
			expect(value(await store.save(full, 0, view))).toEqual({ revision: 1, joined: null });
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
			expect(value(await store.save(second, 1, view))).toEqual({ revision: 2, joined: null });
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

		it('joins what another tab saved with what is saved here, and hands the outcome out', async () => {
			await store.save(titled('First'), 0, view);
			const theirs = value(await secondTab.open('d1'));
			const places = changeProfile(theirs.design, { places: 'Two districts' });
			await secondTab.save(places, theirs.revision, view);
			const { revision, joined } = value(await store.save(titled('Mine'), 1, view));
			expect(revision).toBe(3);
			expect(joined!.profile).toMatchObject({ title: 'Mine', places: 'Two districts' });
			expect(value(await secondTab.open('d1'))).toMatchObject({ revision: 3, design: joined });
			expect(value(await store.save(joined!, 3, view))).toEqual({ revision: 4, joined: null });
		});

		it('goes on from what was read again after another tab had saved', async () => {
			await store.save(titled('First'), 0, view);
			await store.save(titled('Second'), 1, view);
			const theirs = value(await secondTab.open('d1'));
			value(await secondTab.save(changeProfile(theirs.design, { donor: 'D' }), 2, view));
			const read = value(await store.open('d1'));
			const next = changeProfile(read.design, { places: 'P' });
			expect(value(await store.save(next, 3, view))).toEqual({ revision: 4, joined: null });
		});

		it('keeps both of two saves at the same moment', async () => {
			await store.save(titled('First'), 0, view);
			await secondTab.open('d1');
			const results = await Promise.all([
				store.save(changeProfile(titled('First'), { donor: 'Mine' }), 1, view),
				secondTab.save(changeProfile(titled('First'), { places: 'Theirs' }), 1, view)
			]);
			expect(results.map((one) => value(one).revision).sort()).toEqual([2, 3]);
			expect(value(await store.open('d1')).design.profile).toMatchObject({
				donor: 'Mine',
				places: 'Theirs'
			});
		});

		it('does not join with a state it never had, nor with one that took the place of another', async () => {
			await store.save(titled('First'), 0, view);
			expect(errorType(await secondTab.save(titled('Never read'), 9, view))).toBe(
				'changed-elsewhere'
			);
			await store.save(titled('Second'), 1, view);
			expect(errorType(await secondTab.save(titled('Never read'), 1, view))).toBe(
				'changed-elsewhere'
			);
			await secondTab.open('d1');
			await secondTab.save(titled('Replaced'), 2, view, { isReplacement: true });
			expect(await store.save(titled('Mine'), 2, view)).toEqual({
				ok: false,
				error: { type: 'changed-elsewhere', revision: 3 }
			});
			expect(await title()).toBe('Replaced');
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

		describe('the history', () => {
			const historyOf = async (id = 'd1') => {
				const { record, pieces } = await look(id);
				const live = LiveHistory.open(pieces.map(({ bytes }) => bytes))!;
				live.catchUp(record.document as Design);
				// Nothing was missing: the pieces say what the document says.
				expect(live.unstored()).toBeNull();
				return pieces;
			};

			it('grows by one piece with each save, and always says what the document says', async () => {
				let now = titled('One');
				for (let revision = 0; revision < 5; revision += 1) {
					now = changeProfile(now, { summary: `${now.profile.summary} and more` });
					value(await store.save(now, revision, view));
					expect(await historyOf()).toHaveLength(revision + 1);
				}
			});

			it('is one, whichever tab saves', async () => {
				await store.save(titled('One'), 0, view);
				const theirs = value(await secondTab.open('d1'));
				value(await secondTab.save(changeProfile(theirs.design, { donor: 'D' }), 1, view));
				value(await store.save(titled('Mine'), 1, view));
				value(await secondTab.save(changeProfile(theirs.design, { donor: 'E' }), 2, view));
				await historyOf();
				expect(value(await store.open('d1')).design.profile).toMatchObject({
					title: 'Mine',
					donor: 'E'
				});
			});

			it('goes with the design when the bin is emptied', async () => {
				await store.save(titled('Gone'), 0, view);
				await store.keepVersion('d1', { name: 'Gone too', by: '' });
				await store.remove('d1');
				await store.emptyBin(later(31));
				await store.save(titled('Anew'), 0, view);
				expect(value(await store.listVersions('d1'))).toEqual([]);
				expect(await historyOf()).toHaveLength(1);
			});

			it('is handed out whole, and goes on elsewhere', async () => {
				await store.save(titled('One'), 0, view);
				await store.save(titled('Two'), 1, view);
				await store.keepVersion('d1', { name: 'Sent', by: 'Ada' });
				const history = value(await store.history('d1'))!;
				await historyOf();
				const stranger = createMemoryStore(() => storeTime, noRows(), patient);
				value(await stranger.save(titled('Two'), 0, view, { history }));
				const there = value(await stranger.history('d1'))!;
				expect(there.versions).toMatchObject([{ name: 'Sent', by: 'Ada' }]);
				expect(value(await stranger.openVersion('d1', there.versions[0]!.id)).profile.title).toBe(
					'Two'
				);
			});
		});

		describe('versions', () => {
			const keep = (name: string, because?: 'restore') =>
				store.keepVersion('d1', { name, by: 'Ada', ...(because ? { because } : {}) });

			it('are states that can be opened for ever, whatever happens to the design', async () => {
				let now = add(titled('One'), 'activities', activity('a1'));
				await store.save(now, 0, view);
				const first = value(await keep('Before the meeting'));
				expect(first).toMatchObject({ name: 'Before the meeting', by: 'Ada', kind: 'named' });
				const before = now;
				now = change(changeProfile(now, { title: 'Two' }), 'activities', 'a1', { name: 'x' });
				await store.save(now, 1, view);
				const second = value(await keep('', 'restore'));
				await store.save(titled('Three'), 2, view);
				expect(value(await store.openVersion('d1', first.id))).toEqual(before);
				expect(value(await secondTab.openVersion('d1', second.id))).toEqual(now);
				expect(value(await store.listVersions('d1'))).toHaveLength(2);
				expect(await title()).toBe('Three');
			});

			it('are named, and lose their name, and only without one are deleted', async () => {
				await store.save(titled('One'), 0, view);
				const { id } = value(await keep(''));
				expect(value(await store.renameVersion('d1', id, 'Sent'))).toMatchObject({
					name: 'Sent',
					kind: 'named'
				});
				expect(value(await store.deleteVersion('d1', id))).toBe(false);
				await store.renameVersion('d1', id, '');
				expect(value(await store.deleteVersion('d1', id))).toBe(true);
				expect(value(await store.listVersions('d1'))).toEqual([]);
				expect(errorType(await store.openVersion('d1', id))).toBe('not-found');
			});

			it('are kept by themselves before a design is replaced or joined', async () => {
				await store.save(titled('Mine'), 0, view);
				await store.save(titled('Theirs'), 1, view, { keepBefore: 'replace', isReplacement: true });
				const [version] = value(await store.listVersions('d1'));
				expect(version).toMatchObject({ kind: 'automatic', because: 'replace' });
				expect(value(await store.openVersion('d1', version!.id)).profile.title).toBe('Mine');
			});

			it('of designs that are not there are not found', async () => {
				expect(errorType(await keep('x'))).toBe('not-found');
				expect(value(await store.listVersions('d1'))).toEqual([]);
				await store.save(titled('One'), 0, view);
				expect(errorType(await store.openVersion('d1', 'x'))).toBe('not-found');
				expect(errorType(await store.renameVersion('d1', 'x', 'y'))).toBe('not-found');
			});
		});

		it('keeps small facts by name', async () => {
			expect(value(await store.settings.get('person'))).toBeNull();
			await store.settings.set('person', 'Ada');
			expect(value(await secondTab.settings.get('person'))).toBe('Ada');
			await store.settings.set('person', null);
			expect(value(await store.settings.get('person'))).toBeNull();
		});
	});
}
