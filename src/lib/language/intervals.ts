/** Lengths of time in words. */
import { number, t } from './language.ts';
import './planning-words.ts';

/** "12 months", or "6 to 12 months". */
export const monthsText = ([least, most]: readonly [number, number]): string =>
	least === most
		? t('indicators.calendar.months', { count: least })
		: t('indicators.calendar.monthSpan', { least: number(least), most: number(most) });
