import { activity, content, design, group, indicator, theoryOf } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Design } from '../domain/design.ts';
import type { Rung } from '../domain/vocabulary.ts';
import { coverage } from './coverage.ts';
import { suggest } from './suggest.ts';

const campaign = activity('a1', 'awareness', { name: 'school talks', groupIds: ['g1'] });
const base = design({ activities: [campaign], groups: [group('g1', { name: 'young women' })] });
const at = (document: Design, rung: Rung) =>
	suggest(coverage(document, theoryOf(document), content)[0]!).find(
		({ row }) => row.rung === rung
	)!;

describe('suggestions', () => {
	it('go up the ladder, rung by rung', () => {
		const rows = suggest(coverage(base, theoryOf(base), content)[0]!);
		expect(rows.map(({ row }) => row.rung)).toEqual([
			'baseline',
			'reach',
			'learning',
			'retention',
			'behaviour',
			'impact'
		]);
		expect(rows.every(({ samples }) => samples.length > 0)).toBe(true);
	});

	it('quote the step they measure, and say that nothing measures it yet', () => {
		const box = theoryOf(base).nodes.find(({ id }) => id === 'a1/awareness/reach')!;
		expect(at(base, 'reach').reasons).toEqual([
			{ type: 'step', text: box.text },
			{ type: 'empty-rung' }
		]);
	});

	it('name a step that is still a gap instead of quoting it', () => {
		expect(at(base, 'behaviour').reasons).toContainEqual({ type: 'gap', label: 'What they do' });
	});

	it('stop calling a rung empty once it has an indicator', () => {
		const chosen = { ...base, indicators: [indicator('i1', 'a1', 'reach')] };
		expect(at(chosen, 'reach').reasons.map(({ type }) => type)).toEqual(['step']);
	});

	it('put the rung of an unmeasured claim first', () => {
		const claimed = { ...base, activities: [{ ...campaign, claim: 'behaviour' as const }] };
		expect(at(claimed, 'behaviour').reasons[0]).toEqual({ type: 'claim', claim: 'behaviour' });
		const shown = { ...claimed, indicators: [indicator('i1', 'a1', 'behaviour')] };
		expect(at(shown, 'behaviour').reasons.map(({ type }) => type)).not.toContain('claim');
	});

	it('ask for what lasts once learning is measured', () => {
		expect(at(base, 'retention').reasons.map(({ type }) => type)).not.toContain('lasting');
		const learning = { ...base, indicators: [indicator('i1', 'a1', 'learning')] };
		expect(at(learning, 'retention').reasons[0]).toEqual({ type: 'lasting' });
	});

	it('bring forward what goes with a chosen indicator, and name it', () => {
		const chosen = {
			...base,
			indicators: [
				indicator('i1', 'a1', 'learning', { sampleId: '3.I3.e', name: 'would gain skills first' })
			]
		};
		const [first] = at(chosen, 'behaviour').samples;
		expect(first).toMatchObject({
			sample: { id: '3.I5.a' },
			goesWith: ['would gain skills first']
		});
		expect(at(chosen, 'reach').samples.flatMap(({ goesWith }) => goesWith)).toEqual([]);
	});

	it('mark what was chosen for this activity, not for another', () => {
		const chosen = {
			...base,
			activities: [campaign, activity('a2', 'awareness')],
			indicators: [indicator('i1', 'a2', 'reach', { sampleId: '3.I2.a' })]
		};
		expect(at(chosen, 'reach').samples.map(({ chosenId }) => chosenId)).not.toContain('i1');
		const own = { ...base, indicators: [indicator('i2', 'a1', 'reach', { sampleId: '3.I2.a' })] };
		expect(at(own, 'reach').samples.find(({ chosenId }) => chosenId)?.chosenId).toBe('i2');
	});

	it('say that satisfaction stands beside the ladder and why a baseline is needed', () => {
		expect(at(base, 'baseline').reasons).toEqual([{ type: 'baseline' }]);
		const training = design({ activities: [activity('a1', 'criminal-justice')] });
		expect(at(training, 'satisfaction').reasons).toEqual([{ type: 'beside' }]);
	});
});
