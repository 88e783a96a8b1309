/**
 * A copy of a design that leaves out what the user names: partners, places, shelters, who leads, sources, and words of
 * their own. The same words become the same label everywhere ("Partner 1"), so that the copy still makes sense. It works
 * by the words alone: another form of a name (a plural, a case ending, a nickname) has to be named too.
 */
import type { Design } from './design.ts';
import { textLimit } from './fields.ts';
import type { Path } from './path-in-design.ts';
import { findShelterPlaces } from './privacy/shelter-places.ts';
import { mapTexts, textsOf } from './texts.ts';

export const redactedParts = ['partners', 'places', 'shelters', 'leads', 'sources'] as const;
type RedactedPart = (typeof redactedParts)[number];

export interface OwnWords {
	readonly words: string;
	/** What is put in their place; empty takes the label for words left out. */
	readonly replacement: string;
}

export interface Redaction {
	readonly parts: readonly RedactedPart[];
	readonly own: readonly OwnWords[];
}
export const noRedaction: Redaction = { parts: [], own: [] };

export interface RedactSetting {
	/** "Partner 1", "Place 2", in the language of the reader; of words of one's own: "[left out]". */
	readonly label: (part: RedactedPart | 'own', number: number) => string;
	/** True for a typed value that is the id of an option, and no word of anybody. */
	readonly isChoice?: (question: string, key: string) => boolean;
}

export const leavesOut = ({ parts, own }: Redaction): boolean =>
	parts.length > 0 || own.some(({ words }) => words.trim() !== '');

/** The original is not changed. Ids, choices, numbers and dates stay as they are. */
export function redact(design: Design, choice: Redaction, setting: RedactSetting): Design {
	if (!leavesOut(choice)) return design;
	const labels = labelled(design, choice, setting.label);
	const replaced = replacer(labels);
	const isSource = (path: Path) => choice.parts.includes('sources') && isSourcePath(path);
	const isLead = (path: Path) => choice.parts.includes('leads') && isLeadPath(path);
	const fields = fieldLabels(design, choice, setting.label);
	const copy = mapTexts(design, (text, path) => {
		const [part, , question = '', field, key = ''] = path;
		if (part === 'answers' && field === 'values' && setting.isChoice?.(question, key)) return text;
		if ((isSource(path) || isLead(path)) && text.trim() !== '')
			return fields.get(keyOf(text)) ?? text;
		return replaced(text);
	});
	return { ...copy, redacted: true };
}

interface Labelled {
	readonly term: string;
	readonly label: string;
}

/** Words and what stands for them; longer ones first, so that "Alder Town Council" goes before "Alder Town". */
function labelled(
	design: Design,
	{ parts, own }: Redaction,
	label: RedactSetting['label']
): readonly Labelled[] {
	const labels = new Map<string, Labelled>();
	const add = (words: string, text: string) => {
		const term = words.normalize('NFC').trim().replace(/\s+/gu, ' ');
		if (term !== '' && !labels.has(keyOf(term))) labels.set(keyOf(term), { term, label: text });
	};
	own.forEach(({ words, replacement }, index) =>
		add(words, replacement.trim() || label('own', index + 1))
	);
	for (const part of parts)
		termsOf(design, part).forEach((term, index) => add(term, label(part, index + 1)));
	return [...labels.values()].sort((a, b) => b.term.length - a.term.length);
}

/** For fields that are replaced whole: every source and lead, also those too short or too common to look for elsewhere. */
function fieldLabels(
	design: Design,
	{ parts }: Redaction,
	label: RedactSetting['label']
): ReadonlyMap<string, string> {
	const labels = new Map<string, string>();
	for (const part of ['leads', 'sources'] as const)
		if (parts.includes(part))
			wholeFields(design, part).forEach((text, index) => {
				if (!labels.has(keyOf(text))) labels.set(keyOf(text), label(part, index + 1));
			});
	return labels;
}

function termsOf(design: Design, part: RedactedPart): string[] {
	const { profile, groups, displacement } = design;
	switch (part) {
		case 'partners':
			return distinct(profile.partners.map(({ name }) => name));
		case 'places':
			return distinct([
				...placesIn(profile.places),
				...groups.flatMap(({ place }) => placesIn(place)),
				...displacement.watchPoints.flatMap(({ where }) => placesIn(where))
			]);
		case 'shelters':
			return distinct(textsOf(design).flatMap(({ text }) => sheltersIn(text)));
		case 'leads':
		case 'sources':
			// The number of a label is that of its field, so that the two agree.
			return wholeFields(design, part).map((text) => (isName(text) ? text : ''));
	}
}

