/** What every `AppraisalStore` must do. Run against each version by its own test. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
	abstract,
	appraisal,
	judged,
	panel,
	proposalRef,
	proposalText
} from '../../../tests/appraisal-builders.ts';
import { currentAppraisalVersion, type Appraisal } from '../appraisal/appraisal.ts';
import type { Result } from '../domain/result.ts';
import type { AppraisalStore } from './appraisal-store.ts';
import type { StoreError } from './store-error.ts';

/** The clock of the stores under test. */
export const storeTime = new Date('2027-03-01T09:00:00.000Z');
const later = (days: number) => new Date(storeTime.getTime() + days * 24 * 60 * 60 * 1000);

interface AppraisalStores {
	store: AppraisalStore;
	/** Another store on the same data, as a second tab has. */
	secondTab: AppraisalStore;
	/** Puts this in the place of a stored document, as damage or another version of the app would. */
	plant: (id: string, document: unknown) => Promise<void>;
	/** The same for the text of a proposal. */
	plantText: (fingerprint: string, text: unknown) => Promise<void>;
	/** Puts this in the place of a row of the list. */
	plantSummary: (id: string, summary: unknown) => Promise<void>;
}

const called = (call: string, id = 'p1', parts: Partial<Appraisal> = {}): Appraisal =>
	appraisal({ id, call, ...parts });

/** The value of a result that must be a success. */
export function value<T>(result: Result<T, StoreError>): T {
	if (!result.ok) throw new Error(`unexpected ${result.error.type}`);
	return result.value;
}
const errorType = (result: Result<unknown, StoreError>) => (result.ok ? null : result.error.type);

