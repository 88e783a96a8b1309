import { describe, expect, it } from 'vitest';
import { t } from '#lib/language/language.ts';
import { activity, design, group, theoryOf } from '../../../../tests/builders.ts';
import { chainTitle } from './names.ts';
import { chainsIn } from './view.ts';

const activities = [activity('a1', 'awareness', { name: 'the radio series', groupIds: ['g1'] })];
const theory = theoryOf(design({ groups: [group('g1', { name: 'pupils' })], activities }));
const chains = chainsIn(theory, ['a1']);
const chain = chains[0]!;

describe('the heading of a chain', () => {
	it('is the name of its activity', () => {
		expect(chains).toHaveLength(1);
		expect(chainTitle(chain, chains, activities)).toBe('The radio series');
	});

	it('says where it begins when the activity has another', () => {
		const two = [chain, { ...chain, spot: 'a1/1' }];
		const first = chain.steps[0]!.to.label;
		expect(chainTitle(chain, two, activities)).toBe(`The radio series: ${first}`);
	});

	it('stays the bare name when the chain has no step yet', () => {
		const bare = { ...chain, steps: [] };
		expect(chainTitle(bare, [bare, chain], activities)).toBe('The radio series');
	});

	it('says of what stands apart that no activity leads there', () => {
		const loose = { ...chain, spot: 'loose/x', activityId: '' };
		expect(chainTitle(loose, [chain, loose], activities)).toBe(t('theory.loose'));
	});
});
