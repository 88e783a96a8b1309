/** Fields and their values in words: "Partly" for `partly`, the name of an activity for its id. */
import type { Change } from '../domain/changed-entries.ts';
import type { Value } from '../domain/compare-entries.ts';
import type { AnswerState } from '../domain/vocabulary.ts';
import { boxText } from './change-places.ts';
import type { ChangeKey, ChangeTelling } from './change-words.ts';
import { shortOf, stateLabel } from './describe.ts';

/** The fields whose values are words of a closed list, by part and field. */
const choices: Readonly<Record<string, string>> = {
	'profile needsAssessment': 'needs',
	'document nature': 'changed.nature',
	'pattern movement': 'movement',
	'factor kind': 'factor.kind',
	'factor compared': 'judgement',
	'factor inScope': 'judgement',
	'factor movable': 'judgement',
	'opportunity use': 'opportunity.use',
	'group behaviourGroup': 'group',
	'group sex': 'sex',
	'group ageBand': 'age',
	'activity kind': 'kind',
	'activity alsoKinds': 'kind',
	'activity claim': 'indicators.claim',
	'answer basis': 'basis',
	'assumption basis': 'basis',
	'assumption status': 'assumption.status',
	'box kind': 'level',
	'indicator rung': 'rung',
	'indicator level': 'level',
	'indicator form': 'indicators.form',
	'indicator direction': 'indicators.direction',
	'shift likelihood': 'displacement.likelihood',
	'decision choice': 'finding.decide'
};

/** Fields that are what the entry is about: its name is enough. */
const unspoken = new Set([
	...['answer state', 'opportunity state', 'shift likelihood', 'decision choice', 'reply response'],
	...['box-text text', 'reason text', 'assumption text', 'factor text', 'box text', 'decision date']
]);

/** The field as it stands behind the entry's name; empty where the name is enough. */
export function fieldName({ place, field }: Change, telling: ChangeTelling): string {
	if (field === '' || unspoken.has(`${place.part} ${field}`)) return '';
	const [head, key = '', last] = field.split(' ');
	if (place.part === 'answer' && head === 'items') {
		const { short } = shortOf(telling.guide, key);
		const item = `${key} ${short}`.trim();
		return last === 'text' ? `${item}, ${telling.sayField('text')}` : item;
	}
	if (place.part === 'answer' && head === 'values')
		return (
			telling.guide.question(place.question)?.values.find((one) => one.key === key)?.label ?? key
		);
	return telling.sayField(field.replaceAll(' ', '.'));
}

/** True for a text in the user's own words, which is shown word by word where it is long. */
export const isFreeText = (change: Change, value: Value): value is string =>
	typeof value === 'string' && !isCoded(change);

const references: Readonly<Record<string, 'entry' | 'box' | 'source'>> = {
	'activity groupIds': 'entry',
	'activity patternIds': 'entry',
	'activity examples': 'source',
	'box activityId': 'entry',
	'indicator activityId': 'entry',
	'indicator sampleId': 'source',
	'indicator measures': 'box',
	'arrow from': 'box',
	'arrow to': 'box'
};
const dates = new Set(['profile start', 'indicator baseline date', 'indicator target date']);

function isCoded({ place, field }: Change): boolean {
	const key = `${place.part} ${field}`;
	return key in choices || key in references || dates.has(key) || /(^| )state$/.test(field);
}

/** One value in words; "" for nothing. A list's entries are asked for one by one. */
export function valueWords(change: Change, value: Value, telling: ChangeTelling): string {
	const { place, field } = change;
	const { say, guide, sayDate } = telling;
	if (typeof value === 'boolean') return say(value ? 'changed.yes' : 'changed.no');
	if (typeof value === 'number') return say('changed.number', { count: value });
	if (/(^| )state$/.test(field)) return stateWords(change, value, telling);
	if (typeof value !== 'string' || value === '') return '';
	const key = `${place.part} ${field}`;
	const prefix = choices[key];
	// Checked when the design was opened: a value of the list the prefix stands for.
	if (prefix !== undefined) return say(`${prefix}.${value}` as ChangeKey);
	if (dates.has(key)) return sayDate(value);
	const reference = references[key];
	if (reference === 'box') return quoted(boxText(value, telling) ?? say('changed.gone'), telling);
	if (reference === 'entry') return quoted(entryName(value, telling), telling);
	if (reference === 'source') {
		const { id, short } = shortOf(guide, value);
		return quoted(`${id} ${short}`.trim(), telling);
	}
	if (place.part === 'answer' && field.startsWith('values ')) {
		const asked = guide
			.question(place.question)
			?.values.find((one) => field === `values ${one.key}`);
		const option = asked?.options.find(({ id }) => id === value);
		if (option) return option.label;
	}
	return quoted(value.trim(), telling);
}

function stateWords({ place, field }: Change, value: Value, { guide, say }: ChangeTelling): string {
	const question = place.part === 'answer' ? guide.question(place.question) : undefined;
	return stateLabel(
		question,
		value as AnswerState | null,
		say,
		field === 'state' ? 'question' : 'item'
	);
}

function entryName(id: string, { before, after, say }: ChangeTelling): string {
	const found = [after, before]
		.flatMap(({ activities, groups, patterns }) => [...activities, ...groups, ...patterns])
		.find((entry) => entry.id === id);
	return found ? found.name.trim() || say('common.unnamed') : say('changed.gone');
}

const quoted = (text: string, { say }: ChangeTelling): string => say('changed.quoted', { text });
