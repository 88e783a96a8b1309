import { expect, it } from 'vitest';
import { changeAssumption, rewriteNode, rewriteReason } from '#lib/domain/edit.ts';
import { takeOut } from '#lib/domain/theory-edit.ts';
import { activity, design, pattern, theoryOf } from '../../../tests/builders.ts';
import { leftovers } from './leftovers.ts';

const last = 'a1/awareness/behaviour>pattern/none/fewer';
let document = design({ activities: [activity('a1', 'awareness')] });
document = rewriteNode(document, 'pattern/none/fewer', 'Fewer pupils are trafficked', '');
document = rewriteReason(document, last, 'Recruiters need them.', '');
document = changeAssumption(document, last, 'own1', { own: true, text: 'They stay.', owner: 'us' });

it('finds nothing while everything the user wrote is drawn', () => {
	expect(leftovers(document, theoryOf(document))).toEqual([]);
});

it('leaves texts alone that come back with a box or arrow the user took out', () => {
	for (const id of ['a1/awareness/behaviour', 'pattern/none/fewer', last]) {
		const out = takeOut(document, id);
		expect(leftovers(out, theoryOf(out))).toEqual([]);
	}
});

it('finds the own texts of a step that another has replaced', () => {
	const named = { ...document, patterns: [pattern('p1')] };
	expect(leftovers(named, theoryOf(named))).toEqual([
		{
			kind: 'node',
			id: 'pattern/none/fewer',
			assumptionId: '',
			text: 'Fewer pupils are trafficked'
		},
		{ kind: 'reason', id: last, assumptionId: '', text: 'Recruiters need them.' },
		{ kind: 'assumption', id: last, assumptionId: 'own1', text: 'They stay.\nus' }
	]);
});
