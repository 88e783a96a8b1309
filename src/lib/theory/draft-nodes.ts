/** The boxes of a draft: what each rung says, from the answers, the groups and the patterns. */
import type { Ladder, LadderRung, TheoryWords } from '../content/types.ts';
import { answerTo, isSetAside, programme, valueOf } from '../domain/answers.ts';
import type { Activity, Design, Group, Pattern } from '../domain/design.ts';
import { fill, listed } from './phrases.ts';
import { effectNodeId, rungNodeId, type Origin, type TheoryNode } from './theory.ts';

export interface DraftWords {
	readonly language: string;
	readonly ladders: readonly Ladder[];
	readonly theoryWords: TheoryWords;
}

/** A node before the user's own text is laid over it. */
export type NodeDraft = Omit<TheoryNode, 'text' | 'draft' | 'edited' | 'redrafted' | 'own'>;

export function activityNode(activity: Activity, { theoryWords }: DraftWords): NodeDraft {
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
export function nodesOfRung(
	design: Design,
	activity: Activity,
	ladder: Ladder,
	rung: LadderRung,
	words: DraftWords
): NodeDraft[] {
	const { shared } = rung;
	if (shared)
		return patternsOf(design, activity).map((pattern) =>
			effectNode(design, activity, { ...rung, shared }, pattern, words)
		);
	const { phrase, origins } = statement(design, activity, rung, words);
	return [
		{
			id: rungNodeId(activity.id, ladder.kind, rung.rung),
			kind: rung.level,
			rung: rung.rung,
			label: rung.label,
			phrase: phrase || rung.gap,
			gap: phrase === '',
			activityId: activity.id,
			origins,
			categories: rung.indicators
		}
	];
}

/** What the rung says, in mid-sentence form, and where that comes from; empty when nothing was said. */
function statement(
	design: Design,
	activity: Activity,
	rung: LadderRung,
	{ theoryWords, language }: DraftWords
): { phrase: string; origins: Origin[] } {
	const groups = groupsOf(design, activity);
	const names = namesOf(groups);
	const activityName = activity.name.trim() || theoryWords.someActivity;
	const say = (people: readonly string[], value: string) =>
		fill(rung.text, {
			group: people.length > 0 ? listed(people, language) : theoryWords.someone,
			activity: activityName,
			value
		});
	if (!rung.from) {
		const origins = [{ scope: activity.id, question: '1.Q1' }];
		return { phrase: names.length > 0 ? say(names, '') : '', origins };
	}
	const { question, value: key } = rung.from;
	const origins = [{ scope: activity.id, question }];
	const answer = answerTo(design, activity.id, question);
	// Words left under an answer that was set aside since no longer count.
	const value = question === '1.Q1' || isSetAside(answer) ? '' : valueOf(answer, key);
	if (value !== '') return { phrase: say(names, value), origins };
	if (question !== '1.Q1' && rung.rung !== 'behaviour') return { phrase: '', origins };
	// What a group would do differently was said once, in 1.Q1: it is carried over, group by group, rather than asked again.
	const changes = groups
		.filter((group) => group.change.trim() !== '')
		.map((group) => say(namesOf([group]), group.change.trim()));
	const fromGroups = [{ scope: programme, question: '1.Q1' }];
	return changes.length > 0
		? { phrase: listed(changes, language), origins: fromGroups }
		: { phrase: '', origins: question === '1.Q1' ? fromGroups : origins };
}

function effectNode(
	design: Design,
	activity: Activity,
	rung: LadderRung & { shared: string },
	pattern: Pattern | null,
	{ theoryWords }: DraftWords
): NodeDraft {
	const name = pattern?.name.trim() ?? '';
	// Where patterns are described but none is chosen, what is missing is the activity's choice.
	const unchosen = design.patterns.length > 0 ? activity.id : programme;
	return {
		id: effectNodeId(pattern?.id ?? null, rung.shared),
		kind: rung.level,
		rung: rung.rung,
		label: rung.label,
		phrase: pattern ? fill(rung.text, { pattern: name || theoryWords.somePattern }) : rung.gap,
		gap: name === '',
		activityId: null,
		origins: [{ scope: pattern?.id ?? unchosen, question: '2.Q1' }],
		categories: rung.indicators
	};
}

/** Patterns the activity is meant to change; the only one there is, if it names none; else null, a gap. */
function patternsOf(design: Design, activity: Activity): (Pattern | null)[] {
	const named = design.patterns.filter((pattern) => activity.patternIds.includes(pattern.id));
	if (named.length > 0) return named;
	return design.patterns.length === 1 ? [design.patterns[0]!] : [null];
}

function groupsOf(design: Design, activity: Activity): Group[] {
	return design.groups.filter((group) => activity.groupIds.includes(group.id));
}

const namesOf = (groups: readonly Group[]): string[] =>
	groups.map((group) => group.name.trim()).filter((name) => name !== '');
