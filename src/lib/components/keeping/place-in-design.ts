/** Where a text of the design stands, in words, and the way there. */
import { placeOfPath, type Path } from '#lib/domain/path-in-design.ts';
import { t, tId } from '#lib/language/language.ts';
import { destinationOfCause, ofQuestion, type Destination } from '#lib/machines/destinations.ts';
import { placeName, stepOf } from '#lib/rules/change-places.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { goTo } from '../finding/go-to.ts';
import { telling } from '../history/telling.ts';

export function placeInDesign(
	workspace: Workspace,
	path: Path
): { name: string; go: (() => void) | null } {
	const to = destinationOf(workspace, path);
	return { name: nameOfPlace(workspace, path), go: to && (() => void goTo(workspace, to)) };
}

/** The step, the place and the field in words. */
export function nameOfPlace({ design, guide }: Pick<Workspace, 'design' | 'guide'>, path: Path) {
	const found = placeOfPath(path);
	if (!found) return t('outgoing.whole');
	const words = telling(guide, design, design);
	const step = stepOf(found.place, words);
	const name = placeName(found.place, words);
	const field = found.field === '' ? '' : tId('changed.field', found.field);
	// A field without words of its own says nothing by its name in the file.
	const of = field === found.field ? '' : field;
	const stepName = step === 'replies' ? t('outgoing.whole') : t(`step.${step}`);
	return [stepName, name, of].filter((part) => part !== '').join(' – ');
}

/** The page on which the text was written; the first page of its step where that is not known. */
export function destinationOf(
	{ design, guide, places }: Pick<Workspace, 'design' | 'guide' | 'places'>,
	path: Path
): Destination | null {
	const found = placeOfPath(path);
	if (!found) return null;
	const { place } = found;
	switch (place.part) {
		case 'answer':
			return ofQuestion(places, place.scope, place.question);
		case 'group':
		case 'activity':
		case 'pattern':
		case 'indicator':
			return destinationOfCause({ type: place.part, id: place.id }, places);
		case 'factor':
			return destinationOfCause({ type: 'pattern', id: place.pattern }, places);
		case 'opportunity':
			return destinationOfCause({ type: 'opportunity', id: place.id }, places);
		default: {
			const step = stepOf(place, telling(guide, design, design));
			const page = places.find((one) => one.step === step);
			return page ? { place: page, entry: '' } : null;
		}
	}
}