const wholeFields = (design: Design, part: 'leads' | 'sources'): string[] =>
	distinct(
		textsOf(design)
			.filter(({ path }) => (part === 'leads' ? isLeadPath(path) : isSourcePath(path)))
			.map(({ text }) => text)
	);

/** Who is responsible: of an activity, an indicator, a plan, a watch point, an assumption. */
const isLeadPath = (path: Path): boolean =>
	/^(activities \S+ lead|indicators \S+ responsible|displacement watchPoints \S+ who)$/.test(
		path.join(' ')
	) ||
	/^answers .+ plan who$/.test(path.join(' ')) ||
	/^theory assumptions .+ owner$/.test(path.join(' '));

/** The source of an indicator is a way to measure ("attendance lists"), not somebody's word. */
const isSourcePath = (path: Path): boolean =>
	/^(sources \d+|profile motivation source|patterns \S+ source)$/.test(path.join(' ')) ||
	/^answers .+ source$/.test(path.join(' '));

/** "Alder, Birch and Cedar (two wards)": what stands between commas and brackets, where it looks like a name. */
function placesIn(text: string): string[] {
	return text
		.split(/[,;:()\n/،؛、。•|]|\s+(?:and|or|et|ou|y|e|und|и|و|र)\s+/u)
		.map((part) => part.trim())
		.filter((part) => part.length > 1 && part.length <= 80 && /\p{L}/u.test(part))
		.filter((part) => isName(part));
}

/** With a capital letter, or in a script that has none. */
const isName = (text: string): boolean => /\p{Lu}|\p{Lo}/u.test(text) && text.trim().length > 2;

/** Names before "shelter", and the addresses the privacy check finds near one. */
function sheltersIn(text: string): string[] {
	const named = text.matchAll(
		/((?:\p{Lu}[\p{L}\p{M}’'-]*\s+){1,3})(?:[Ss]helter|[Ss]afe [Hh]ouse|[Tt]ransit [Hh]ome|[Rr]efuge|[Cc]risis [Cc]entre)(?![\p{L}-])/gu
	);
	const names = [...named]
		.map(([, name]) =>
			name!
				.trim()
				.replace(/^(?:The|A|An|Our|Each|Every|This|In|At|No|Any|One|Two|New)(?:\s+|$)/u, '')
		)
		.filter((name) => name !== '');
	return [...names, ...findShelterPlaces(text.normalize('NFC')).map(({ words }) => words)];
}

function distinct(texts: readonly string[]): string[] {
	const seen = new Set<string>(['']);
	return texts
		.map((text) => text.trim())
		.filter((text) => (seen.has(keyOf(text)) ? false : seen.add(keyOf(text))));
}

const keyOf = (text: string): string =>
	text.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ');

/**
 * Letters of scripts that set spaces between words. Others set none, or join endings and prepositions to words: there a
 * word is found inside others, and a word of these scripts beside them stands alone.
 */
const wordLetter =
	'(?:(?=[\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{sc=Armenian}\\p{sc=Georgian}\\p{sc=Common}\\p{sc=Inherited}])[\\p{L}\\p{M}\\p{N}])';
const startsWord = new RegExp(`^${wordLetter}`, 'u');
const endsWord = new RegExp(`${wordLetter}$`, 'u');

/** One pass over each text, so that no label is replaced in turn. */
function replacer(labels: readonly Labelled[]): (text: string) => string {
	if (labels.length === 0) return (text) => text;
	const pattern = new RegExp(labels.map(({ term }) => patternOf(term)).join('|'), 'giu');
	const byKey = new Map(labels.map(({ term, label }) => [keyOf(term), label]));
	/** By the comparison that found them: capitals of some letters are not those of `toLowerCase`. */
	const likeTerm = (words: string) =>
		labels.find(({ term }) => new RegExp(`^(?:${patternOf(term)})$`, 'iu').test(words))?.label;
	return (text) => {
		const whole = text.normalize('NFC');
		const next = whole.replace(
			pattern,
			(words) => byKey.get(keyOf(words)) ?? likeTerm(words) ?? words
		);
		// Left as it was typed, letter for letter, where there is nothing to replace.
		return next === whole ? text : next.slice(0, textLimit);
	};
}

function patternOf(term: string): string {
	const words = term
		.split(' ')
		.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
		.join('\\s+');
	const before = startsWord.test(term) ? `(?<!${wordLetter})` : '';
	const after = endsWord.test(term) ? `(?!${wordLetter})` : '';
	return before + words + after;
}
