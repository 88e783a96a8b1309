/**
 * Drafts the theory of change from the answers, along the ladder of each activity's kind (LOGIC, section 2).
 * A rung without an answer becomes a gap that says what is missing. The user's own texts are laid over at the end,
 * and never lost: where the draft has moved on since, the node says so and keeps both.
 */
import type { Ladder, LadderRung, TheoryWords } from '../content/types.ts';
import { answerTo, programme, stateOf, valueOf } from '../domain/answers.ts';
import type { Activity, Design, Pattern } from '../domain/design.ts';
import { draftAssumptions } from './assumptions.ts';
import { fill, listed, sentenceStart } from './phrases.ts';
import {
	effectNodeId,
	linkId,
	rungNodeId,
	type Evidence,
	type Link,
	type Origin,
	type TheoryNode,
	type TheoryOfChange
} from './theory.ts';

export interface DraftWords {
	readonly language: string;
	readonly ladders: readonly Ladder[];
	readonly theoryWords: TheoryWords;
}

/** A node before the user's own text is laid over it. */
type Draft = Omit<TheoryNode, 'text' | 'draft' | 'edited' | 'redrafted'>;

/** The whole theory of change, in the order of the activities. Never throws: a half-filled design is normal. */
export function draftTheory(design: Design, words: DraftWords): TheoryOfChange {
	const nodes = new Map<string, TheoryNode>();
	const links = new Map<string, Link>();
	for (const activity of design.activities) {
		const start = withOwnText(design, activityNode(activity, words), words.language);
		nodes.set(start.id, start);
		for (const ladder of laddersOf(activity, words.ladders))
			climb(design, activity, ladder, words, start, nodes, links);
	}
	return { nodes: [...nodes.values()], links: numbered([...links.values()]) };
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
	start: TheoryNode,
	nodes: Map<string, TheoryNode>,
	links: Map<string, Link>
) {
	let below = [start];
	for (const rung of ladder.rungs) {
		const here = nodesOfRung(design, activity, ladder, rung, words);
		for (const draft of here) {
			const node = withOwnText(design, draft, words.language);
			nodes.set(node.id, nodes.get(node.id) ?? node);
			for (const from of below) {
				const link = draftLink(design, activity, rung, from.id, node.id);
				links.set(link.id, link);
			}
		}
		below = here.map((draft) => nodes.get(draft.id)!);
	}
}

function activityNode(activity: Activity, { theoryWords }: DraftWords): Draft {
	const name = activity.name.trim();
	return {
		id: activity.id,
		kind: 'activity',
		rung: 'activity',
		label: theoryWords.activityLabel,
		phrase: fill(theoryWords.activityText, { activity: name || theoryWords.someActivity }),
		gap: name === '',
		activityId: activity.id,
		origins: [],
		categories: []
	};
}

/** One node, or one per pattern for the effect at the top. */
function nodesOfRung(
	design: Design,
	activity: Activity,
	ladder: Ladder,
	rung: LadderRung,
	words: DraftWords
): Draft[] {
	if (rung.shared)
		return patternsOf(design, activity).map((pattern) => effectNode(rung, pattern, words));
	const { value, origins } = valueFor(design, activity, rung, words);
	const named = groupsOf(design, activity).length > 0;
	const gap = rung.from ? value === '' : !named;
	return [
		{
			id: rungNodeId(activity.id, ladder.kind, rung.rung),
			kind: rung.level,
			rung: rung.rung,
			label: rung.label,
			phrase: gap ? rung.gap : fill(rung.text, { value, ...namesFor(design, activity, words) }),
			gap,
			activityId: activity.id,
			origins,
			categories: rung.indicators
		}
	];
}

function effectNode(rung: LadderRung, pattern: Pattern | null, words: DraftWords): Draft {
	const name = pattern?.name.trim() ?? '';
	const shown = name || words.theoryWords.somePattern;
	return {
		id: effectNodeId(pattern?.id ?? null, rung.shared!),
		kind: rung.level,
		rung: rung.rung,
		label: rung.label,
		phrase: pattern ? fill(rung.text, { pattern: shown }) : rung.gap,
		gap: name === '',
		activityId: null,
		origins: [{ scope: pattern?.id ?? programme, question: '2.Q1' }],
		categories: rung.indicators
	};
}

