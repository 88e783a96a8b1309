/** When what is measured, a row per month: indicators by their numbers, since their sheets stand just before. */
import { calendar, type CalendarEntry, type Moment } from '../indicators/calendar.ts';
import { monthsText } from '../language/intervals.ts';
import { t } from '../language/language.ts';
import type { Codes } from './annex-codes.ts';
import type { AnnexInput } from './annex-parts.ts';
import { band, dated, heading, paragraph, table } from './annex-words.ts';
import type { Block } from './blocks.ts';

/** Nothing when nothing has a date or an interval. */
export function buildCalendar({ design }: AnnexInput, codes: Codes): Block[] {
	const entries = calendar(design);
	if (entries.length === 0) return [];
	const months = (some: readonly CalendarEntry[]) => [...new Set(some.map(whenText))];
	const row = (when: string, among: readonly CalendarEntry[]) => {
		const then = among.filter((one) => whenText(one) === when);
		const cell = (...types: Moment['type'][]) =>
			then
				.filter(({ moment }) => types.includes(moment.type))
				.map((one) => codeText(one, codes))
				.join(', ');
		return [when, cell('baseline', 'baseline-plan'), cell('check'), cell('target')];
	};
	const rows = (some: readonly CalendarEntry[]) => months(some).map((when) => row(when, some));
	const late = entries.filter(({ isAfterEnd }) => isAfterEnd);
	const undated = entries.filter(({ date }) => date === '');
	const inTime = entries.filter(({ date, isAfterEnd }) => date !== '' && !isAfterEnd);
	return [
		heading(2, t('annex.calendar')),
		paragraph(t('annex.calendar.lead')),
		...table(
			'',
			[
				[t('annex.calendar.when'), 2],
				[t('annex.calendar.baseline'), 3],
				[t('annex.calendar.check'), 3],
				[t('annex.calendar.target'), 3]
			],
			[
				...rows(undated),
				...rows(inTime),
				...(late.length > 0 ? [band(t('annex.calendar.afterEnd')), ...rows(late)] : [])
			]
		)
	];
}

/** Whole months: days are on the sheets. */
function whenText({ date, until }: CalendarEntry): string {
	if (date === '') return t('annex.calendar.noDate');
	const from = dated(date.slice(0, 7));
	return until === date
		? from
		: t('indicators.calendar.span', { from, until: dated(until.slice(0, 7)) });
}

function codeText({ indicator, moment }: CalendarEntry, codes: Codes): string {
	const code = codes.indicators.get(indicator.id) ?? '';
	switch (moment.type) {
		case 'baseline-plan':
			return t('annex.calendar.toBeSet', { code });
		case 'check':
			return t('annex.calendar.checkAfter', { code, months: monthsText(moment.after) });
		default:
			return code;
	}
}
