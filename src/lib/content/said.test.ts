import { expect, it } from 'vitest';
import { activity, answers, content, design, pattern } from '../../../tests/builders.ts';
import { everyAnswer, parked, unknowns } from './said.ts';

const document = design({
	patterns: [pattern('p1')],
	activities: [activity('a1', 'awareness')],
	answers: {
		a1: answers({ '3.Q4': 'no', '3.Q2': 'unknown' }),
		gone: answers({ '9.Q1': 'yes' }),
		p1: answers({ '2.Q1': { state: null, parked: true } }),
		programme: answers({ '0.Q9': 'yes', '1.Q5': 'unknown', '1.Q1': 'yes' })
	}
});
const ids = (list: { scope: string; id: string }[]) =>
	list.map(({ scope, id }) => `${scope} ${id}`);

it('gives every answer in the order of the source, also those whose question or scope is gone', () => {
	expect(ids(everyAnswer(document, content))).toEqual([
		'programme 1.Q1',
		'programme 1.Q5',
		'programme 0.Q9',
		'p1 2.Q1',
		'a1 3.Q2',
		'a1 3.Q4',
		'gone 9.Q1'
	]);
});

it('finds what is not known and what is parked', () => {
	expect(ids(unknowns(document, content))).toEqual(['programme 1.Q5', 'a1 3.Q2']);
	expect(ids(parked(document, content))).toEqual(['p1 2.Q1']);
});

it('names the question behind a page of a pattern that is answered under one of its points', () => {
	const unknown = design({
		patterns: [pattern('p1')],
		answers: { p1: answers({ '2.Q1.e': 'unknown' }) }
	});
	expect(unknowns(unknown, content)).toMatchObject([{ id: '2.Q1.e', question: { id: '2.Q1' } }]);
});