/** Patterns the activity is meant to change; the only one there is, if it names none; else null, a gap. */
function patternsOf(design: Design, activity: Activity): (Pattern | null)[] {
	const named = design.patterns.filter((pattern) => activity.patternIds.includes(pattern.id));
	if (named.length > 0) return named;
	return design.patterns.length === 1 ? [design.patterns[0]!] : [null];
}

function groupsOf(design: Design, activity: Activity) {
	return design.groups.filter((group) => activity.groupIds.includes(group.id));
}

function namesFor(design: Design, activity: Activity, { theoryWords, language }: DraftWords) {
	const names = groupsOf(design, activity).map((group) => group.name.trim() || theoryWords.someone);
	return {
		group: names.length > 0 ? listed(names, language) : theoryWords.someone,
		activity: activity.name.trim() || theoryWords.someActivity
	};
}

function valueFor(design: Design, activity: Activity, rung: LadderRung, { language }: DraftWords) {
	if (!rung.from) return { value: '', origins: [{ scope: activity.id, question: '1.Q1' }] };
	const { question, value: key } = rung.from;
	const own = question === '1.Q1' ? '' : valueOf(answerTo(design, activity.id, question), key);
	if (own !== '' || (rung.rung !== 'behaviour' && question !== '1.Q1'))
		return { value: own, origins: [{ scope: activity.id, question }] };
	// What a group would do differently was said once, in 1.Q1: it is carried over rather than asked again.
	const changes = groupsOf(design, activity)
		.map((group) => group.change.trim())
		.filter((change) => change !== '');
	const carried: Origin[] = [{ scope: programme, question: '1.Q1' }];
	if (changes.length > 0) return { value: listed(changes, language), origins: carried };
	return { value: '', origins: question === '1.Q1' ? carried : [{ scope: activity.id, question }] };
}

function withOwnText(design: Design, draft: Draft, language: string): TheoryNode {
	const drafted = sentenceStart(draft.phrase, language);
	const own = design.theory.nodes[draft.id];
	if (!own || own.text.trim() === '')
		return { ...draft, text: drafted, draft: drafted, edited: false, redrafted: false };
	return {
		...draft,
		text: own.text,
		phrase: own.text,
		draft: drafted,
		gap: false,
		edited: true,
		redrafted: own.basedOn !== drafted
	};
}

/** Sections 1 and 2 are answered for the programme, the others for the activity. */
function scopeOf(question: string, activity: Activity): string {
	return /^[12]\./.test(question) ? programme : activity.id;
}

function draftLink(
	design: Design,
	activity: Activity,
	rung: LadderRung,
	from: string,
	to: string
): Link {
	const id = linkId(from, to);
	const { because, evidence } = rung.link;
	const origins = [because, evidence]
		.filter((question) => question !== null)
		.map((question) => ({ scope: scopeOf(question, activity), question }));
	const given = because ? answerTo(design, scopeOf(because, activity), because) : null;
	const reasonDraft =
		given && stateOf(given) !== 'unknown' && stateOf(given) !== 'no' ? given.text.trim() : '';
	const own = design.theory.reasons[id];
	return {
		id,
		from,
		to,
		reason: own?.text.trim() ? own.text : reasonDraft,
		reasonDraft,
		edited: Boolean(own?.text.trim()),
		redrafted: Boolean(own?.text.trim()) && own!.basedOn !== reasonDraft,
		evidence: evidence ? evidenceFrom(design, scopeOf(evidence, activity), evidence) : null,
		origins: origins.filter(
			(origin, index) => origins.findIndex((one) => one.question === origin.question) === index
		),
		assumptions: draftAssumptions(design, activity, rung, id)
	};
}

function evidenceFrom(design: Design, scope: string, question: string): Evidence {
	const { basis, source, year, ...answer } = answerTo(design, scope, question);
	return { state: stateOf({ basis, source, year, ...answer }), basis, source, year };
}

function numbered(links: Link[]): Link[] {
	let count = 0;
	return links.map((link) => ({
		...link,
		assumptions: link.assumptions.map((assumption) => ({ ...assumption, code: `A${++count}` }))
	}));
}
