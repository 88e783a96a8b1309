/**
 * Changing the drawing: each change either gives the new design or says why it would make no sense.
 * Drafted boxes and arrows are never altered, only taken out and put back; those of the user are.
 */
import type { AddedNode, Design } from '../domain/design.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import {
	addLink,
	addNode,
	moveLink,
	moveWords,
	putBack,
	removeLink,
	removeNode,
	takeOut
} from '../domain/theory-edit.ts';
import { closesCycle } from './cycles.ts';
import type { Link, TheoryNode, TheoryOfChange } from './theory.ts';

export type Refusal =
	/** An arrow from a box to itself. */
	| 'same-box'
	/** There is such an arrow. */
	| 'already'
	/** It would lead back to its own cause. */
	| 'circle'
	/** Chains start at activities: nothing leads into one. */
	| 'into-activity';
export type Reshaped = Result<Design, Refusal>;

interface Ends {
	readonly from: string;
	readonly to: string;
}

/** Why an arrow cannot be drawn; null when it can. `except` is the arrow that would be moved. */
export function refusalOf(theory: TheoryOfChange, ends: Ends, except?: Link): Refusal | null {
	const { from, to } = ends;
	// A box taken out may come back: the way through it counts, also where the user does not want it bridged.
	const bridges = theory.takenOut.links.filter(({ made }) => made === 'bridge');
	const links = [...theory.links, ...bridges].filter(({ id }) => id !== except?.id);
	if (from === to) return 'same-box';
	if (theory.nodes.some(({ id, kind }) => id === to && kind === 'activity')) return 'into-activity';
	if (theory.links.some((link) => link !== except && link.from === from && link.to === to))
		return 'already';
	return closesCycle(links, ends) ? 'circle' : null;
}

/** Draws an arrow; one that was taken out between the same boxes is put back instead. */
export function connect(design: Design, theory: TheoryOfChange, ends: Ends, id: string): Reshaped {
	const { from, to } = ends;
	const before = theory.takenOut.links.find((link) => link.from === from && link.to === to);
	if (before) return putBackLink(design, theory, before);
	const refusal = refusalOf(theory, ends);
	return refusal ? fail(refusal) : ok(addLink(design, { id, ...ends }));
}

/** Lets an arrow start or end elsewhere. A drafted one is taken out, and one of the user's own takes its words. */
export function relink(
	design: Design,
	theory: TheoryOfChange,
	link: Link,
	ends: Ends,
	id: string
): Reshaped {
	const refusal = refusalOf(theory, ends, link);
	if (refusal) return fail(refusal);
	if (link.made === 'own') return ok(moveLink(design, link.id, ends));
	const moved = moveWords(takeOut(design, link.id), link.id, id);
	return ok(addLink(moved, { id, ...ends }));
}

interface NewIds {
	readonly node: string;
	readonly first: string;
	readonly second: string;
}

/** Puts a blank box between the two ends of an arrow. What was said of the arrow stays with its first half. */
export function insertStep(
	design: Design,
	theory: TheoryOfChange,
	link: Link,
	ids: NewIds
): Design {
	const to = theory.nodes.find((node) => node.id === link.to);
	const from = theory.nodes.find((node) => node.id === link.from);
	const activityId = [from, to].find((node) => node && node.activityId)?.activityId ?? null;
	const kind = to?.kind === 'output' ? 'output' : kindAfter(from);
	const withBox = addNode(design, { id: ids.node, kind, text: '', activityId });
	const second = { id: ids.second, from: ids.node, to: link.to };
	if (link.made === 'own') return addLink(moveLink(withBox, link.id, { to: ids.node }), second);
	const first = { id: ids.first, from: link.from, to: ids.node };
	const moved = moveWords(takeOut(withBox, link.id), link.id, ids.first);
	return addLink(addLink(moved, first), second);
}

/** What usually follows; the user can say otherwise. */
function kindAfter(node: TheoryNode | undefined): AddedNode['kind'] {
	if (node?.kind === 'activity') return 'output';
	return node?.kind === 'impact' ? 'impact' : 'outcome';
}

/** A blank box that follows from another. */
export function addAfter(
	design: Design,
	from: TheoryNode,
	ids: Pick<NewIds, 'node' | 'first'>
): Design {
	const { activityId } = from;
	const box = { id: ids.node, kind: kindAfter(from), text: '', activityId };
	const withBox = addNode(design, box);
	return addLink(withBox, { id: ids.first, from: from.id, to: ids.node });
}

/** A box of the user's own is deleted; what it stood between is joined again where a drafted arrow was. */
export function withoutNode(design: Design, theory: TheoryOfChange, node: TheoryNode): Design {
	if (!node.own) return takeOut(design, node.id);
	const into = theory.links.filter(({ to }) => to === node.id).map(({ from }) => from);
	const onward = theory.links.filter(({ from }) => from === node.id).map(({ to }) => to);
	return theory.takenOut.links
		.filter(({ from, to }) => into.includes(from) && onward.includes(to))
		.reduce((next, { id }) => putBack(next, id), removeNode(design, node.id));
}

export function withoutLink(design: Design, link: Link): Design {
	return link.made === 'own' ? removeLink(design, link.id) : takeOut(design, link.id);
}

export function putBackLink(design: Design, theory: TheoryOfChange, link: Link): Reshaped {
	const isCircle = closesCycle(theory.links, link);
	return isCircle ? fail('circle') : ok(putBack(design, link.id));
}
