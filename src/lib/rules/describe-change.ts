/**
 * Changes in plain sentences, grouped by the steps of the path: for the history, for joined copies, and for whoever reads
 * a design again. The words come from outside (`say`), since rules know no language.
 */
import { changedKey, type ChangedPlace } from '../domain/changed-place.ts';
import type { Change } from '../domain/changed-entries.ts';
import { placeName, stepOf } from './change-places.ts';
import { fieldName, isFreeText, valueWords } from './change-values.ts';
import { changeSteps, type ChangeStep, type ChangeTelling } from './change-words.ts';

interface ToldChange {
	/** Unlike that of any other change of the same list. */
	readonly key: string;
	readonly place: ChangedPlace;
	readonly sentence: string;
	/** Texts to be shown beside the sentence, which then does not hold them. */
	readonly texts: { readonly before: string; readonly after: string } | null;
}

export interface ChangeGroup {
	readonly step: ChangeStep;
	readonly title: string;
	readonly changes: readonly ToldChange[];
}

/** Longer texts would make a sentence nobody reads. */
const textInSentence = 60;

/** One group per step that changed, in the order of the path. */
export function groupChanges(changes: readonly Change[], telling: ChangeTelling): ChangeGroup[] {
	const { say } = telling;
	return changeSteps.flatMap((step) => {
		const here = changes.filter(({ place }) => stepOf(place, telling) === step);
		if (here.length === 0) return [];
		const title = step === 'replies' ? say('changed.replies') : say(`step.${step}`);
		return { step, title, changes: here.map((change) => describeChange(change, telling)) };
	});
}

function describeChange(change: Change, telling: ChangeTelling): ToldChange {
	const { place, field, type } = change;
	const key = `${changedKey(place)} ${type} ${field}`;
	const what = whatChanged(change, telling);
	const texts = textsOf(change);
	return { key, place, sentence: sentence(change, what, texts !== null, telling), texts };
}

/** "3.Q4 Evidence for the link, in “school workshops”, source": the entry and the field. */
function whatChanged(change: Change, telling: ChangeTelling): string {
	const entry = placeName(change.place, telling);
	const field = fieldName(change, telling);
	if (entry === '') return capital(field);
	return field === '' ? entry : telling.say('changed.part', { entry, field });
}

function sentence(change: Change, what: string, isShown: boolean, telling: ChangeTelling): string {
	const { type, before, after, place, field } = change;
	const { say } = telling;
	if (type !== 'changed') {
		if (place.part === 'taken-out')
			return say(type === 'added' ? 'changed.takenOut' : 'changed.putBack', { what });
		if (!isShown) return say(`changed.${type}`, { what });
		return say(type === 'added' ? 'changed.textAdded' : 'changed.textRemoved', { what });
	}
	if (isShown) {
		if (isNothing(before)) return say('changed.textAdded', { what });
		return say(isNothing(after) ? 'changed.textRemoved' : 'changed.textChanged', { what });
	}
	if (place.part === 'decision' && field === 'choice' && after === null)
		return say('changed.undecided', { what });
	if (place.part === 'decision' && (field === 'date' || field === 'basedOn'))
		return say('changed.decidedAnew', { what });
	if (Array.isArray(before) || Array.isArray(after)) return listSentence(change, what, telling);
	const [old, now] = [valueWords(change, before, telling), valueWords(change, after, telling)];
	if (old === '') return say('changed.set', { what, after: now });
	if (now === '') return say('changed.cleared', { what, before: old });
	return say('changed.fromTo', { what, before: old, after: now });
}

function listSentence(change: Change, what: string, telling: ChangeTelling): string {
	const [before, after] = [listOf(change.before), listOf(change.after)];
	const words = (values: readonly string[]) =>
		values.map((value) => valueWords(change, value, telling)).join(', ');
	const added = words(after.filter((value) => !before.includes(value)));
	const removed = words(before.filter((value) => !after.includes(value)));
	const { say } = telling;
	if (removed === '') return say('changed.listAdded', { what, added });
	if (added === '') return say('changed.listRemoved', { what, removed });
	return say('changed.listChanged', { what, added, removed });
}

/** Own words in place of a draft are always shown; other texts when they are too long for a sentence. */
function textsOf(change: Change): ToldChange['texts'] {
	const { before, after, place, type, field } = change;
	if (Array.isArray(before) || Array.isArray(after)) return null;
	const [old, now] = [before ?? '', after ?? ''];
	if (!isFreeText(change, old) || !isFreeText(change, now)) return null;
	const isOwnWording = place.part === 'box-text' || place.part === 'reason';
	if (type !== 'changed' && !isOwnWording) return null;
	if (place.part === 'decision' && field !== 'reason') return null;
	const isLong = [old, now].some((text) => text.length > textInSentence || text.includes('\n'));
	return isLong || isOwnWording ? { before: old, after: now } : null;
}

const listOf = (value: Change['before']): readonly string[] =>
	typeof value === 'object' && value !== null ? value : [];
const isNothing = (value: Change['before']): boolean => value === null || value === '';
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
