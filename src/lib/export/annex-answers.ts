/** Part 9: everything that was answered, question by question. Nothing stored is left out, also where its question is gone. */
import type { Guide } from '../content/guide.ts';
import { everyAnswer, hasPlan, isWritten, type Said } from '../content/said.ts';
import type { Question } from '../content/types.ts';
import { stateOf } from '../domain/answers.ts';
import type { Design, ItemAnswer } from '../domain/design.ts';
import { beginsWith, scopeName, shortOf, stateLabel } from '../rules/describe.ts';
import { money, t } from '../language/language.ts';
import { partWith } from './annex-elsewhere.ts';
import type { AnnexInput } from './annex-parts.ts';
import { isBareUnknown, unknownLines } from './annex-unknown.ts';
import {
	columns,
	dated,
	entry,
	fact,
	filled,
	groundText,
	heading,
	isSaid,
	joined,
	paragraph,
	titled
} from './annex-words.ts';
import type { Block, Fact, FlowBlock } from './blocks.ts';

export function buildAnswers(input: AnnexInput): Block[] {
	const { design, guide } = input;
	const all = everyAnswer(design, guide.content).filter(({ answer }) => isWritten(answer));
	if (all.length === 0) return [paragraph(t('annex.answers.none'))];
	const sections = new Map<string, Said[]>();
	for (const said of all) {
		const title = sectionTitle(said, design, guide);
		sections.set(title, [...(sections.get(title) ?? []), said]);
	}
	return [
		paragraph(t('annex.answers.lead'), 'lead'),
		...[...sections].flatMap(([title, said]): Block[] => [
			heading(2, title),
			...columns([
				...said
					.filter(({ answer }) => !isBareUnknown(answer))
					.map((one) => entryOrPlace(one, input)),
				...bareUnknowns(said)
			])
		])
	];
}

/** An answer, or the part that prints it: the same words twice make a long paper longer. */
function entryOrPlace(said: Said, input: AnnexInput): FlowBlock {
	const { design, guide } = input;
	const whole = answerEntry(said, guide, design.profile.currency);
	const part = partWith(said, input);
	if (part === null) return whole;
	const text = t('annex.answers.elsewhere', { part: t(`annex.part.${part}`) });
	return entry(whole.title, { aside: whole.aside, text });
}

/** Answers that only say "we don't know yet" take a line, not an entry. */
function bareUnknowns(said: readonly Said[]): FlowBlock[] {
	const items = unknownLines(said);
	if (items.length === 0) return [];
	return [heading(3, t('annex.answers.unknown')), { type: 'list', items }];
}

function sectionTitle({ scope, question }: Said, design: Design, guide: Guide): string {
	const place = placeName(scope, design);
	if (!question) return t('annex.answers.gone', { place });
	const section = guide.section(question.section)?.short ?? '';
	return t('annex.answers.section', { place, section });
}

function placeName(scope: string, design: Design): string {
	if (scope === 'programme') return t('annex.answers.programme');
	const name = scopeName(design, scope, t);
	return name === null ? t('annex.answers.goneScope') : titled(name);
}

/** State, words, typed values, points and grounds of one answer; what is empty is left out. */
export function answerEntry(
	{ id, answer, question }: Said,
	guide: Guide,
	currency = '',
	title = joined([id, question?.short ?? ''], ' ')
): Extract<Block, { type: 'entry' }> {
	const state = stateOf(answer);
	const label = stateLabel(question, state, t);
	return entry(title, {
		aside: state === null ? '' : t('annex.answers.state', { state: label }),
		text: answer.text.trim(),
		facts: filled([
			...Object.entries(answer.values).map(([key, value]) => valueFact(question, key, value)),
			...itemFacts(question, answer.items, guide),
			fact(t('annex.answers.plan'), planText(answer, currency)),
			fact(t('annex.answers.parked'), answer.parked ? t('state.yes') : '')
		]),
		note: groundText(answer)
	});
}

export const planText = (answer: Said['answer'], currency: string): string => {
	const { what, who, when, cost } = answer.plan;
	if (!hasPlan(answer)) return '';
	return joined([what, who, dated(when), cost === null ? '' : money(cost, currency)], '; ');
};

/** A choice is printed by its label; a value the question no longer asks for, by its key. */
function valueFact(question: Question | undefined, key: string, value: string): Fact {
	const asked = question?.values.find((one) => one.key === key);
	const chosen = asked?.options.find(({ id }) => id === value)?.label;
	return fact(lead(asked?.label ?? key), chosen ?? value);
}

function itemFacts(
	question: Question | undefined,
	items: Readonly<Record<string, ItemAnswer>>,
	guide: Guide
): Fact[] {
	const known = (question?.items ?? []).flatMap(({ id, items: inner }) => [
		id,
		...(inner ?? []).map((one) => one.id)
	]);
	const order = [...new Set([...known, ...Object.keys(items)])];
	return order.flatMap((id) => {
		const item = items[id];
		if (!item || (item.state === null && !isSaid(item.text))) return [];
		const { short } = shortOf(guide, id);
		return [fact(lead(titled(short || id)), itemText(item, question))];
	});
}

/** What stands before the words it introduces, on the same line: "They will …", "Law of another state:". */
function lead(label: string): string {
	const text = label.trim();
	if (/(…|\.\.\.)$/.test(text)) return text.replace(/\s*(…|\.\.\.)$/, ' …');
	return /[?:.]$/.test(text) ? text : t('annex.answers.lead.label', { label: text });
}

function itemText({ state, text }: ItemAnswer, question: Question | undefined): string {
	const label = state === null ? '' : stateLabel(question, state, t, 'item');
	if (!isSaid(text)) return label;
	return label === '' || beginsWith(text, label)
		? text
		: t('annex.answers.item', { state: label, text });
}
