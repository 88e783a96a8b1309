import {
	activity,
	answers,
	design,
	findingsOf,
	group,
	indicator,
	pattern
} from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Design } from '../domain/design.ts';
import type { ActivityKind, Claim, Rung } from '../domain/vocabulary.ts';
import { effectNodeId, linkId, rungNodeId } from '../theory/theory.ts';
import {
	behaviourIsNotImpact,
	learningIsNotBehaviour,
	livelihoodIsNotSafety,
	migrationIsNotImpact,
	satisfactionIsNotLearning
} from './misused-rungs.ts';
import type { Rule } from './rule.ts';

interface Case {
	rule: Rule;
	kind: ActivityKind;
	of: Rung;
	claim: Claim;
	/** The step of the theory of change the indicator is wrongly placed on. */
	node: string;
	/** Settles a promise. */
	add: Rung;
	lower: Claim;
}

const fewer = effectNodeId('p1', 'fewer');
const cases: Case[] = [
	{
		rule: satisfactionIsNotLearning,
		kind: 'criminal-justice',
		of: 'satisfaction',
		claim: 'learning',
		node: rungNodeId('a1', 'criminal-justice', 'learning'),
		add: 'learning',
		lower: 'output'
	},
	{
		rule: livelihoodIsNotSafety,
		kind: 'livelihoods',
		of: 'learning',
		claim: 'behaviour',
		node: rungNodeId('a1', 'livelihoods', 'behaviour'),
		add: 'behaviour',
		lower: 'learning'
	},
	{
		rule: behaviourIsNotImpact,
		kind: 'awareness',
		of: 'behaviour',
		claim: 'impact',
		node: fewer,
		add: 'impact',
		lower: 'behaviour'
	},
	{
		rule: behaviourIsNotImpact,
		kind: 'criminal-justice',
		of: 'behaviour',
		claim: 'impact',
		node: fewer,
		add: 'impact',
		lower: 'behaviour'
	},
	{
		rule: migrationIsNotImpact,
		kind: 'livelihoods',
		of: 'behaviour',
		claim: 'impact',
		node: fewer,
		add: 'impact',
		lower: 'behaviour'
	}
];

function from(rule: Rule, kind: ActivityKind, claim: Claim | null, parts: Partial<Design>) {
	const work = activity('a1', kind, { name: 'the work', claim, groupIds: ['g1'] });
	return findingsOf(
		rule,
		design({ activities: [work], groups: [group('g1')], patterns: [pattern('p1')], ...parts })
	);
}

describe.each(cases)('$rule.id in $kind work', ({ rule, kind, of, claim, node, add, lower }) => {
	const own = indicator('i1', 'a1', of);

	it('reports a promise that these indicators are to carry', () => {
		expect(from(rule, kind, claim, { indicators: [own] })).toMatchObject([
			{
				at: 'a1',
				data: { activity: 'the work' },
				because: [
					{ type: 'indicator', id: 'i1' },
					{ type: 'activity', id: 'a1' }
				]
			}
		]);
	});

	it('reports an indicator placed on a step it cannot carry, whatever was promised', () => {
		const placed = { ...own, measures: node };
		const [finding] = from(rule, kind, null, { indicators: [placed] });
		expect(finding!.because).toEqual([{ type: 'indicator', id: 'i1' }]);
		expect(finding!.settle).toContainEqual({ type: 'edit-indicator', id: 'i1' });
	});

	it('is settled by a higher indicator, or by a smaller promise', () => {
		const higher = indicator('i2', 'a1', add);
		expect(from(rule, kind, claim, { indicators: [own, higher] })).toEqual([]);
		expect(from(rule, kind, lower, { indicators: [own] })).toEqual([]);
	});

	it('says nothing without a promise, and nothing without such an indicator', () => {
		expect(from(rule, kind, null, { indicators: [own] })).toEqual([]);
		expect(from(rule, kind, claim, {})).toEqual([]);
	});
});

describe('learning is not behaviour', () => {
	const node = rungNodeId('a1', 'awareness', 'behaviour');
	const placed = indicator('i1', 'a1', 'learning', { measures: node });

	it('reports a learning indicator placed on what people do', () => {
		expect(from(learningIsNotBehaviour, 'awareness', null, { indicators: [placed] })).toMatchObject(
			[{ at: 'a1', because: [{ type: 'indicator', id: 'i1' }] }]
		);
	});

	it('is settled by placing it on what people learn', () => {
		const moved = { ...placed, measures: rungNodeId('a1', 'awareness', 'learning') };
		expect(from(learningIsNotBehaviour, 'awareness', null, { indicators: [moved] })).toEqual([]);
	});

	it('speaks of the promise only once the assumption rule is cleared by verification', () => {
		const own = indicator('i1', 'a1', 'learning');
		const step = linkId(rungNodeId('a1', 'awareness', 'retention'), node);
		const theory = verify(step, 'knowing-leads-to-acting');
		const say = (parts: Partial<Design>) =>
			from(learningIsNotBehaviour, 'awareness', 'behaviour', { indicators: [own], ...parts });
		expect(say({})).toEqual([]);
		expect(say({ theory })).toHaveLength(1);
	});

	it('says nothing before there are indicators', () => {
		expect(from(learningIsNotBehaviour, 'criminal-justice', 'behaviour', {})).toEqual([]);
	});
});

describe('a robust link from what people do to less trafficking', () => {
	const indicators = [indicator('i1', 'a1', 'behaviour')];
	const say = (rule: Rule, kind: ActivityKind, parts: Partial<Design>) =>
		from(rule, kind, 'impact', { indicators, ...parts });
	const evidence = (basis: 'rough-guess' | 'outside-research') => ({
		answers: { a1: answers({ '3.Q4': { state: 'yes', basis } }) }
	});

	it('is evidence that is more than a guess', () => {
		expect(say(behaviourIsNotImpact, 'awareness', evidence('outside-research'))).toEqual([]);
		expect(say(behaviourIsNotImpact, 'awareness', evidence('rough-guess'))).toHaveLength(1);
	});

	it('is a verified assumption on the last step, but not the one on displacement', () => {
		const last = linkId(rungNodeId('a1', 'criminal-justice', 'behaviour'), fewer);
		const shown = (id: string) =>
			say(behaviourIsNotImpact, 'criminal-justice', { theory: verify(last, id) });
		expect(shown('reaches-the-network')).toEqual([]);
		expect(shown('no-simple-shift')).toHaveLength(1);
	});

	it('does not exist for migration figures', () => {
		expect(say(migrationIsNotImpact, 'livelihoods', evidence('outside-research'))).toHaveLength(1);
	});
});

function verify(link: string, id: string): Design['theory'] {
	const blank = { text: null, own: false, evidence: '', basis: null, test: '', owner: '' };
	return {
		...design().theory,
		assumptions: { [link]: { [id]: { ...blank, status: 'verified' } } }
	};
}
