import { activity, answers, design, findingsOf } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { expect, it } from 'vitest';
import type { Answer } from '../domain/design.ts';
import { severalPurposes } from './several-purposes.ts';

const campaign = (examples: string[], said: Answer['state'] | Partial<Answer>) =>
	design({
		activities: [activity('a1', 'awareness', { name: 'the work', examples })],
		answers: { a1: answers({ '3.Q2': said }) }
	});

it('reports several purposes for one action, until one is chosen', () => {
	const action = { values: { action: 'call the helpline' } };
	const before = campaign(['3.E1', '3.E3'], action);
	expect(findingsOf(severalPurposes, before)).toMatchObject([
		{
			at: 'a1',
			because: [
				{ type: 'activity', id: 'a1' },
				{ type: 'answer', scope: 'a1', question: '3.Q2' }
			],
			data: { activity: 'the work' }
		}
	]);
	const chosen = { values: { ...action.values, purpose: '3.E3' } };
	expect(faultsOfFlip(severalPurposes, before, campaign(['3.E1', '3.E3'], chosen))).toEqual([]);
});

it('says nothing of one purpose, before the question is answered, or when it is set aside', () => {
	expect(findingsOf(severalPurposes, campaign(['3.E1', '7.E3'], 'yes'))).toEqual([]);
	expect(findingsOf(severalPurposes, campaign(['3.E1', '3.E3'], null))).toEqual([]);
	expect(findingsOf(severalPurposes, campaign(['3.E1', '3.E3'], 'not-relevant'))).toEqual([]);
});
