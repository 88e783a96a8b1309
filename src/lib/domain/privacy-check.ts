/**
 * What somebody should look at before texts leave the computer: what may be the name of a person, a telephone number, an
 * e-mail address, the number of a paper, very few people, or the place of a shelter. It goes by the form of words alone,
 * in the scripts it knows; it misses some and notices too much. It never decides: the user looks and chooses.
 */
import { findEmails, findPhones } from './privacy/contact-details.ts';
import { findFewPeople } from './privacy/few-people.ts';
import { findIdentityNumbers } from './privacy/identity-numbers.ts';
import { findNames } from './privacy/person-names.ts';
import type { Found, RemarkKind } from './privacy/remark.ts';
import { findShelterPlaces } from './privacy/shelter-places.ts';
import type { Design } from './design.ts';

export interface Remark<Where> {
	readonly kind: RemarkKind;
	/** Where the text stands, as the caller calls it. */
	readonly where: Where;
	/** As they stand in the text: for the screen of its author, never for a log or an address. */
	readonly words: string;
	/** Index of the words in their text. */
	readonly at: number;
}

/** @param named names of organisations and places that may stand in the texts and are no persons */
export function privacyCheck<Where>(
	texts: readonly { readonly where: Where; readonly text: string }[],
	named: readonly string[] = []
): Remark<Where>[] {
	const names = new Set(named.flatMap(wordsOf));
	return texts.flatMap(({ where, text }) =>
		foundIn(text, names).map(({ kind, at, words }) => ({ kind, where, words, at }))
	);
}

/** Names of a design that name no person: of the organisations in it, the countries and the places. */
export function namesIn({ profile, groups }: Design): string[] {
	const { organisation, donor, countries, places, partners } = profile;
	return [
		...[organisation, donor, countries, places],
		...partners.map(({ name }) => name),
		...groups.map(({ place }) => place)
	];
}

/** In the order of the text, each words once. What lies within something longer is left to that. */
function foundIn(text: string, names: ReadonlySet<string>): Found[] {
	const plain = text.normalize('NFC');
	const found = [
		...findEmails(plain),
		...findIdentityNumbers(plain),
		...findPhones(plain),
		...findShelterPlaces(plain),
		...findFewPeople(plain),
		...findNames(plain, names)
	];
	const ends = (one: Found) => one.at + one.words.length;
	const said = new Set<string>();
	return found
		.map((one, index) => ({ one, index }))
		.sort((a, b) => a.one.at - b.one.at || ends(b.one) - ends(a.one) || a.index - b.index)
		.reduce<Found[]>((kept, { one }) => {
			// Sorted, only one that reaches furthest so far can hold it.
			const last = kept.at(-1);
			if (last && one.at < ends(last)) return kept;
			kept.push(one);
			return kept;
		}, [])
		.filter(({ kind, words }) => {
			const key = `${kind} ${words.toLowerCase()}`;
			return said.has(key) ? false : said.add(key);
		});
}

const wordsOf = (name: string): string[] =>
	name
		.toLowerCase()
		.split(/[^\p{L}\p{M}]+/u)
		.filter((word) => word.length > 1);
