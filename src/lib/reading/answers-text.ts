/**
 * A design as text to read beside the questions: its answers one by one, each with its place in words as label ("3.Q4
 * Evidence for the link, in “school workshops”"). What stands beside the answers is in `design-text.ts`.
 */
import type { ProposalPart } from '../appraisal/proposal.ts';
import type { Guide } from '../content/guide.ts';
import { everyAnswer, hasPlan, isWritten, type Said } from '../content/said.ts';
import { stateOf } from '../domain/answers.ts';
import type { Answer, Design, ItemAnswer } from '../domain/design.ts';
import { t } from '../language/language.ts';
import '../language/planning-words.ts';
import { describeQuestion, shortOf, stateLabel } from '../rules/describe.ts';
import { cleanText } from './clean-text.ts';
import { designSections, said } from './design-text.ts';

/** The profile and the other pages of the path first, then every answer in the order of the source. */
export function answersText(design: Design, guide: Guide): ProposalPart[] {
	const answers = everyAnswer(design, guide.content)
		.filter(({ answer }) => isWritten(answer))
		.map((said) => ({
			label: describeQuestion(said, { design, say: t }),
			lines: answerLines(said, guide)
		}));
	return [...designSections(design, guide), ...answers]
		.map(({ label, lines }) => ({ label: cleanText(label), text: cleanText(lines.join('\n')) }))
		.filter(({ text }) => text !== '')
		.map((part, index) => ({ number: index + 1, ...part }));
}

function answerLines({ answer, question }: Said, guide: Guide): string[] {
	const state = stateOf(answer);
	return [
		...(answer.state === null ? [] : [stateLabel(question, state, t)]),
		answer.text,
		...Object.entries(answer.values).map(([key, value]) => {
			const asked = question?.values.find((one) => one.key === key);
			const chosen = asked?.options.find(({ id }) => id === value)?.label;
			return said(asked?.label ?? key, chosen ?? value);
		}),
		...Object.entries(answer.items).map(([id, item]) =>
			said(shortOf(guide, id).short || id, itemText(item, question))
		),
		groundsOf(answer),
		hasPlan(answer) ? said(t('annex.answers.plan'), planOf(answer)) : ''
	].filter((line) => line.trim() !== '');
}

function itemText({ state, text }: ItemAnswer, question: Said['question']): string {
	const label = state === null ? '' : stateLabel(question, state, t, 'item');
	return [label, text.trim()].filter((one) => one !== '').join('. ');
}

function groundsOf({ basis, source, year }: Answer): string {
	const ground = basis ? t(`basis.${basis}`) : '';
	return said(ground, [source, year].filter((one) => one.trim() !== '').join(', ')) || ground;
}

const planOf = ({ plan: { what, who, when, cost } }: Answer): string =>
	[what, who, when, cost === null ? '' : String(cost)]
		.filter((one) => one.trim() !== '')
		.join('; ');
