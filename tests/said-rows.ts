/** Tests of rules that rest on single answers: a row says what is reported, and what settles it. */
import { describe, expect, it } from 'vitest';
import type { Activity, Answer, Design } from '#lib/domain/design.ts';
import type { ActivityKind } from '#lib/domain/vocabulary.ts';
import type { Rule } from '#lib/rules/rule.ts';
import { activity, answers, design, findingsOf } from './builders.ts';
import { faultsOfFlip } from './flip.ts';

export type Said = Answer['state'] | Partial<Answer>;
export interface Row {
	rule: Rule;
	kind: ActivityKind;
	question: string;
	/** Where one item is heard rather than the question as a whole. */
	item?: string;
	reports: readonly Said[];
	accepts: readonly Said[];
	parts?: Partial<Activity>;
	/** Other answers to the same activity. */
	beside?: Record<string, Said>;
	/** What else the design holds. */
	rest?: Partial<Design>;
	/** Causes beside the answer. */
	also?: number;
}

export const choice = (key: string, ...options: string[]): Said[] =>
	options.map((option) => ({ values: { [key]: option } }));
export const item = (id: string, ...states: NonNullable<Answer['state']>[]): Said[] =>
	states.map((state) => ({ items: { [id]: { state, text: '' } } }));
export const filled = (state: Answer['state'], key: string): Said => ({
	state,
	values: { [key]: 'something is done' }
});
export const planned: Said = {
	state: 'unknown',
	plan: { what: 'a survey', who: 'the university', when: 'month 2', cost: null }
};
export const half: Said = {
	state: 'unknown',
	plan: { what: 'a survey', who: '', when: 'month 2', cost: null }
};

function designOf(row: Row, said: Said, kind = row.kind): Design {
	const { question, parts, beside, rest } = row;
	return design({
		...rest,
		activities: [activity('a1', kind, { name: 'the work', ...parts }), ...(rest?.activities ?? [])],
		answers: { ...rest?.answers, a1: answers({ ...beside, [question]: said }) }
	});
}
const isSaidOf = (state: Said) => (typeof state === 'object' && state !== null ? state : {});

export function describeRows(rows: readonly Row[]) {
	describe.each(rows)('$rule.id on $question $item', (row) => {
		const { rule, question } = row;
		const found = (said: Said, kind = row.kind) =>
			findingsOf(rule, designOf(row, said, kind)).filter(({ at }) => at === 'a1');

		it('reports each answer it listens for, once, with its place', () => {
			for (const said of row.reports) {
				const all = found(said);
				expect(all).toMatchObject([{ at: 'a1', data: { activity: 'the work' } }]);
				const place = { type: 'answer', scope: 'a1', question };
				expect(all[0]!.because).toContainEqual(row.item ? { ...place, item: row.item } : place);
				expect(all[0]!.because).toHaveLength(1 + (row.also ?? 0));
				expect(all[0]!.settle).toContainEqual(place);
			}
		});

		it('is settled by a better answer, which settles nothing else', () => {
			for (const said of row.reports)
				for (const better of row.accepts)
					expect(faultsOfFlip(rule, designOf(row, said), designOf(row, better))).toEqual([]);
		});

		it('says nothing when nothing was said, or the question is set aside', () => {
			expect(found(null)).toEqual([]);
			for (const said of row.reports)
				expect(found({ ...isSaidOf(said), state: 'not-relevant' })).toEqual([]);
		});

		it('does not hear the answers of other kinds of work', () => {
			for (const said of row.reports) expect(found(said, 'other')).toEqual([]);
		});
	});
}
