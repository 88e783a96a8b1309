/** Part 9: everything that was answered, question by question. Nothing stored is left out, also where its question is gone. */
import type { Guide } from '../content/guide.ts';
import { everyAnswer, hasPlan, isWritten, type Said } from '../content/said.ts';
import type { Question } from '../content/types.ts';
import { stateOf } from '../domain/answers.ts';
import type { Design, ItemAnswer } from '../domain/design.ts';
import { describeQuestion, scopeName, shortOf, stateLabel } from '../rules/describe.ts';
import { money, t } from '../language/language.ts';
import type { AnnexInput } from './annex-parts.ts';
import {
	dated,
	fact,
	filled,
	groundText,
	heading,
	isSaid,
	joined,
	paragraph,
	titled
} from './annex-words.ts';
import type { Block, Fact } from './blocks.ts';

export function buildAnswers({ design, guide }: AnnexInput): Block[] {
	const all = everyAnswer(design, guide.content).filter(({ answer }) => isWritten(answer));
	if (all.length === 0) return [paragraph(t('annex.answers.none'))];
	return [
		paragraph(t('annex.answers.lead'), 'lead'),
		...all.flatMap((said, index): Block[] => {
			const title = sectionTitle(said, design, guide);
			const before = all[index - 1];
			const isNew = !before || sectionTitle(before, design, guide) !== title;
			return [
				...(isNew ? [heading(2, title)] : []),
				heading(3, `${said.id} ${said.question?.short ?? ''}`.trim()),
				{ type: 'facts', facts: answerFacts(said, guide, design.profile.currency) }
			];
		})
	];
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

export const questionHeading = (said: Said, design: Design): Block =>
	heading(3, describeQuestion(said, { design, say: t }));

/** State, words, typed values, points and grounds of one answer; what is empty is left out. */
export function answerFacts({ answer, question }: Said, guide: Guide, currency = ''): Fact[] {
	const { plan } = answer;
	const isAside = answer.state === 'not-relevant';
	const planned = hasPlan(answer)
		? joined(
				[
					plan.what,
					plan.who,
					dated(plan.when),
					plan.cost === null ? '' : money(plan.cost, currency)
				],
				'; '
			)
		: '';
	return filled([
		fact(t('annex.answers.state'), stateLabel(question, stateOf(answer), t)),
		fact(t(isAside ? 'annex.answers.reason' : 'annex.answers.text'), answer.text),
		...Object.entries(answer.values).map(([key, value]) => valueFact(question, key, value)),
		...itemFacts(question, answer.items, guide),
		fact(t('annex.answers.basis'), groundText(answer)),
		fact(t('annex.answers.plan'), planned),
		fact(t('annex.answers.parked'), answer.parked ? t('state.yes') : '')
	]);
}

/** A choice is printed by its label; a value the question no longer asks for, by its key. */
function valueFact(question: Question | undefined, key: string, value: string): Fact {
	const asked = question?.values.find((one) => one.key === key);
	const chosen = asked?.options.find(({ id }) => id === value)?.label;
	return fact(asked?.label.replace(/\s*(…|\.\.\.)$/, ' …') ?? key, chosen ?? value);
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
		return [fact(short || id, itemText(item, question))];
	});
}

function itemText({ state, text }: ItemAnswer, question: Question | undefined): string {
	const label = state === null ? '' : stateLabel(question, state, t, 'item');
	if (!isSaid(text)) return label;
	return label === '' ? text : t('annex.answers.item', { state: label, text });
}
