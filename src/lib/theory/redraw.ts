/**
 * Lays over the draft what the user changed in its shape: boxes and arrows added, drafted ones taken out.
 * Whatever the file says, the result has no circle and no arrow without two boxes; what cannot be drawn is left out.
 */
import type { TheoryWords } from '../content/types.ts';
import type { AddedLink, AddedNode, Design } from '../domain/design.ts';
import { withRemarks } from './assumptions.ts';
import { closesCycle } from './cycles.ts';
import { reasonOf } from './draft-links.ts';
import { sentenceStart } from './phrases.ts';
import { linkId, type Link, type TheoryNode, type TheoryOfChange } from './theory.ts';

interface Words {
	readonly language: string;
	readonly theoryWords: TheoryWords;
}

/** Codes of assumptions are given afterwards, to what is drawn. */
export function redraw(
	design: Design,
	drafted: Pick<TheoryOfChange, 'nodes' | 'links'>,
	words: Words
): TheoryOfChange {
	const { added, removed, links: ownLinks } = design.theory;
	if (added.length + removed.length + ownLinks.length === 0)
		return { ...drafted, takenOut: { nodes: [], links: [], hidden: [] } };
	const out = new Set(removed);
	const known = new Set(drafted.nodes.map(({ id }) => id));
	const own = added.filter(({ id }) => !known.has(id));
	const nodes = [...drafted.nodes, ...own.map((node) => ownNode(design, node, words))];
	const kept = drafted.links.filter(({ id }) => !out.has(id));
	const all = [...kept, ...drawable(design, nodes, kept)];

	// Activities are taken out where they are described, not here.
	const gone = nodes.filter(({ id, kind, own }) => !own && kind !== 'activity' && out.has(id));
	const bridged = gone.reduce((links, { id }) => bridgeOver(design, links, id), all);
	const shown = nodes.filter((node) => !gone.includes(node));
	const isShown = (id: string) => shown.some((node) => node.id === id);
	const isNotDrawn = ({ id, from, to }: Link) => out.has(id) && isShown(from) && isShown(to);
	return {
		nodes: shown,
		links: eachOnce(bridged.filter(({ id }) => !out.has(id))),
		takenOut: {
			nodes: gone,
			links: eachOnce([...drafted.links, ...bridged].filter(isNotDrawn)),
			hidden: [...drafted.links, ...all].filter(({ from, to }) => !isShown(from) || !isShown(to))
		}
	};
}

/** An arrow over a gap may bear the id of a drafted one, or, in a file made by hand, of one of the user's. */
function eachOnce(links: readonly Link[]): Link[] {
	return [...new Map(links.map((link) => [link.id, link])).values()];
}

function ownNode(
	{ activities }: Design,
	{ id, kind, text: given, activityId }: AddedNode,
	{ language, theoryWords }: Words
): TheoryNode {
	const said = given.trim();
	const phrase = said || theoryWords.ownBlank;
	const text = sentenceStart(phrase, language);
	return {
		...{ id, kind, text, phrase, draft: '', rung: 'own', own: true },
		label: theoryWords.ownLabels[kind],
		gap: said === '',
		edited: false,
		redrafted: false,
		activityId: activities.some((one) => one.id === activityId) ? activityId : null,
		origins: [],
		categories: []
	};
}

/** The user's arrows that have both their boxes and lead neither back nor twice the same way. */
function drawable(design: Design, nodes: readonly TheoryNode[], drafted: readonly Link[]): Link[] {
	const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
	const taken = new Set(drafted.map(({ id }) => id));
	return design.theory.links.reduce<Link[]>((links, link) => {
		const { id, from, to } = link;
		const others = [...drafted, ...links];
		const isPossible =
			kinds.has(from) &&
			kinds.has(to) &&
			kinds.get(to) !== 'activity' &&
			!taken.has(id) &&
			!others.some((other) => other.from === from && other.to === to) &&
			!closesCycle(others, link);
		return isPossible ? [...links, newLink(design, link, 'own')] : links;
	}, []);
}

/** Leads each arrow into a box on to what followed from it; what is drawn so already is not drawn twice. */
function bridgeOver(design: Design, links: readonly Link[], nodeId: string): Link[] {
	const onward = links.filter(({ from }) => from === nodeId);
	const rest = links.filter(({ from, to }) => from !== nodeId && to !== nodeId);
	const drawn = new Set(rest.map(({ from, to }) => linkId(from, to)));
	const isNew = ({ from, to }: Link) => !drawn.has(linkId(from, to));
	return links.flatMap((link) => {
		if (link.from === nodeId) return [];
		if (link.to !== nodeId) return [link];
		return onward.map((next) => bridge(design, link, next)).filter(isNew);
	});
}

/** No reason is carried over, since none was given for this leap; the toolkit's warnings hold on. */
function bridge(design: Design, first: Link, second: Link): Link {
	const warnings = [...first.assumptions, ...second.assumptions].filter(
		({ own, id }, index, all) => !own && all.findIndex((one) => one.id === id) === index
	);
	const ends = { id: linkId(first.from, second.to), from: first.from, to: second.to };
	const link = newLink(design, ends, 'bridge');
	return { ...link, assumptions: withRemarks(design, ends.id, warnings) };
}

function newLink(design: Design, { id, from, to }: AddedLink, made: Link['made']): Link {
	return {
		...{ id, from, to, made, evidence: null, origins: [] },
		...reasonOf(design, id, ''),
		assumptions: withRemarks(design, id, [])
	};
}
