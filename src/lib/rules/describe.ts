/**
 * Findings in words, for the screen, the annex and the command line alike: titles with names filled in, the places a
 * finding rests on, and what could be done about it. The words of the interface come from outside (`say`), since rules
 * know no language.
 */
import { stateOf } from '../domain/answers.ts';
import { emptyAnswer } from '../domain/create.ts';
import type { Design } from '../domain/design.ts';
import { splitOf, type Split } from '../domain/split-group.ts';
import type { ActivityKind, AnswerState, Rung } from '../domain/vocabulary.ts';
import type { Guide } from '../content/guide.ts';
import type { Said } from '../content/said.ts';
import type { Question } from '../content/types.ts';
import { fill, open, sentenceStart } from '../theory/phrases.ts';
import type { TheoryOfChange } from '../theory/theory.ts';
import type { Finding } from './evaluate.ts';
import type { Action, Cause, ProfilePart } from './rule.ts';

type Page = Extract<Cause, { type: 'page' }>['step'];

/** The texts needed here; `t` of `language/` is such a function. */
export type DescribeKey =
	| 'common.unnamed'
	| `state.${AnswerState | 'none'}`
	| `state.open.${'yes' | 'partly' | 'no'}`
	| `kind.${ActivityKind}`
	| `rung.${Rung}`
	| `review.${'question' | 'questionIn'}`
	| `finding.cause.${'answer' | 'answerIn' | 'activity' | 'group' | 'pattern' | 'indicator' | 'link' | 'node' | 'step' | 'gone'}`
	| `finding.cause.page.${Page}`
	| `finding.cause.profile.${ProfilePart}`
	| `finding.action.profile.${ProfilePart}`
	| `finding.action.${'answer' | 'answerIn' | 'addActivity' | 'editActivity' | 'addIndicator' | 'editIndicator' | 'addWatchPoint' | 'editPattern' | 'editLink' | 'editNode'}`
	| `finding.action.splitGroup.${Split}`
	| `finding.action.findOut${'' | 'In'}`
	| `finding.action.open.${Page}`;
export type Say = (key: DescribeKey, values?: Readonly<Record<string, string | number>>) => string;

export interface Telling {
	readonly guide: Guide;
	readonly design: Design;
	/** Names the two ends of a step; without it a step is only called one. */
	readonly theory?: TheoryOfChange;
	readonly say: Say;
}

type Spoken = Pick<Finding, 'rule' | 'data'>;

/** What the rule says of this design; the rule's id where its words are missing. */
export function titleOf(finding: Spoken, { guide, say }: Pick<Telling, 'guide' | 'say'>): string {
	const words = guide.findingWords(finding.rule.id);
	if (!words) return finding.rule.id;
	// A name may stand first: “school workshops” does not begin a sentence.
	return sentenceStart(withData(words.title, finding, say), guide.content.language);
}

/** What the rule says of several places at once, where it has words for that. */
export function titleOfMany(
	{ rule }: Pick<Spoken, 'rule'>,
	count: number,
	{ guide }: Pick<Telling, 'guide'>
): string | null {
	const words = guide.findingWords(rule.id)?.titleOfMany;
	return words ? fill(words, { count: String(count) }) : null;
}

/** What would settle the finding, as an instruction. */
export function settlementOf(
	finding: Spoken,
	{ guide, say }: Pick<Telling, 'guide' | 'say'>
): string {
	const words = guide.findingWords(finding.rule.id);
	return words ? withData(words.settle, finding, say) : '';
}

/** Texts stand in mid-sentence, without their full stop; names not given yet are said to be missing, not left as empty quotation marks. */
function withData(template: string, { data }: Spoken, say: Say): string {
	return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = data?.[name];
		if (value === undefined) return whole;
		return value.trim() === '' ? say('common.unnamed') : open(value);
	});
}

/** Many authors begin with the word they chose: then it need not be said before their text. */
export const beginsWith = (text: string, label: string): boolean =>
	text.trim().toLowerCase().startsWith(label.toLowerCase());

/** The state in the question's own words: "Hardly" rather than "No" where the question says so. */
export function stateLabel(
	question: Pick<Question, 'form' | 'labels' | 'itemLabels'> | undefined,
	state: AnswerState | null,
	say: Say,
	of: 'question' | 'item' = 'question'
): string {
	if (state === null) return say('state.none');
	if (state === 'unknown' || state === 'not-relevant') return say(`state.${state}`);
	const own = of === 'item' ? question?.itemLabels[state] : question?.labels[state];
	if (own) return own;
	const isOpen = of === 'question' && question?.form === 'open';
	return isOpen ? say(`state.open.${state}`) : say(`state.${state}`);
}

/** Name of the activity or pattern a scope stands for; null for the whole programme. */
export function scopeName(design: Design, scope: string, say: Say): string | null {
	const entry = [...design.activities, ...design.patterns].find(({ id }) => id === scope);
	return entry ? named(entry.name, say) : null;
}

