/** The places of changes: what they are called, and on which step of the path they are. */
import { programme } from '../domain/answers.ts';
import type { ChangedPlace } from '../domain/changed-place.ts';
import type { Design } from '../domain/design.ts';
import { oncePer } from '../domain/once-per.ts';
import { draftTheory } from '../theory/draft.ts';
import type { TheoryOfChange } from '../theory/theory.ts';
import type { ChangeKey, ChangeStep, ChangeTelling } from './change-words.ts';
import { describeQuestion, shortOf, titleOf } from './describe.ts';
import { evaluate } from './evaluate.ts';
import { rules } from './rules.ts';

export function stepOf(place: ChangedPlace, { before, after, guide }: ChangeTelling): ChangeStep {
	switch (place.part) {
		case 'document':
		case 'profile':
		case 'partner':
			return 'programme';
		case 'group':
			return 'change';
		case 'pattern':
		case 'factor':
		case 'opportunity':
			return 'pattern';
		case 'activity':
			return 'activities';
		case 'answer': {
			if (place.scope === programme)
				return guide.question(place.question)?.section === 2 ? 'pattern' : 'change';
			const isPattern = [after, before].some(({ patterns }) =>
				patterns.some(({ id }) => id === place.scope)
			);
			return isPattern ? 'pattern' : 'checklists';
		}
		case 'box-text':
		case 'reason':
		case 'taken-out':
		case 'box':
		case 'arrow':
		case 'assumption':
			return 'theory';
		case 'displacement':
		case 'shift':
		case 'watch-point':
			return 'displacement';
		case 'indicator':
			return 'indicators';
		case 'decision':
			return 'review';
		case 'round':
		case 'reply':
			return 'replies';
		default:
			return place satisfies never;
	}
}

/** The entry's kind and name; empty where the name of the field says enough. */
export function placeName(place: ChangedPlace, telling: ChangeTelling): string {
	const { before, after, guide, say } = telling;
	const named = (key: ChangeKey, name: string | undefined) =>
		say(key, { name: name?.trim() || say('common.unnamed') });
	switch (place.part) {
		case 'document':
		case 'profile':
		case 'displacement':
			return '';
		case 'partner':
			return named('changed.place.partner', entry(telling, place.id, partnersOf)?.name);
		case 'group':
			return named('finding.cause.group', entry(telling, place.id, (d) => d.groups)?.name);
		case 'pattern':
			return named('finding.cause.pattern', entry(telling, place.id, (d) => d.patterns)?.name);
		case 'activity':
			return named('finding.cause.activity', entry(telling, place.id, (d) => d.activities)?.name);
		case 'indicator':
			return named('finding.cause.indicator', entry(telling, place.id, (d) => d.indicators)?.name);
		case 'factor':
			return named('changed.place.factor', entry(telling, place.id, factorsOf)?.text);
		case 'watch-point':
			return named('changed.place.watch-point', entry(telling, place.id, pointsOf)?.what);
		case 'opportunity':
			return say('review.question', shortOf(guide, place.id)).trim();
		case 'shift':
			return say('changed.place.shift', { name: say(`displacement.kind.${place.id}`) });
		case 'answer': {
			const design = holdsScope(after, place.scope) ? after : before;
			const said = {
				id: place.question,
				question: guide.question(place.question),
				scope: place.scope
			};
			return describeQuestion(said, { design, say });
		}
		case 'box-text':
		case 'box':
			return boxName(place.id, telling);
		case 'taken-out':
			return place.id.includes('>') ? arrowName(place.id, telling) : boxName(place.id, telling);
		case 'reason':
			return stepName(place.id, telling);
		case 'arrow':
			return arrowName(place.id, telling);
		case 'assumption':
			return assumptionName(place.link, telling);
		case 'decision':
			return decisionName(place.id, telling);
		case 'round':
			return named('changed.place.round', entry(telling, place.id, (d) => d.replies)?.from);
		case 'reply':
			return named('changed.place.reply', entry(telling, place.id, questionsOf)?.question);
		default:
			return place satisfies never;
	}
}

