/** "We don't know yet" with nothing else said of it: listed in a line, and what is the same of several said once. */
import { hasPlan, type Said } from '../content/said.ts';
import type { Answer, Design } from '../domain/design.ts';
import { scopeName } from '../rules/describe.ts';
import { t } from '../language/language.ts';
import { groundText, isSaid, joined, titled } from './annex-words.ts';

type Named = Pick<Said, 'id' | 'question'>;

/** Unknown, without a plan, a value, a point or a mark that would need an entry of its own. */
export const isBareUnknown = (answer: Answer): boolean =>
	answer.state === 'unknown' &&
	!answer.parked &&
	!hasPlan(answer) &&
	Object.keys(answer.values).length === 0 &&
	Object.values(answer.items).every(({ state, text }) => state === null && !isSaid(text));

const named = ({ id, question }: Named): string => joined([id, question?.short ?? ''], ' ');

/** A line per question, or per text that several of them share. */
export function unknownLines(said: readonly Said[]): string[] {
	const byText = new Map<string, Said[]>();
	for (const one of said.filter(({ answer }) => isBareUnknown(answer))) {
		const text = joined([one.answer.text, groundText(one.answer)], '\n');
		byText.set(text, [...(byText.get(text) ?? []), one]);
	}
	return [...byText].map(([text, same]) => {
		const names = same.map(named).join('; ');
		return text === '' ? names : t('annex.unknown.said', { names, text });
	});
}

/** A line per place, naming its questions: "The whole programme: 1.Q2 Barriers to the change; ...". */
export function linesByPlace(
	said: readonly Pick<Said, 'scope' | 'id' | 'question'>[],
	design: Design
): string[] {
	const byPlace = new Map<string, string[]>();
	for (const one of said) {
		const name = scopeName(design, one.scope, t);
		const isProgramme = one.scope === 'programme';
		const gone = isProgramme ? t('annex.answers.programme') : t('annex.answers.goneScope');
		const place = name === null ? gone : titled(name);
		byPlace.set(place, [...(byPlace.get(place) ?? []), named(one)]);
	}
	return [...byPlace].map(([place, names]) =>
		t('annex.unknown.place', { place, names: names.join('; ') })
	);
}
