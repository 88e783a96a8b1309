import { describe, expect, it } from 'vitest';
import { criteria as all } from '../../../tests/appraisal-builders.ts';
import { filterProposals, sortProposals } from './round-filter.ts';
import { mostOftenUnmet, overviewOf, proposalsOf, type RoundRow } from './round.ts';

const criteria = all();
const row = (id: string, parts: Partial<RoundRow> = {}): RoundRow => ({
	id,
	kind: 'appraisal',
	title: `Proposal ${id}`,
	applicant: '',
	call: 'Call 2026',
	fingerprint: `f-${id}`,
	designId: '',
	kinds: ['awareness'],
	verdicts: {},
	recommendation: null,
	changed: '2026-03-01T00:00:00.000Z',
	deletedAt: null,
	...parts
});
const titles = (found: readonly { title: string }[]) => found.map(({ title }) => title);

describe('the proposals of a round', () => {
	it('count once each, however many appraised them', () => {
		const found = proposalsOf([
			row('a', { fingerprint: 'same', verdicts: { 'lesson 3.L1': 'not', 'lesson 3.L2': 'well' } }),
			row('b', {
				fingerprint: 'same',
				verdicts: { 'lesson 3.L1': 'not', 'lesson 3.L2': 'partly' }
			}),
			row('c')
		]);
		expect(found).toMatchObject([
			{ id: 'same', verdicts: { 'lesson 3.L1': 'not' }, differing: ['lesson 3.L2'] },
			{ id: 'f-c' }
		]);
		expect(found[0]!.readings).toHaveLength(2);
	});

	it('are spoken for by their panel, by the latest where there are several', () => {
		const same = { fingerprint: 'same' };
		const [found] = proposalsOf([
			row('a', { ...same, verdicts: { 'lesson 3.L1': 'not' }, recommendation: 'revise' }),
			row('p', { ...same, kind: 'panel', verdicts: { 'lesson 3.L1': 'partly' } }),
			row('q', { ...same, kind: 'panel', verdicts: {}, changed: '2025-01-01T00:00:00.000Z' })
		]);
		expect(found).toMatchObject({ verdicts: { 'lesson 3.L1': 'partly' }, recommendation: null });
		expect(found!.readings.map(({ id }) => id)).toEqual(['p']);
	});

	it('are one through all versions of a design, and none from the bin', () => {
		const version = (id: string) => row(id, { designId: 'd1' });
		expect(proposalsOf([version('a'), version('b')])).toHaveLength(1);
		expect(proposalsOf([row('a', { deletedAt: '2026-03-02T00:00:00.000Z' })])).toEqual([]);
	});

	it('have a recommendation only where all who gave one gave the same', () => {
		const given = (...recommendations: RoundRow['recommendation'][]) =>
			proposalsOf(
				recommendations.map((recommendation, index) =>
					row(String(index), { fingerprint: 'same', recommendation })
				)
			)[0]!.recommendation;
		expect(given('revise', null, 'revise')).toBe('revise');
		expect(given('revise', 'support')).toBeNull();
		expect(given(null)).toBeNull();
	});
});

const rows = [
	row('a', { verdicts: { 'lesson 3.L1': 'not', 'lesson 3.L2': 'partly', 'question 3.Q4': 'not' } }),
	row('b', { verdicts: { 'lesson 3.L1': 'well', 'lesson 3.L2': 'not', 'lesson 3.L3': 'not' } }),
	row('c', {
		verdicts: { 'lesson 3.L2': 'not', 'check rights.consent': 'cannot-tell' },
		kinds: ['support'],
		recommendation: 'support',
		applicant: 'Éclair Aid'
	}),
	row('d', { verdicts: { 'lesson 3.L1': 'not-relevant' }, recommendation: 'do-not-support' })
];
const overview = overviewOf(proposalsOf(rows), criteria);

