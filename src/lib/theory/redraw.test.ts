import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design, TheoryEdits } from '#lib/domain/design.ts';
import { changeAssumption, rewriteReason } from '#lib/domain/edit.ts';
import { activity, design, group, pattern, theoryOf } from '../../../tests/builders.ts';
import { closesCycle } from './cycles.ts';
import { chainsOf, looseNodes, reachedFrom, stepsFrom } from './theory.ts';

const base = design({
	groups: [group('g1')],
	patterns: [pattern('p1'), pattern('p2')],
	activities: [activity('a1', 'awareness', { groupIds: ['g1'], patternIds: ['p1', 'p2'] })]
});
const reach = 'a1/awareness/reach';
const learning = 'a1/awareness/learning';
const retention = 'a1/awareness/retention';
const behaviour = 'a1/awareness/behaviour';
const own = { id: 'x', kind: 'outcome' as const, text: 'pupils ask others', activityId: 'a1' };

const changed = (parts: Partial<TheoryEdits>, document: Design = base): Design => ({
	...document,
	theory: { ...document.theory, ...parts }
});
const arrows = (document: Design) =>
	theoryOf(document).links.map(({ from, to }) => `${from} ${to}`);
const drafted = arrows(base);

it('draws the draft as it is while nothing was changed', () => {
	expect(theoryOf(base).takenOut).toEqual({ nodes: [], links: [], hidden: [] });
	expect(theoryOf(base).nodes.every((node) => !node.own)).toBe(true);
});

describe('a box the user added', () => {
	it('stands with its own words, on no rung, for its activity', () => {
		const node = theoryOf(changed({ added: [own] })).nodes.at(-1);
		expect(node).toMatchObject({
			...{ id: 'x', own: true, rung: 'own', activityId: 'a1', gap: false },
			text: 'Pupils ask others',
			phrase: 'pupils ask others'
		});
	});

	it('is a gap while it is blank, and belongs to nobody when its activity is gone', () => {
		const document = changed({ added: [{ ...own, text: ' ', activityId: 'gone' }] });
		expect(theoryOf(document).nodes.at(-1)).toMatchObject({ gap: true, activityId: null });
	});

	it('is loose until an arrow from an activity leads to it', () => {
		const loose = changed({ added: [own] });
		expect(looseNodes(theoryOf(loose)).map(({ id }) => id)).toEqual(['x']);
		const linked = changed({ added: [own], links: [{ id: 'l', from: reach, to: 'x' }] });
		expect(looseNodes(theoryOf(linked))).toEqual([]);
		expect(reachedFrom(theoryOf(linked), 'a1').map(({ id }) => id)).toContain('x');
	});
});

describe('an arrow the user added', () => {
	it('has the reason and assumptions written for it, and no draft', () => {
		const linked = changed({ added: [own], links: [{ id: 'l', from: reach, to: 'x' }] });
		const said = changeAssumption(rewriteReason(linked, 'l', 'Seen.', ''), 'l', 'o', {
			own: true,
			text: 'They talk.'
		});
		const theory = theoryOf(said);
		expect(theory.links.at(-1)).toMatchObject({
			...{ id: 'l', made: 'own', reason: 'Seen.', reasonDraft: '', redrafted: false },
			assumptions: [{ text: 'They talk.', own: true }]
		});
		const codes = theory.links.flatMap(({ assumptions }) => assumptions.map(({ code }) => code));
		expect(codes).toEqual(codes.map((_, index) => `A${index + 1}`));
	});

	it.each([
		['leads back', { from: behaviour, to: reach }],
		['leads to itself', { from: reach, to: reach }],
		['leads into an activity', { from: reach, to: 'a1' }],
		['is drawn already', { from: reach, to: learning }],
		['has no box at its end', { from: reach, to: 'gone' }]
	])('is not drawn when it %s', (_name, ends) => {
		expect(arrows(changed({ links: [{ id: 'l', ...ends }] }))).toEqual(drafted);
	});
});

