import { activity, answers, design, findingsOf } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import type { Said } from '../../../tests/said-rows.ts';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../domain/design.ts';
import { hotlineWithoutIdentification, noAlternativeOffered } from './awareness-links.ts';

const asks = (purpose: string, parts: Partial<Activity> = {}) =>
	activity('a1', 'awareness', { name: 'the spots', examples: [purpose], ...parts });

describe('hotline without identification', () => {
	const rule = hotlineWithoutIdentification;
	const before = design({ activities: [asks('3.E3')] });

	it('reports a call to report that nobody is there to take', () => {
		expect(findingsOf(rule, before)).toMatchObject([
			{ at: 'a1', data: { activity: 'the spots' }, because: [{ type: 'activity', id: 'a1' }, {}] }
		]);
		const chosen = design({
			activities: [activity('a1', 'awareness')],
			answers: { a1: answers({ '3.Q2': { values: { purpose: '3.E3' } } }) }
		});
		expect(findingsOf(rule, chosen)[0]!.because[0]).toMatchObject({ question: '3.Q2' });
	});

	it('is settled by the identification checklist, on this activity or another', () => {
		const own = design({ activities: [asks('3.E3', { alsoKinds: ['identification'] })] });
		const other = design({ activities: [asks('3.E3'), activity('a7', 'identification')] });
		for (const after of [own, other]) expect(faultsOfFlip(rule, before, after)).toEqual([]);
	});

	it('says nothing of messages with another purpose', () => {
		expect(findingsOf(rule, design({ activities: [asks('3.E1')] }))).toEqual([]);
	});
});

describe('no alternative offered', () => {
	const rule = noAlternativeOffered;
	const seen = (state: 'yes' | 'partly' | 'no', whole: 'not-relevant' | null = null): Said => ({
		state: whole,
		items: { '3.Q6.c': { state, text: '' } }
	});
	const of = (said: Said, ...others: Activity[]) =>
		design({
			activities: [asks('3.E1'), ...others],
			answers: { a1: answers({ '3.Q6': said }) }
		});

	it('reports a warning against a move without another way in the design', () => {
		expect(findingsOf(rule, of(null))).toMatchObject([
			{ at: 'a1', data: { activity: 'the spots' } }
		]);
		expect(findingsOf(rule, of(seen('partly')))).toHaveLength(1);
	});

	it('is settled by alternatives people see, by livelihoods or by safer migration', () => {
		const safer = activity('a2', 'awareness', { examples: ['3.E2'] });
		const after = [of(seen('yes')), of(null, activity('a2', 'livelihoods')), of(null, safer)];
		for (const one of after) expect(faultsOfFlip(rule, of(null), one)).toEqual([]);
	});

	it('leaves people who see none to the rule on that, and is silent when set aside', () => {
		expect(findingsOf(rule, of(seen('no')))).toEqual([]);
		expect(findingsOf(rule, of(seen('partly', 'not-relevant')))).toEqual([]);
		expect(findingsOf(rule, design({ activities: [asks('3.E3')] }))).toEqual([]);
	});
});
