import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign } from '../../../tests/arbitrary-design.ts';
import { answers, content, design, indicator } from '../../../tests/builders.ts';
import { isAnswered } from '../domain/answers.ts';
import type { Design } from '../domain/design.ts';
import { changeAnswer, changeProfile } from '../domain/edit.ts';
import { openDesign, saveDesign } from '../domain/open-design.ts';
import { outline } from '../machines/outline.ts';
import { progress } from '../machines/progress.ts';
import { affectedAnswers } from './affected-answers.ts';
import type { Content, ContentChange } from './types.ts';

const later = (parts: Partial<Content>): Content => ({ ...content, version: '1-later', ...parts });
const without = (id: string): Content =>
	later({ questions: content.questions.filter((question) => question.id !== id) });
const change = (parts: Partial<ContentChange>): ContentChange => ({
	id: '3.Q4',
	change: 'reworded',
	into: [],
	since: 1,
	note: 'Asks for more.',
	...parts
});
const answered = design({
	answers: { a1: answers({ '3.Q4': { state: 'yes', text: 'A study.' } }) }
});

describe('answers that the content has moved away from', () => {
	it('are none when nothing changed, or nothing that was answered', () => {
		expect(affectedAnswers(answered, content)).toEqual([]);
		expect(affectedAnswers(answered, later({}))).toEqual([]);
		expect(affectedAnswers(answered, without('3.Q5'))).toEqual([]);
		expect(
			affectedAnswers(design({ answers: { a1: answers({ '3.Q4': null }) } }), without('3.Q4'))
		).toEqual([]);
	});

	it('are named with what was said', () => {
		expect(affectedAnswers(answered, without('3.Q4'))).toMatchObject([
			{
				what: 'gone',
				kind: 'question',
				id: '3.Q4',
				at: { type: 'answer', scope: 'a1', question: '3.Q4' },
				said: ['yes', 'A study.']
			}
		]);
	});

	it('are explained by the list of changes, once per edition', () => {
		const reworded = later({ changes: [change({})] });
		expect(affectedAnswers(answered, reworded)).toMatchObject([
			{ what: 'reworded', note: 'Asks for more.' }
		]);
		expect(affectedAnswers({ ...answered, contentVersion: '1-before' }, reworded)).toEqual([]);
		const moved = { ...without('3.Q4'), changes: [change({ change: 'moved', into: ['3.Q5'] })] };
		expect(affectedAnswers(answered, moved)).toMatchObject([{ what: 'moved', into: ['3.Q5'] }]);
	});

	it('may be items, typed values and choices', () => {
		const question = content.questions.find(({ values }) =>
			values.some(({ form }) => form === 'choice')
		)!;
		const value = question.values.find(({ form }) => form === 'choice')!;
		const said = design({
			answers: {
				a1: answers({
					[question.id]: {
						items: { '9.Z9.z': { state: 'yes', text: '' } },
						values: { [value.key]: 'no-such-option', 'no-such-value': 'said' }
					}
				})
			}
		});
		expect(affectedAnswers(said, later({})).map(({ what, kind, id }) => [what, kind, id])).toEqual([
			['gone', 'item', '9.Z9.z'],
			['option', 'value', value.key],
			['gone', 'value', 'no-such-value']
		]);
	});

	it('may be indicators whose sample is gone', () => {
		const sample = content.indicators[0]!.samples[0]!.id;
		const taken = design({ indicators: [indicator('i1', null, 'reach', { sampleId: sample })] });
		expect(
			affectedAnswers(taken, later({ indicators: content.indicators.slice(1) }))
		).toMatchObject([
			{ what: 'gone', kind: 'sample', id: sample, at: { type: 'indicator', id: 'i1' } }
		]);
	});
});

/** Content with some questions removed, some under other ids, some asking in another form. */
const changedContent: fc.Arbitrary<Content> = fc
	.array(fc.constantFrom('keep', 'keep', 'remove', 'rename', 'retype'), {
		minLength: content.questions.length,
		maxLength: content.questions.length
	})
	.map((fates) =>
		later({
			questions: content.questions.flatMap((question, at) => {
				switch (fates[at]) {
					case 'remove':
						return [];
					case 'rename':
						return [{ ...question, id: `${question.id}.z` }];
					case 'retype': {
						const form = question.form === 'open' ? 'whether' : 'open';
						return [{ ...question, form, items: [], values: [] }];
					}
					default:
						return [question];
				}
			})
		})
	);

describe('whatever happens to the questions', () => {
	it('every answer stays in the saved file, also after further work', () => {
		fc.assert(
			fc.property(anyDesign, changedContent, (any, changed) => {
				const reopened = openDesign(saveDesign(any));
				if (!reopened.ok) throw new Error('does not open');
				// The path and the counts are worked out as on the screen.
				outline(reopened.value, changed);
				progress(reopened.value, changed);
				const worked = [
					(one: Design) => changeProfile(one, { title: 'Worked on' }),
					(one: Design) => changeAnswer(one, 'programme', '1.Q2', { parked: true })
				].reduce((one, edit) => edit(one), reopened.value);
				const saved = openDesign(saveDesign({ ...worked, contentVersion: changed.version }));
				if (!saved.ok) throw new Error('does not open');
				const said = any.answers['programme']?.['1.Q2'];
				const expected = said ? changeAnswer(any, 'programme', '1.Q2', { parked: true }) : worked;
				expect(JSON.stringify(saved.value.answers)).toBe(JSON.stringify(expected.answers));
			}),
			{ numRuns: 40 }
		);
	});

	it('every answer to a question that is gone is named, and none to one that stayed', () => {
		fc.assert(
			fc.property(anyDesign, changedContent, (any, changed) => {
				const ids = new Set(changed.questions.map(({ id }) => id));
				const gone = Object.entries(any.answers).flatMap(([scope, all]) =>
					Object.entries(all)
						.filter(([id, answer]) => !ids.has(id) && isAnswered(answer))
						.map(([id]) => `${scope} ${id}`)
				);
				const named = affectedAnswers(any, changed).flatMap(({ kind, at }) =>
					kind === 'question' && at.type === 'answer' ? [`${at.scope} ${at.question}`] : []
				);
				expect(named.sort()).toEqual(gone.sort());
			}),
			{ numRuns: 40 }
		);
	});
});
