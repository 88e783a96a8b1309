import type { Guide } from '#lib/content/guide.ts';
import { isAsked, relevanceOf } from '#lib/content/relevance.ts';
import type { Question } from '#lib/content/types.ts';
import type { Design } from '#lib/domain/design.ts';
import type { Place } from '#lib/machines/outline.ts';

/** Pages of a pattern answer questions of section 2; what stands behind these is shown beside them. */
const behindPages: Readonly<Record<string, readonly string[]>> = {
	first: ['2.Q1'],
	describe: ['2.Q1'],
	vulnerability: ['2.Q1'],
	underlying: ['2.Q2'],
	triage: ['2.Q3', '2.Q4']
};

/** The questions a page answers, for the guidance beside it; none for a page that only shows something. */
export function questionsBehind({ step, page }: Place, guide: Guide): Question[] {
	const ids = step === 'pattern' ? (behindPages[page] ?? [page]) : [page];
	return ids.map((id) => guide.question(id)).filter((question) => question !== undefined);
}

/** Why a question is asked here, where a condition decides. */
export function whyAsked(
	question: Question,
	{ guide, design, scope }: { guide: Guide; design: Design; scope: string }
): string | undefined {
	const entry = relevanceOf(guide.content.relevance, question.id);
	return entry && isAsked(entry, design, scope) ? entry.asked : undefined;
}