describe('a drafted box taken out', () => {
	const out = changed({ removed: [retention] });

	it('is bridged, and kept for putting it back', () => {
		expect(arrows(out)).toEqual([
			`a1 ${reach}`,
			`${reach} ${learning}`,
			`${learning} ${behaviour}`,
			...drafted.slice(-2)
		]);
		expect(theoryOf(out).takenOut.nodes.map(({ id }) => id)).toEqual([retention]);
	});

	it('leaves a bridge without a reason, which the warnings of both arrows hold on to', () => {
		const reasoned = rewriteReason(out, `${learning}>${retention}`, 'Known.', '');
		const bridge = theoryOf(reasoned).links.find(({ made }) => made === 'bridge')!;
		expect(bridge.reason).toBe('');
		const before = theoryOf(base).links.filter(({ from, to }) => [from, to].includes(retention));
		expect(bridge.assumptions.map(({ id }) => id)).toEqual(
			before.flatMap(({ assumptions }) => assumptions.map(({ id }) => id))
		);
	});

	it('takes remarks and a reason on the bridge itself', () => {
		const id = `${learning}>${behaviour}`;
		const said = changeAssumption(rewriteReason(out, id, 'It lasts.', ''), id, 'barriers-are-met', {
			status: 'verified'
		});
		const bridge = theoryOf(said).links.find((link) => link.id === id)!;
		expect(bridge).toMatchObject({ reason: 'It lasts.', redrafted: false });
		expect(bridge.assumptions.find(({ id }) => id === 'barriers-are-met')?.status).toBe('verified');
	});

	it('is bridged over several in a row, and to every end', () => {
		const far = changed({ removed: [behaviour, retention] });
		expect(arrows(far).slice(2)).toEqual([
			`${learning} pattern/p1/fewer`,
			`${learning} pattern/p2/fewer`
		]);
	});

	it('is not bridged where the user took that arrow out too', () => {
		const cut = changed({ removed: [retention, `${learning}>${retention}`] });
		expect(arrows(cut).some((arrow) => arrow.startsWith(learning))).toBe(false);
		const unbridged = changed({ removed: [retention, `${learning}>${behaviour}`] });
		expect(arrows(unbridged).some((arrow) => arrow.startsWith(learning))).toBe(false);
		expect(theoryOf(unbridged).takenOut.links.map(({ id }) => id)).toEqual([
			`${learning}>${behaviour}`
		]);
	});

	it('is no activity: those are taken out where they are described', () => {
		expect(theoryOf(changed({ removed: ['a1'] })).nodes[0]?.id).toBe('a1');
	});
});

it('keeps an arrow taken out, unless one of its boxes is out as well', () => {
	const id = `${learning}>${retention}`;
	const takenOut = (removed: string[]) => theoryOf(changed({ removed })).takenOut.links;
	expect(takenOut([id]).map((link) => link.id)).toEqual([id]);
	expect(takenOut([id, retention])).toEqual([]);
});

it('gives each chain its own first step, and each arrow once', () => {
	const branching = changed({
		added: [own],
		links: [
			{ id: 'l1', from: reach, to: 'x' },
			{ id: 'l2', from: 'x', to: behaviour }
		]
	});
	const [chain, ...others] = chainsOf(theoryOf(branching), 'a1');
	expect(others).toEqual([]);
	const ids = chain!.map(({ link }) => link.id);
	expect(ids).toEqual([...new Set(ids)]);
	expect(ids).toHaveLength(theoryOf(branching).links.length);
});

it('never draws a circle, an arrow without boxes or one id twice, whatever the file says', () => {
	const anyId = fc.constantFrom('a1', reach, learning, retention, behaviour, 'x', 'y', 'gone');
	const link = fc.record({ from: anyId, to: anyId });
	const edits = fc.record({
		links: fc.array(link, { maxLength: 8 }),
		removed: fc.subarray([
			reach,
			retention,
			behaviour,
			`${learning}>${retention}`,
			'pattern/p1/fewer'
		])
	});
	fc.assert(
		fc.property(edits, ({ links, removed }) => {
			const theory = theoryOf(
				changed({
					added: [own, { ...own, id: 'y' }],
					links: links.map((ends, index) => ({ id: `l${index}`, ...ends })),
					removed
				})
			);
			const ids = new Set(theory.nodes.map(({ id }) => id));
			const all = [...theory.links, ...theory.takenOut.links].map(({ id }) => id);
			expect(all).toEqual([...new Set(all)]);
			for (const one of theory.links) {
				expect(ids.has(one.from) && ids.has(one.to)).toBe(true);
				expect(closesCycle(theory.links, one)).toBe(false);
			}
			expect(stepsFrom(theory, 'a1').length).toBeLessThanOrEqual(theory.links.length);
		})
	);
});