export function appraisalStoreContract(name: string, make: () => Promise<AppraisalStores>) {
	describe(name, () => {
		let store: AppraisalStore;
		let secondTab: AppraisalStore;
		let planted: Pick<AppraisalStores, 'plant' | 'plantText' | 'plantSummary'>;
		const callOf = async (id = 'p1') => value(await store.open(id)).document.call;

		beforeEach(async () => {
			({ store, secondTab, ...planted } = await make());
		});

		it('is empty at first, and finds nothing', async () => {
			expect(value(await store.list())).toEqual([]);
			for (const found of [
				await store.open('p1'),
				await store.remove('p1'),
				await store.restore('p1'),
				await store.raw('p1'),
				await store.proposal('f1')
			])
				expect(errorType(found)).toBe('not-found');
		});

		it('gives back the whole document, its revision, and when it was saved', async () => {
			const full = appraisal({ judgements: judged({ 'question 3.Q4': 'not' }) });
			expect(value(await store.save(full, 0))).toEqual({ revision: 1 });
			expect(value(await store.open('p1'))).toEqual({
				document: full,
				revision: 1,
				savedAt: storeTime.toISOString()
			});
			expect(JSON.parse(value(await store.raw('p1')))).toEqual(full);
		});

		it('lists what a round shows of an appraisal, without its words', async () => {
			const mine = called('Call 7', 'p1', {
				reviewer: { name: 'R. Reader', organisation: '', interest: 'none', interestText: '' },
				abstract: abstract({ kinds: ['awareness', 'support'] }),
				addedSections: [6],
				sets: ['gender', 'rights'],
				depth: 'quick',
				judgements: {
					...judged({ 'question 3.Q4': 'not', 'lesson 3.L1': 'well' }),
					'question 3.Q2': { ...judged({ x: 'well' })['x']!, verdict: null, comment: 'later' }
				},
				sealed: { at: storeTime.toISOString(), digest: 'd' }
			});
			await store.save(mine, 0);
			expect(value(await store.list())).toEqual([
				{
					id: 'p1',
					kind: 'appraisal',
					title: 'Safer seasons',
					applicant: 'Example Aid',
					call: 'Call 7',
					fingerprint: 'f1',
					designId: '',
					reviewer: 'R. Reader',
					kinds: ['awareness', 'support'],
					sections: [1, 2, 3, 6, 8],
					sets: ['rights', 'gender'],
					depth: 'quick',
					verdicts: { 'question 3.Q4': 'not', 'lesson 3.L1': 'well' },
					recommendation: null,
					isSealed: true,
					members: 0,
					changed: mine.changed,
					revision: 1,
					deletedAt: null
				}
			]);
		});

		it('keeps panels too, and lists what their members agree on or settled', async () => {
			const reader = (id: string, three: 'well' | 'not') =>
				called('', id, {
					abstract: abstract({ kinds: ['awareness'] }),
					judgements: judged({
						'question 3.Q4': three,
						'lesson 3.L1': 'well',
						'lesson 3.L2': three
					})
				});
			const document = panel([reader('p1', 'well'), reader('p2', 'not')], {
				settlements: { 'lesson 3.L2': { verdict: 'partly', note: 'Page 4.', date: '' } }
			});
			await store.save(document, 0);
			expect(value(await store.open('n1')).document).toEqual(document);
			expect(value(await store.list())[0]).toMatchObject({
				kind: 'panel',
				members: 2,
				reviewer: '',
				isSealed: false,
				kinds: ['awareness'],
				verdicts: { 'lesson 3.L1': 'well', 'lesson 3.L2': 'partly' }
			});
		});

		it('lists the latest edit first', async () => {
			await store.save(called('Old', 'p1', { changed: '2026-01-01' }), 0);
			await store.save(called('New', 'p2', { changed: '2027-01-01' }), 0);
			expect(value(await store.list()).map(({ call }) => call)).toEqual(['New', 'Old']);
		});

		it('keeps what was saved, whatever happens to the object afterwards', async () => {
			const mine = structuredClone(called('Before'));
			await store.save(mine, 0);
			mine.call = 'After';
			expect(await callOf()).toBe('Before');
			value(await store.open('p1')).document.call = 'After';
			expect(await callOf()).toBe('Before');
		});

		it('never writes over what another tab saved', async () => {
			await store.save(called('First'), 0);
			await secondTab.save(called('Theirs'), 1);
			expect(await store.save(called('Mine'), 1)).toEqual({
				ok: false,
				error: { type: 'changed-elsewhere', revision: 2 }
			});
			expect(await callOf()).toBe('Theirs');
			expect(value(await store.save(called('Both'), 2))).toEqual({ revision: 3 });
		});

		it('lets one of two saves at the same moment win, and tells the other', async () => {
			await store.save(called('First'), 0);
			const results = await Promise.all([
				store.save(called('Mine'), 1),
				secondTab.save(called('Theirs'), 1)
			]);
			expect(results.map(errorType).sort()).toEqual(['changed-elsewhere', null]);
		});

		it('does not take a known document for a new one, nor a lost one for a known one', async () => {
			await store.save(called('First'), 0);
			expect(errorType(await store.save(called('Copy'), 0))).toBe('changed-elsewhere');
			expect(errorType(await store.save(called('Lost', 'p2'), 3))).toBe('not-found');
			expect(value(await store.list())).toHaveLength(1);
		});

		it('adds many documents at once, with their texts, and gives their rows of the list', async () => {
			const two = [
				called('Old', 'p1', { changed: '2026-01-01' }),
				called('New', 'p2', { changed: '2027-01-01' })
			];
			const added = value(await store.addAll(two, [proposalText(['First page.'])]));
			expect(added.map(({ call }) => call)).toEqual(['New', 'Old']);
			expect(value(await store.list())).toEqual(added);
			expect(value(await store.open('p1'))).toEqual({
				document: two[0],
				revision: 1,
				savedAt: storeTime.toISOString()
			});
			expect(value(await store.proposal('f1')).content).toHaveLength(1);
			expect(value(await store.save(called('Later', 'p1'), 1))).toEqual({ revision: 2 });
		});

		it('adds none of them where one is there already', async () => {
			await store.save(called('Here', 'p2'), 0);
			const added = await secondTab.addAll(
				[called('New', 'p1'), called('Again', 'p2')],
				[proposalText(['x'])]
			);
			expect(added).toEqual({ ok: false, error: { type: 'changed-elsewhere', revision: 1 } });
			expect(value(await store.list()).map(({ call }) => call)).toEqual(['Here']);
			expect(errorType(await store.proposal('f1'))).toBe('not-found');
		});

		it('moves a document to the bin and back with nothing lost', async () => {
			await store.save(called('Kept'), 0);
			expect(value(await store.remove('p1'))).toEqual({ revision: 2 });
			expect(value(await store.remove('p1'))).toEqual({ revision: 2 });
			expect(value(await store.list())[0]!.deletedAt).toBe(storeTime.toISOString());
			expect(errorType(await store.open('p1'))).toBe('not-found');
			expect(errorType(await secondTab.save(called('More'), 2))).toBe('not-found');
			expect(value(await store.restore('p1'))).toEqual({ revision: 3 });
			expect(value(await store.restore('p1'))).toEqual({ revision: 3 });
			expect(await callOf()).toBe('Kept');
		});

		it('says that a stored document is damaged, keeps it, hands it out, and opens the others', async () => {
			await store.save(called('Damaged', 'p1'), 0);
			await store.save(called('Whole', 'p2'), 0);
			const broken = { ...called('Damaged'), judgements: 'lost' };
			await planted.plant('p1', broken);
			const opened = await store.open('p1');
			expect(opened).toMatchObject({ ok: false, error: { type: 'unreadable' } });
			expect(JSON.stringify(opened)).toContain('judgements');
			expect(JSON.parse(value(await store.raw('p1')))).toEqual(broken);
			expect(await callOf('p2')).toBe('Whole');
		});

		it('refuses a document of a newer version of the app, and leaves it as it is', async () => {
			await store.save(called('Newer'), 0);
			const version = currentAppraisalVersion + 1;
			const newer = { ...called('Newer'), version, news: ['x'] };
			await planted.plant('p1', newer);
			const error = { type: 'newer-than-this-app', found: version, known: currentAppraisalVersion };
			expect(await store.open('p1')).toEqual({ ok: false, error });
			expect(await store.save(called('Mine'), 1)).toEqual({ ok: false, error });
			expect(JSON.parse(value(await store.raw('p1')))).toEqual(newer);
		});

		it('lists a document whose row lost fields', async () => {
			await store.save(called('Kept'), 0);
			await planted.plantSummary('p1', { id: 'p1', verdicts: 'lost' });
			expect(value(await store.list())[0]).toMatchObject({ id: 'p1', verdicts: {}, revision: 1 });
			expect(await callOf()).toBe('Kept');
		});

		describe('the texts of proposals', () => {
			const text = proposalText(['First page.', 'Second page.']);

			it('are kept once, as they were first read', async () => {
				expect(value(await store.keepProposal(text))).toBeNull();
				await secondTab.keepProposal(proposalText(['Read otherwise.']));
				expect(value(await store.proposal('f1'))).toEqual(text);
			});

			it('are kept anew when what is stored is damaged', async () => {
				await store.keepProposal(text);
				await planted.plantText('f1', { ...text, content: 'lost' });
				expect(errorType(await store.proposal('f1'))).toBe('unreadable');
				await store.keepProposal(text);
				expect(value(await store.proposal('f1'))).toEqual(text);
			});

			it('stay while a document refers to them, also as an earlier state or from the bin', async () => {
				const refs = ['f2', 'f3', 'f4'].map((fingerprint) => proposalRef({ fingerprint }));
				for (const ref of [proposalRef(), ...refs])
					await store.keepProposal(proposalText(['x'], ref));
				await store.save(called('', 'p1', { earlierProposals: [refs[0]!] }), 0);
				await store.save(panel([called('', 'p2', { proposal: refs[1]! })]), 0);
				await store.emptyBin(later(60));
				const kept = async () =>
					Promise.all(['f1', 'f2', 'f3', 'f4'].map(async (one) => (await store.proposal(one)).ok));
				expect(await kept()).toEqual([true, true, true, false]);
				await store.remove('p1');
				await store.emptyBin(later(30));
				expect(await kept()).toEqual([true, true, true, false]);
				expect(value(await store.emptyBin(later(31)))).toEqual(['p1']);
				expect(await kept()).toEqual([false, false, true, false]);
			});

			it('stay for a day without a document, since one may be about to be saved', async () => {
				await store.keepProposal(text);
				await store.emptyBin(later(0.9));
				await store.emptyBin(later(-400));
				expect((await store.proposal('f1')).ok).toBe(true);
				await store.emptyBin(later(1.1));
				expect(errorType(await store.proposal('f1'))).toBe('not-found');
			});

			it('all stay where a row of the list does not tell what its document needs', async () => {
				await store.keepProposal(text);
				await store.save(called('', 'p1', { proposal: proposalRef({ fingerprint: 'f9' }) }), 0);
				await planted.plantSummary('p1', { id: 'p1' });
				await store.emptyBin(later(60));
				expect((await store.proposal('f1')).ok).toBe(true);
			});
		});

		it('empties from the bin only what has been there for more than 30 days', async () => {
			await store.save(called('Used', 'p1'), 0);
			await store.save(called('Binned', 'p2'), 0);
			await store.remove('p2');
			expect(value(await store.emptyBin(later(30)))).toEqual([]);
			expect(value(await store.emptyBin(later(-400)))).toEqual([]);
			expect(value(await store.emptyBin(later(31)))).toEqual(['p2']);
			expect(value(await store.list()).map(({ id }) => id)).toEqual(['p1']);
			expect(errorType(await store.raw('p2'))).toBe('not-found');
		});
	});
}
