import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setCall } from '#lib/appraisal/edit.ts';
import { judge } from '#lib/appraisal/judging.ts';
import { abstract, appraisal, judged, judgement, now } from '../../../tests/appraisal-builders.ts';
import { deskFor, item } from '../../../tests/render-with-desk.ts';
import { appraisalLastWords } from './appraisal-last-words.ts';

beforeEach(() => localStorage.clear());
afterEach(() => vi.useRealTimers());

const verdict = (desk: ReturnType<typeof deskFor>, id: string) => {
	const criterion = item(desk, id);
	desk.edit((before) => judge(before, criterion.key, { verdict: 'well' }, desk.on(criterion)));
};

describe('the appraiser’s desk', () => {
	it('reads what abstract, depth and sets call for, and the path follows', () => {
		const desk = deskFor();
		expect(desk.criteria.every(({ section }) => section === null || section <= 2)).toBe(true);
		desk.edit((before) => ({ ...before, abstract: abstract({ kinds: ['support'] }) }));
		expect(desk.criteria.some(({ section }) => section === 8)).toBe(true);
		expect(desk.places.some(({ part }) => part === '8')).toBe(true);
	});

	it('keeps what a comment does not change, so that it is not drawn again', () => {
		const desk = deskFor({ at: 'read/1/1.Q1' });
		verdict(desk, '1.Q1');
		const { criteria, progress, findings } = desk;
		const { key } = item(desk, '1.Q1');
		desk.edit((before) => judge(before, key, { comment: 'Named on page 2' }, { basedOn: '', now }));
		expect(desk.criteria).toBe(criteria);
		expect(desk.progress).toBe(progress);
		expect(desk.findings).toBe(findings);
		verdict(desk, '1.Q2');
		expect(desk.progress).not.toBe(progress);
	});

	it('finds the next item without a verdict, or with a stale one', () => {
		const desk = deskFor({ at: 'read/1/1.Q1' });
		verdict(desk, '1.Q1');
		const [, second] = desk.criteria;
		desk.nextOpen();
		expect(desk.criterion?.id).toBe(second!.id);
		const stale = deskFor({
			at: 'abstract/claims',
			appraisal: { judgements: judged({ 'question 1.Q1': judgement('well', { basedOn: 'f0' }) }) }
		});
		expect([...stale.stale]).toEqual(['question 1.Q1']);
		stale.nextOpen();
		expect(stale.criterion?.id).toBe('1.Q1');
	});

	it('knows when no item is left to read', () => {
		const desk = deskFor();
		expect(desk.hasOpen).toBe(true);
		for (const { id } of desk.criteria) verdict(desk, id);
		expect(desk.hasOpen).toBe(false);
	});

	it('saves by itself, and says when', async () => {
		const desk = deskFor();
		desk.edit((before) => setCall(before, 'Call 4'));
		await vi.waitFor(() => expect(desk.savedAt).toEqual(now));
		const stored = await desk.testStore.open('p1');
		expect(stored.ok && stored.value.document.call).toBe('Call 4');
	});

	it('does not write over what another tab has saved', async () => {
		const desk = deskFor();
		await desk.testStore.save(appraisal({ call: 'Other tab' }), 0);
		desk.edit((before) => setCall(before, 'This tab'));
		await vi.waitFor(() => expect(desk.saving.snapshot.matches('failed')).toBe(true));
		expect(desk.saving.snapshot.context.reason).toBe('changed-elsewhere');
		const stored = await desk.testStore.open('p1');
		expect(stored.ok && stored.value.document.call).toBe('Other tab');
	});

	it('keeps the last words of a page that closes, for the state they were written on', () => {
		const desk = deskFor();
		const before = desk.appraisal;
		desk.edit((document) => setCall(document, 'Half a wo'));
		desk.leave();
		expect(appraisalLastWords.find({ ...before, changed: 'elsewhere' })?.follows).toBe(false);
		const found = appraisalLastWords.find({ ...before, changed: '2026-01-01T00:00:00Z' });
		expect(found?.document.call).toBe('Half a wo');
	});

	it('searches for an item once, and again when that failed', async () => {
		const desk = deskFor({ suggestions: [{ part: 1, start: 0, quote: 'One page.', found: [] }] });
		const criterion = item(desk, '1.Q1');
		expect(desk.suggest(criterion)).toBe(desk.suggest(criterion));
		expect(await desk.suggest(criterion)).toHaveLength(1);
	});

	it('brings back only what was removed last', () => {
		const desk = deskFor();
		desk.remove(
			'the call',
			(before) => setCall(before, ''),
			(before) => setCall(before, 'Back')
		);
		verdict(desk, '1.Q1');
		desk.undoRemove();
		expect(desk.appraisal).toMatchObject({
			call: 'Back',
			judgements: { 'question 1.Q1': { verdict: 'well' } }
		});
		expect(desk.removed).toBeNull();
	});
});