describe('the overview', () => {
	it('counts proposals by verdict for each criterion that was read, in the order of reading', () => {
		expect(
			overview.criteria.map(({ criterion, counts, judged }) => [
				criterion.id,
				counts.well,
				counts.partly,
				counts.not,
				counts['cannot-tell'],
				judged
			])
		).toEqual([
			['3.L1', 1, 0, 1, 0, 3],
			['3.L2', 0, 1, 2, 0, 3],
			['3.L3', 0, 0, 1, 0, 1],
			['3.Q4', 0, 0, 1, 0, 1],
			['rights.consent', 0, 0, 0, 1, 1]
		]);
	});

	it('names the lessons most often unmet, most proposals first', () => {
		expect(mostOftenUnmet(overview).map(({ criterion }) => criterion.id)).toEqual([
			'3.L2',
			'3.L1',
			'3.L3'
		]);
		expect(mostOftenUnmet(overview, 'question').map(({ criterion }) => criterion.id)).toEqual([
			'3.Q4'
		]);
	});

	it('shows what each proposal lacks in each chapter', () => {
		expect(overview.chapters).toEqual(['3', 'rights']);
		const [awareness, rights] = overview.cells.get('f-a')!;
		expect(awareness!.not.map(({ id }) => id)).toEqual(['3.L1', '3.Q4']);
		expect(awareness!.partly.map(({ id }) => id)).toEqual(['3.L2']);
		expect(rights).toMatchObject({ not: [], partly: [], cannotTell: [], judged: 0 });
		expect(overview.cells.get('f-c')![1]!.cannotTell).toHaveLength(1);
	});

	it('counts a proposal whose readers differ apart', () => {
		const same = { fingerprint: 'same' };
		const proposals = proposalsOf([
			row('a', { ...same, verdicts: { 'lesson 3.L1': 'not' } }),
			row('b', { ...same, verdicts: { 'lesson 3.L1': 'well' } })
		]);
		const [count] = overviewOf(proposals, criteria).criteria;
		expect(count).toMatchObject({ differing: 1, judged: 1, counts: { not: 0, well: 0 } });
	});

	it('is empty without proposals', () => {
		expect(overviewOf([], criteria)).toMatchObject({
			proposals: [],
			criteria: [],
			chapters: []
		});
	});

	it('can be made of a selection', () => {
		const found = filterProposals(overview.proposals, { kinds: ['support'] }, criteria);
		expect(overviewOf(found, criteria).criteria.map(({ criterion }) => criterion.id)).toEqual([
			'3.L2',
			'rights.consent'
		]);
	});
});

describe('a filter', () => {
	const filtered = (filter: Parameters<typeof filterProposals>[1]) =>
		titles(filterProposals(overview.proposals, filter, criteria)).map((title) => title.slice(-1));

	it.each<[string, Parameters<typeof filterProposals>[1], string[]]>([
		['nothing', {}, ['a', 'b', 'c', 'd']],
		['a kind', { kinds: ['support', 'livelihoods'] }, ['c']],
		['a chapter that was read', { chapter: 'rights' }, ['c']],
		['a verdict anywhere', { verdict: 'partly' }, ['a']],
		['a verdict in a chapter', { chapter: '3', verdict: 'not' }, ['a', 'b', 'c']],
		['both at different places', { chapter: 'rights', verdict: 'not' }, []],
		['a recommendation', { recommendation: 'support' }, ['c']],
		['none yet', { recommendation: 'open' }, ['a', 'b']],
		['words, whatever their case', { text: ' éCLAIR ' }, ['c']],
		['differing readings', { verdict: 'differing' }, []]
	])('by %s', (_name, filter, expected) => expect(filtered(filter)).toEqual(expected));
});

describe('an order', () => {
	const ordered = (by: Parameters<typeof sortProposals>[1]) =>
		titles(sortProposals(proposals, by, 'en'));
	const proposals = proposalsOf([
		row('1', { title: 'Proposal 10', recommendation: 'revise', applicant: 'Zed' }),
		row('2', { title: 'proposal 9', changed: '2026-05-01T00:00:00.000Z', applicant: 'Éclair' }),
		row('3', { title: 'Alpha', recommendation: 'support', applicant: 'Eve' })
	]);

	it('is by name as the language has it, by recommendation, or by the latest change', () => {
		expect(ordered('title')).toEqual(['Alpha', 'proposal 9', 'Proposal 10']);
		expect(ordered('applicant')).toEqual(['proposal 9', 'Alpha', 'Proposal 10']);
		expect(ordered('recommendation')).toEqual(['Alpha', 'Proposal 10', 'proposal 9']);
		expect(ordered('changed')).toEqual(['proposal 9', 'Proposal 10', 'Alpha']);
		expect(titles(proposals)).toEqual(['Proposal 10', 'proposal 9', 'Alpha']);
	});
});
