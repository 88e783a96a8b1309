import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import type { Criterion } from '#lib/appraisal/criteria.ts';
import { judge, judgementOf, type On } from '#lib/appraisal/judging.ts';
import type { AppraiserFinding } from '#lib/appraisal/findings.ts';

/**
 * The item a question about a finding belongs to: one it rests on, else one its source names, else one of the section the
 * source is of, else the first that is read. Null only where nothing is read.
 */
export function itemOf(
	{ because, sources }: Pick<AppraiserFinding, 'because' | 'sources'>,
	criteria: readonly Criterion[]
): Criterion | null {
	const keys = because.flatMap((one) => (one.type === 'criterion' ? one.key : []));
	const questions = because.flatMap((one) =>
		one.type === 'design' && one.cause.type === 'answer' ? one.cause.question : []
	);
	/** "3.L2.a" is an item of "3.L2". */
	const ids = [...questions, ...sources.map((one) => one.split('.').slice(0, 2).join('.'))];
	const section = Number(/^(\d)\./.exec(ids[0] ?? '')?.[1] ?? NaN);
	return (
		criteria.find(({ key }) => keys.includes(key)) ??
		criteria.find(({ id }) => ids.includes(id)) ??
		criteria.find((one) => one.section === section) ??
		criteria[0] ??
		null
	);
}

/** Adds the question to those of the item, once. */
export function ask(appraisal: Appraisal, { key }: Criterion, question: string, on: On): Appraisal {
	const before = judgementOf(appraisal, key).question;
	if (before.includes(question)) return appraisal;
	const all = [before.trimEnd(), question].filter((one) => one !== '').join('\n');
	return judge(appraisal, key, { question: all }, on);
}
