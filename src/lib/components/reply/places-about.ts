/** Where in the path the thing is said that an appraiser's question is about. */
import { sectionsOf } from '#lib/domain/answers.ts';
import type { Design } from '#lib/domain/design.ts';
import { allQuestions, type PlacedReply } from '#lib/domain/replies.ts';
import { patternPages, type Place, type StepId } from '#lib/machines/outline.ts';
import { placeKey } from '#lib/machines/places.ts';

/** Sections whose lessons have no page of their own: a question about one is shown where their first question is. */
const stepOfSection: Readonly<Record<number, StepId>> = { 1: 'change', 2: 'pattern' };

/**
 * Pages for a source id such as "3.Q4" or "3.L2": one per activity or pattern that is asked it. None for a check, and
 * where the design has no such work.
 */
export function placesAbout<P extends Place>(
	item: string,
	places: readonly P[],
	design: Pick<Design, 'activities'>
): P[] {
	const [section = '', id = ''] = item.split('.');
	if (!/^\d$/.test(section)) return [];
	if (id.startsWith('L')) return placesOfLesson(Number(section), places, design);
	const own = places.filter(({ page }) => page === item);
	if (own.length > 0) return own;
	const pages: readonly string[] = Object.entries(patternPages)
		.filter(([, ids]) => ids.some((one) => one === item))
		.map(([page]) => page);
	const onPattern = places.filter(({ step, page }) => step === 'pattern' && pages.includes(page));
	// As long as no pattern is named, one page asks for the first.
	return onPattern.length > 0 || pages.length === 0
		? onPattern
		: places.filter(({ step, page }) => step === 'pattern' && page === 'first');
}

/** The questions that belong to a page of the path. */
export function repliesAt(place: Place, places: readonly Place[], design: Design): PlacedReply[] {
	if (design.replies.length === 0) return [];
	const key = placeKey(place);
	return allQuestions(design).filter(({ item }) =>
		placesAbout(item, places, design).some((one) => placeKey(one) === key)
	);
}

function placesOfLesson<P extends Place>(
	section: number,
	places: readonly P[],
	{ activities }: Pick<Design, 'activities'>
): P[] {
	const step = stepOfSection[section];
	if (step) return places.filter((one) => one.step === step).slice(0, 1);
	const own = activities.filter((one) => sectionsOf(one).includes(section)).map(({ id }) => id);
	return places.filter(({ page, scope }) => page === 'lessons' && own.includes(scope));
}
