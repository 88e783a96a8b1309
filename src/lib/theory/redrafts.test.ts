import { describe, expect, it } from 'vitest';
import { changeAnswer, rewriteNode, rewriteReason } from '#lib/domain/edit.ts';
import { activity, answers, design, theoryOf } from '../../../tests/builders.ts';
import { keepMine, redraftsIn, takeDrafts } from './redrafts.ts';

const learning = 'a1/awareness/learning';
const arrow = `a1/awareness/reach>${learning}`;
const said = (text: string, learn: string) => ({ state: 'yes' as const, text, values: { learn } });
const base = design({
	activities: [activity('a1', 'awareness')],
	answers: { a1: answers({ '3.Q5': said('Few know it.', 'know the office') }) }
});
const draftNow = (id: string) => theoryOf(base).nodes.find((node) => node.id === id)!.draft;
const edited = rewriteReason(
	rewriteNode(base, learning, 'pupils trust the office', draftNow(learning)),
	arrow,
	'We asked them.',
	'Few know it.'
);
const moved = changeAnswer(edited, 'a1', '3.Q5', said('Nobody knows it.', 'find the office'));
const found = redraftsIn(moved, theoryOf(moved));

it('finds nothing while the drafts are those the user saw', () => {
	expect(redraftsIn(edited, theoryOf(edited))).toEqual([]);
});

it('finds each edited text whose answers have changed, with both wordings', () => {
	expect(found.map(({ kind, id, mine, draft }) => [kind, id, mine, draft])).toEqual([
		['node', learning, 'pupils trust the office', 'The people concerned will find the office'],
		['reason', arrow, 'We asked them.', 'Nobody knows it.']
	]);
});

describe('deciding', () => {
	it('for the own texts keeps them, and does not ask again until the answers change', () => {
		const kept = keepMine(moved, found);
		expect(redraftsIn(kept, theoryOf(kept))).toEqual([]);
		expect(kept.theory.nodes[learning]?.text).toBe('pupils trust the office');
		expect(kept.theory.reasons[arrow]?.text).toBe('We asked them.');
	});

	it('for the drafts shows them again', () => {
		const taken = takeDrafts(moved, found);
		expect(taken.theory).toEqual(base.theory);
	});

	it('for one leaves the other open', () => {
		const one = keepMine(moved, found.slice(0, 1));
		expect(redraftsIn(one, theoryOf(one)).map(({ id }) => id)).toEqual([arrow]);
	});
});
