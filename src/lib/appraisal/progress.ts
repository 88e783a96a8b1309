/** How far the reading has come: counts of criteria asked and judged, by section and set. Never a share of quality. */
import type { Appraisal, CheckSet } from './appraisal.ts';
import type { Criterion } from './criteria.ts';
import { judgementOf } from './judging.ts';
import { lacksReason } from './wants.ts';

export interface Chapter {
	/** "3" for a section, "rights" for a set; unique. */
	readonly id: string;
	readonly section: number | null;
	readonly set: CheckSet | null;
	readonly criteria: readonly Criterion[];
}

export interface ChapterProgress extends Chapter {
	readonly asked: number;
	readonly judged: number;
	/** Verdicts that still want a reason. */
	readonly withoutReason: number;
}

/** The criteria as chapters, in the order of reading; a chapter without criteria is left out. */
export function chaptersOf(criteria: readonly Criterion[]): Chapter[] {
	const chapters = new Map<string, Chapter & { criteria: Criterion[] }>();
	for (const criterion of criteria) {
		const id = chapterOf(criterion);
		const known = chapters.get(id);
		if (known) known.criteria.push(criterion);
		else
			chapters.set(id, {
				id,
				section: criterion.section,
				set: criterion.set,
				criteria: [criterion]
			});
	}
	return [...chapters.values()];
}

export const chapterOf = ({ section, set }: Criterion): string => set ?? String(section);

export function progressOf(
	appraisal: Appraisal,
	criteria: readonly Criterion[]
): ChapterProgress[] {
	return chaptersOf(criteria).map((chapter) => ({
		...chapter,
		asked: chapter.criteria.length,
		judged: chapter.criteria.filter(({ key }) => judgementOf(appraisal, key).verdict !== null)
			.length,
		withoutReason: chapter.criteria.filter(({ key }) => lacksReason(appraisal, key)).length
	}));
}
