/**
 * Drafts the theory of change from the answers, along the ladder of each activity's kind (LOGIC, section 2).
 * A rung without an answer becomes a gap that says what is missing. The user's own texts are laid over at the end,
 * and never lost: where the draft has moved on since, the node says so and keeps both. What the user added and took
 * out comes last (`redraw.ts`).
 */
import type { Ladder } from '../content/types.ts';
import type { Activity, Design } from '../domain/design.ts';
import { draftLink } from './draft-links.ts';
import { activityNode, nodesOfRung, type DraftWords, type NodeDraft } from './draft-nodes.ts';
import { midSentence, sentenceStart } from './phrases.ts';
import { redraw } from './redraw.ts';
import type { Link, Origin, TheoryNode, TheoryOfChange } from './theory.ts';

/** The whole theory of change, in the order of the activities. Never throws: a half-filled design is normal. */
export function draftTheory(design: Design, words: DraftWords): TheoryOfChange {
	const nodes = new Map<string, TheoryNode>();
	const links = new Map<string, Link>();
	for (const activity of design.activities) {
		const start = withOwnText(design, activityNode(activity, words), words.language);
		nodes.set(start.id, start);
		for (const ladder of laddersOf(activity, words.ladders))
			climb(design, activity, ladder, words, nodes, links);
	}
	const drafted = { nodes: [...nodes.values()], links: [...links.values()] };
	const shown = redraw(design, drafted, words);
	return { ...shown, links: numbered(shown.links) };
}

function laddersOf(activity: Activity, ladders: readonly Ladder[]): Ladder[] {
	const kinds = [...new Set([activity.kind, ...activity.alsoKinds])];
	return kinds.flatMap((kind) => ladders.find((ladder) => ladder.kind === kind) ?? []);
}

function climb(
	design: Design,
	activity: Activity,
	ladder: Ladder,
	words: DraftWords,
	nodes: Map<string, TheoryNode>,
	links: Map<string, Link>
) {
	let below = [activity.id];
	for (const rung of ladder.rungs) {
		const here = nodesOfRung(design, activity, ladder, rung, words);
		for (const draft of here) {
			const known = nodes.get(draft.id);
			nodes.set(
				draft.id,
				known ? shared(known, draft) : withOwnText(design, draft, words.language)
			);
			for (const from of below) {
				const link = draftLink(design, activity, rung, from, draft.id);
				links.set(link.id, link);
			}
		}
		below = here.map(({ id }) => id);
	}
}

/** An effect another activity has already: it can be measured, and traced back, by either. */
function shared(known: TheoryNode, draft: NodeDraft): TheoryNode {
	const isNew = (origin: Origin) =>
		!known.origins.some(
			({ scope, question }) => scope === origin.scope && question === origin.question
		);
	return {
		...known,
		origins: [...known.origins, ...draft.origins.filter(isNew)],
		categories: [...new Set([...known.categories, ...draft.categories])]
	};
}

function withOwnText(design: Design, draft: NodeDraft, language: string): TheoryNode {
	const drafted = sentenceStart(draft.phrase, language);
	const own = design.theory.nodes[draft.id];
	const said = own?.text.trim() ?? '';
	if (!own || said === '')
		return {
			...draft,
			text: drafted,
			draft: drafted,
			edited: false,
			redrafted: false,
			own: false
		};
	const text = sentenceStart(said, language);
	return {
		...draft,
		text,
		phrase: midSentence(said, draft.phrase, language),
		draft: drafted,
		gap: false,
		edited: true,
		redrafted: own.basedOn !== drafted && text !== drafted,
		own: false
	};
}

function numbered(links: readonly Link[]): Link[] {
	let count = 0;
	return links.map((link) => ({
		...link,
		assumptions: link.assumptions.map((assumption) => ({ ...assumption, code: `A${++count}` }))
	}));
}
