import { describe, expect, it } from 'vitest';
import { design, indicator } from '../../../tests/builders.ts';
import { emptyAssumption } from './create.ts';
import type { AddedNode, Design } from './design.ts';
import { changeAssumption, rewriteReason } from './edit.ts';
import { openDesign, saveDesign } from './open-design.ts';
import {
	addLink,
	addNode,
	changeNode,
	moveLink,
	moveWords,
	putBack,
	removeLink,
	removeNode,
	takeOut
} from './theory-edit.ts';

const box = (id: string): AddedNode => ({
	id,
	kind: 'outcome',
	text: `box ${id}`,
	activityId: null
});
const two = addLink(addNode(addNode(design(), box('x')), box('y')), {
	id: 'l1',
	from: 'x',
	to: 'y'
});
const said = changeAssumption(rewriteReason(two, 'l1', 'They told us.', ''), 'l1', 'own1', {
	...emptyAssumption,
	own: true,
	text: 'They stay.'
});
const theory = ({ theory }: Design) => theory;

describe('boxes of the user', () => {
	it('are changed in their place', () => {
		const changed = changeNode(two, 'x', { text: 'better', kind: 'impact' });
		expect(theory(changed).added).toEqual([
			{ id: 'x', kind: 'impact', text: 'better', activityId: null },
			box('y')
		]);
	});

	it('go with the arrows at them, what was said of those, and what indicators say of them', () => {
		const measured = { ...said, indicators: [indicator('i1', null, null, { measures: 'y' })] };
		const after = removeNode(measured, 'y');
		expect(theory(after)).toEqual({ ...theory(design()), added: [box('x')] });
		expect(after.indicators[0]!.measures).toBeNull();
	});
});

describe('arrows of the user', () => {
	it('keep their words when they are moved', () => {
		const moved = moveLink(said, 'l1', { to: 'z' });
		expect(theory(moved).links).toEqual([{ id: 'l1', from: 'x', to: 'z' }]);
		expect(theory(moved).reasons).toBe(theory(said).reasons);
	});

	it('take the words of an arrow they replace, but not remarks on what the toolkit warns of', () => {
		const warned = changeAssumption(said, 'l1', 'toolkit', { status: 'verified' });
		const moved = theory(moveWords(warned, 'l1', 'l2'));
		expect(moved.reasons).toEqual({ l2: { text: 'They told us.', basedOn: '' } });
		expect(Object.keys(moved.assumptions['l2']!)).toEqual(['own1']);
		expect(Object.keys(moved.assumptions['l1']!)).toEqual(['toolkit']);
	});

	it('go with their words', () => {
		expect(theory(removeLink(said, 'l1'))).toEqual({ ...theory(two), links: [] });
	});
});

describe('drafted boxes and arrows', () => {
	it('are taken out once, and put back', () => {
		const out = takeOut(takeOut(two, 'a1>b'), 'a1>b');
		expect(theory(out).removed).toEqual(['a1>b']);
		expect(theory(putBack(out, 'a1>b'))).toEqual(theory(two));
	});
});

describe('every change', () => {
	it.each<[string, (document: Design) => Design]>([
		['changeNode', (d) => changeNode(d, 'gone', { text: 'x' })],
		['removeNode', (d) => removeNode(d, 'gone')],
		['moveLink', (d) => moveLink(d, 'gone', { to: 'x' })],
		['removeLink', (d) => removeLink(d, 'gone')],
		['putBack', (d) => putBack(d, 'gone')],
		['moveWords', (d) => moveWords(d, 'gone', 'l1')]
	])('leaves the design as it is when there is nothing of that name: %s', (_name, change) => {
		expect(change(said)).toBe(said);
	});

	it('gives a design that opens to the same', () => {
		const result = openDesign(saveDesign(takeOut(said, 'a1/awareness/reach')));
		expect(result.ok && result.value).toEqual(takeOut(said, 'a1/awareness/reach'));
	});
});

describe('opening', () => {
	const opened = (document: Design) => openDesign(saveDesign(document));

	it('refuses two boxes or two arrows of one id, and a box with the id of an activity', () => {
		expect(opened(addNode(two, box('x'))).ok).toBe(false);
		expect(opened(addLink(two, { id: 'l1', from: 'y', to: 'z' })).ok).toBe(false);
		const activity = { ...two.theory.added[0], id: 'a1', kind: 'awareness' };
		const json = JSON.parse(saveDesign(addNode(two, box('a1')))) as object;
		expect(openDesign(JSON.stringify({ ...json, activities: [activity] })).ok).toBe(false);
	});

	it('reads a file from before the drawing could be changed', () => {
		const { nodes, reasons, assumptions } = two.theory;
		const old = { ...two, theory: { nodes, reasons, assumptions } };
		const result = openDesign(JSON.stringify(old));
		expect(result.ok && result.value.theory).toEqual(design().theory);
	});
});
