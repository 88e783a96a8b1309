import type { Verdict } from '#lib/appraisal/appraisal.ts';

/** A form for each verdict beside its word, so that a table can be looked over; never a colour alone. */
export const verdictSign: Readonly<Record<Verdict, string>> = {
	well: '●',
	partly: '◐',
	not: '○',
	'cannot-tell': '?',
	'not-relevant': '–'
};
