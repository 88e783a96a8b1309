/** Care for the people a figure is asked of: the points once, before the sheets, and a line on each sheet concerned. */
import { answerTo, programme, stateOf } from '../domain/answers.ts';
import type { Indicator } from '../domain/design.ts';
import {
	asksExploitedPeople,
	careQuestion,
	carePoints,
	isOpenPoint
} from '../indicators/people-asked.ts';
import { list, t } from '../language/language.ts';
import { stateLabel } from '../rules/describe.ts';
import { planText } from './annex-answers.ts';
import type { Codes } from './annex-codes.ts';
import type { AnnexInput } from './annex-parts.ts';
import {
	entry,
	fact,
	filled,
	groundText,
	heading,
	joined,
	paragraph,
	table
} from './annex-words.ts';
import type { Block } from './blocks.ts';

const isAsked = (indicator: Indicator, { design, guide }: AnnexInput): boolean =>
	asksExploitedPeople(indicator, design, (id) => guide.sample(id));

/** Nothing where no figure needs it. */
export function buildCare(input: AnnexInput, codes: Codes): Block[] {
	const { design, guide } = input;
	const asked = design.indicators.filter((indicator) => isAsked(indicator, input));
	const question = guide.question(careQuestion);
	if (asked.length === 0 || !question) return [];
	// The codes were given in the order of the results framework; the map keeps it.
	const figures = [...codes.indicators].filter(([id]) => asked.some((one) => one.id === id));
	const answer = answerTo(design, programme, careQuestion);
	return [
		heading(2, t('annex.care')),
		paragraph(t('annex.care.lead', { codes: list(figures.map(([, code]) => code)) })),
		entry(joined([careQuestion, question.short], ' '), {
			aside: t('annex.answers.state', { state: stateLabel(question, stateOf(answer), t) }),
			text: answer.text.trim(),
			facts: filled([fact(t('annex.answers.plan'), planText(answer, design.profile.currency))]),
			note: groundText(answer)
		}),
		...table(
			'',
			[
				[t('annex.care.point'), 4],
				[t('annex.care.state'), 1.3],
				[t('annex.care.said'), 4.4]
			],
			carePoints(design, question).map(({ id, text, state, said }) => [
				`${id} ${text}`,
				state === null ? t('care.open') : stateLabel(question, state, t, 'item'),
				said
			])
		),
		heading(2, t('annex.sheets.each'))
	];
}

/** For the sheet of one indicator; empty where nobody is asked. */
export function careText(indicator: Indicator, input: AnnexInput): string {
	if (!isAsked(indicator, input)) return '';
	const open = carePoints(input.design, input.guide.question(careQuestion)).filter(isOpenPoint);
	return open.length === 0
		? t('annex.care.settled', { id: careQuestion })
		: t('annex.care.unsettled', { ids: list(open.map(({ id }) => id)) });
}