/** Text of a box of the theory of change, in the later state where it is still there; null when there is none. */
export function boxText(id: string, telling: ChangeTelling): string | null {
	return (
		theories(telling).flatMap(({ nodes }) => nodes.filter((node) => node.id === id))[0]?.text ??
		null
	);
}

const boxName = (id: string, telling: ChangeTelling): string => {
	const text = boxText(id, telling);
	const { say } = telling;
	return text === null
		? say('finding.cause.step')
		: say('finding.cause.node', { text: text.trim() || say('common.unnamed') });
};

const stepName = (linkId: string, telling: ChangeTelling): string => {
	const ends = endsOf(linkId, telling);
	return ends ? telling.say('finding.cause.link', ends) : telling.say('finding.cause.step');
};

const arrowName = (linkId: string, telling: ChangeTelling): string => {
	const ends = endsOf(linkId, telling);
	return ends ? telling.say('changed.place.arrow', ends) : telling.say('finding.cause.step');
};

const assumptionName = (linkId: string, telling: ChangeTelling): string => {
	const ends = endsOf(linkId, telling);
	const { say } = telling;
	return ends ? say('changed.place.assumption', ends) : say('changed.place.assumptionGone');
};

function endsOf(linkId: string, telling: ChangeTelling): { from: string; to: string } | null {
	const { before, after } = telling;
	const drawn = [
		...theories(telling).flatMap(({ links }) => links),
		...after.theory.links,
		...before.theory.links
	].find(({ id }) => id === linkId);
	// A drafted arrow is named by its ends, which tells them when it is no longer drawn.
	const [from, to] = drawn ? [drawn.from, drawn.to] : linkId.split('>');
	const text = (id: string | undefined) => (id === undefined ? null : boxText(id, telling));
	const [start, end] = [text(from), text(to)];
	const unnamed = telling.say('common.unnamed');
	return start === null || end === null
		? null
		: { from: start.trim() || unnamed, to: end.trim() || unnamed };
}

/** Drawings of both states, the later one first; made only when a box or an arrow is to be named. */
const theories = oncePer((telling: ChangeTelling): readonly TheoryOfChange[] =>
	[telling.after, telling.before].map((design) => draft(design, telling))
);

const draft = (design: Design, { guide }: ChangeTelling): TheoryOfChange =>
	draftTheory(design, {
		language: design.language || 'en',
		ladders: guide.content.ladders,
		theoryWords: guide.content.theoryWords
	});

/** By the finding's title as the rule words it for this design; the general title has gaps for names. */
function decisionName(key: string, telling: ChangeTelling): string {
	const { guide, say } = telling;
	const finding = judged(telling).find((one) => one.key === key);
	return finding
		? say('changed.place.decision', { name: titleOf(finding, { guide, say }) })
		: say('changed.place.decisionGone');
}

const judged = oncePer((telling: ChangeTelling) =>
	[telling.after, telling.before].flatMap((design, at) =>
		evaluate(rules, { design, theory: theories(telling)[at]! })
	)
);

/** The entry as it is later, else as it was before. */
function entry<T extends { id: string }>(
	{ before, after }: ChangeTelling,
	id: string,
	list: (design: Design) => readonly T[]
): T | undefined {
	return [...list(after), ...list(before)].find((one) => one.id === id);
}

const partnersOf = (design: Design) => design.profile.partners;
const factorsOf = (design: Design) => design.patterns.flatMap(({ factors }) => factors);
const pointsOf = (design: Design) => design.displacement.watchPoints;
const questionsOf = (design: Design) => design.replies.flatMap(({ questions }) => questions);
const holdsScope = (design: Design, scope: string): boolean =>
	[...design.activities, ...design.patterns].some(({ id }) => id === scope);