/** A question with its place: "3.Q4 Evidence for the link, in “school workshops”". */
export function describeQuestion(
	{ id, question, scope }: Pick<Said, 'id' | 'question' | 'scope'>,
	{ design, say }: Pick<Telling, 'design' | 'say'>
): string {
	const short = question?.short ?? '';
	const place = scopeName(design, scope, say);
	if (place === null) return say('review.question', { id, short }).trim();
	// A question that is no longer asked has an id only.
	const said = say('review.questionIn', { id, short, place });
	return short === '' ? said.replace(`${id} ,`, `${id},`) : said;
}

export function describeCause(cause: Cause, telling: Telling): string {
	const { design, theory, say } = telling;
	switch (cause.type) {
		case 'answer':
			return describeAnswer(cause, telling);
		case 'activity':
			return entryText('activity', design.activities, cause.id, say);
		case 'group':
			return entryText('group', design.groups, cause.id, say);
		case 'pattern':
			return entryText('pattern', design.patterns, cause.id, say);
		case 'indicator':
			return entryText('indicator', design.indicators, cause.id, say);
		case 'opportunity': {
			const { state } = design.opportunities[cause.id as keyof Design['opportunities']] ?? {
				state: null
			};
			const short = shortOf(telling.guide, cause.id);
			return say('finding.cause.answer', { ...short, state: stateLabel(undefined, state, say) });
		}
		case 'link': {
			const link = theory?.links.find(({ id }) => id === cause.id);
			const text = (id: string) => theory?.nodes.find((node) => node.id === id)?.text ?? '';
			if (!link) return say('finding.cause.step');
			return say('finding.cause.link', { from: text(link.from), to: text(link.to) });
		}
		case 'node': {
			const node = theory?.nodes.find(({ id }) => id === cause.id);
			return node ? say('finding.cause.node', { text: node.text }) : say('finding.cause.step');
		}
		case 'profile':
			return say(`finding.cause.profile.${cause.part}`);
		case 'page':
			return say(`finding.cause.page.${cause.step}`);
		default:
			return cause satisfies never;
	}
}

export function describeAction(action: Action, { guide, design, theory, say }: Telling): string {
	const name = (entries: readonly { id: string; name: string }[], id: string) =>
		named(entries.find((entry) => entry.id === id)?.name ?? '', say);
	switch (action.type) {
		case 'answer':
		case 'add-finding-out': {
			const place = scopeName(design, action.scope, say);
			const short = shortOf(guide, action.question);
			const verb = action.type === 'answer' ? 'answer' : 'findOut';
			return place === null
				? say(`finding.action.${verb}`, short)
				: say(`finding.action.${verb}In`, { ...short, place });
		}
		case 'add-activity':
			return say('finding.action.addActivity', { kind: say(`kind.${action.kind}`) });
		case 'edit-activity':
			return say('finding.action.editActivity', { name: name(design.activities, action.id) });
		case 'add-indicator':
			return say('finding.action.addIndicator', {
				rung: say(`rung.${action.rung}`),
				name: name(design.activities, action.activityId)
			});
		case 'edit-indicator':
			return say('finding.action.editIndicator', { name: name(design.indicators, action.id) });
		case 'add-watch-point':
			return say('finding.action.addWatchPoint');
		case 'split-group': {
			const group = design.groups.find(({ id }) => id === action.id);
			const split = (group && splitOf(group)) ?? 'sex';
			return say(`finding.action.splitGroup.${split}`, { name: name(design.groups, action.id) });
		}
		case 'edit-pattern':
			return say('finding.action.editPattern', { name: name(design.patterns, action.id) });
		case 'edit-link':
			return say('finding.action.editLink');
		case 'edit-node': {
			const node = theory?.nodes.find(({ id }) => id === action.id);
			return node
				? say('finding.action.editNode', { text: node.text })
				: say('finding.action.editLink');
		}
		case 'edit-profile':
			return say(`finding.action.profile.${action.part}`);
		case 'open':
			return say(`finding.action.open.${action.step}`);
		default:
			return action satisfies never;
	}
}

function describeAnswer(cause: Extract<Cause, { type: 'answer' }>, telling: Telling): string {
	const { guide, design, say } = telling;
	const question = guide.question(cause.question);
	const answer = design.answers[cause.scope]?.[cause.question] ?? emptyAnswer;
	const place = scopeName(design, cause.scope, say);
	const short = shortOf(guide, cause.item ?? cause.question);
	const state = cause.item
		? stateLabel(question, answer.items[cause.item]?.state ?? null, say, 'item')
		: stateLabel(question, stateOf(answer), say);
	return place === null
		? say('finding.cause.answer', { ...short, state })
		: say('finding.cause.answerIn', { ...short, place, state });
}

/** Id and a few words: of a question its short title, of an item its text. */
export function shortOf(guide: Guide, id: string): { id: string; short: string } {
	const text = guide.question(id)?.short ?? guide.reference(id)?.title ?? '';
	return { id, short: text.replace(/[?.]$/, '') };
}

function entryText(
	kind: 'activity' | 'group' | 'pattern' | 'indicator',
	entries: readonly { id: string; name: string }[],
	id: string,
	say: Say
): string {
	const entry = entries.find((one) => one.id === id);
	return entry
		? say(`finding.cause.${kind}`, { name: named(entry.name, say) })
		: say('finding.cause.gone');
}

const named = (name: string, say: Say): string => name.trim() || say('common.unnamed');
