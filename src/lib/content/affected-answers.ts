/**
 * What a saved design says that the present content no longer asks, or asks otherwise. Nothing is ever dropped: the answers
 * stay in the file, and whoever opens it is told once where each of them stands.
 */
import { isAnswered } from '../domain/answers.ts';
import type { Answer, Design } from '../domain/design.ts';
import { editionOf } from './edition.ts';
import type { Content, ContentChange, Question } from './types.ts';

export interface Affected {
	/** Unlike that of any other in the list. */
	readonly key: string;
	/**
	 * `gone`: no question, item, typed value or indicator of this id is left. `option`: the choice made is no longer offered.
	 * Else what `changes.yaml` says of it.
	 */
	readonly what: ContentChange['change'] | 'gone' | 'option';
	/** Where it was said: an answer's scope and question, or an indicator. */
	readonly at:
		| { readonly type: 'answer'; readonly scope: string; readonly question: string }
		| { readonly type: 'indicator'; readonly id: string };
	/** The question, item or sample, or the key of a typed value. */
	readonly id: string;
	readonly kind: 'question' | 'item' | 'value' | 'sample';
	/** What was said there, as it stands in the file: a state, a text, an option's id. */
	readonly said: readonly string[];
	/** Where its matter is asked now. */
	readonly into: readonly string[];
	readonly note: string;
}

/** In the order of the document. Empty for a design that was last saved with this content. */
export function affectedAnswers(design: Design, content: Content): Affected[] {
	if (design.contentVersion === content.version) return [];
	const edition = editionOf(design.contentVersion);
	const newer = content.changes.filter(({ since }) => since > edition);
	const known = knownIds(content);
	return [
		...Object.entries(design.answers).flatMap(([scope, answers]) =>
			Object.entries(answers).flatMap(([question, answer]) =>
				inAnswer({ scope, question, answer }, known, newer)
			)
		),
		...inIndicators(design, content, newer)
	];
}

interface Known {
	readonly questions: ReadonlyMap<string, Question>;
	readonly items: ReadonlySet<string>;
}

function knownIds({ questions }: Content): Known {
	const items = questions.flatMap((question) =>
		question.items.flatMap((item) => [item.id, ...(item.items ?? []).map(({ id }) => id)])
	);
	return { questions: new Map(questions.map((one) => [one.id, one])), items: new Set(items) };
}

interface Said {
	readonly scope: string;
	readonly question: string;
	readonly answer: Answer;
}

function inAnswer({ scope, question, answer }: Said, known: Known, newer: Changes): Affected[] {
	if (!isAnswered(answer)) return [];
	const at = { type: 'answer', scope, question } as const;
	const entry = (kind: Affected['kind'], id: string, said: Spoken, what: Told | null) =>
		what === null
			? []
			: [{ key: [scope, question, kind, id].join(' '), at, kind, id, said, ...what }];
	const asked = known.questions.get(question);
	// Pages of a pattern are answered under the ids of items (2.Q1.e).
	const isKnown = asked !== undefined || known.items.has(question);
	return [
		...entry(
			'question',
			question,
			spoken(answer.state, answer.text),
			told(question, isKnown, newer)
		),
		...Object.entries(answer.items).flatMap(([id, { state, text }]) => {
			const said = spoken(state, text);
			if (said.length === 0) return [];
			const isThere = known.items.has(id);
			// An item of a question that is gone goes with it, unless it is told apart.
			if (!isKnown && !isThere && !newer.some((one) => one.id === id)) return [];
			return entry('item', id, said, told(id, isThere, newer));
		}),
		...Object.entries(answer.values).flatMap(([key, value]) =>
			value.trim() === '' || !asked
				? []
				: entry('value', key, [value], toldOfValue(asked, key, value))
		)
	];
}

function inIndicators(design: Design, { indicators }: Content, newer: Changes): Affected[] {
	const samples = new Set(indicators.flatMap(({ samples }) => samples.map(({ id }) => id)));
	return design.indicators.flatMap(({ id, sampleId, name }): Affected[] => {
		if (sampleId === null) return [];
		const what = told(sampleId, samples.has(sampleId), newer);
		if (what === null) return [];
		const at = { type: 'indicator', id } as const;
		return [
			{
				key: `indicator ${id}`,
				at,
				kind: 'sample',
				id: sampleId,
				said: spoken(null, name),
				...what
			}
		];
	});
}

type Changes = readonly ContentChange[];
type Spoken = readonly string[];
type Told = Pick<Affected, 'what' | 'into' | 'note'>;

/** The latest change wins; what is gone without a word is said to be gone. */
function told(id: string, isThere: boolean, newer: Changes): Told | null {
	const change = newer.filter((one) => one.id === id).at(-1);
	if (change) return { what: change.change, into: change.into, note: change.note };
	return isThere ? null : { what: 'gone', into: [], note: '' };
}

function toldOfValue({ values }: Question, key: string, given: string): Told | null {
	const value = values.find((one) => one.key === key);
	if (!value) return { what: 'gone', into: [], note: '' };
	const isOffered = value.form !== 'choice' || value.options.some(({ id }) => id === given);
	return isOffered ? null : { what: 'option', into: [], note: '' };
}

const spoken = (state: string | null, text: string): Spoken =>
	[state ?? '', text.trim()].filter((part) => part !== '');
