/** Words of a text as they are compared in a search: lower case, without accents, reduced to a stem where it is English. */

/** Scripts that put no spaces between words; only these need the slower way of finding them. */
const unspaced =
	/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

export function wordsIn(text: string): string[] {
	if (!unspaced.test(text)) return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
		isWordLike ? [segment] : []
	);
}

/** Lower case, Latin and Greek letters without their accents. Marks of other scripts are part of their words. */
export const folded = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/ς/g, 'σ')
		.normalize('NFC');

/** The form in which a word is compared. */
export function formOf(word: string): string {
	const plain = folded(word);
	return /^[a-z]+$/.test(plain) ? stemOf(plain) : plain;
}

/** False for words that stand in every text, and for single letters. */
export const isTelling = (word: string): boolean => word.length > 1 && !stopWords.has(folded(word));

/**
 * A light English stem: plurals, -ing, -ed, -er, -ly and a few endings of nouns go. It need not be a word; it only
 * must come out the same for words that are near: "trafficking", "traffickers", "trafficked"; "cooperate", "cooperation".
 */
function stemOf(word: string): string {
	let stem = word;
	if (stem.length > 4) stem = stem.replace(/ies$/, 'y').replace(/(ss|x|ch|sh)es$/, '$1');
	if (stem.length > 3) stem = stem.replace(/([^su])s$/, '$1');
	stem = stem
		.replace(/^(.{4,})ification$/, '$1ify')
		.replace(/^(.{4,})(ement|ment|ness)$/, '$1')
		.replace(/^(.{5,}[ct])ion$/, '$1');
	const short = stem.replace(/^(.*[aeiouy].*..)(ingly|edly|ing|ed|er|or|ly)$/, '$1');
	if (short !== stem && short.length >= 4) {
		// "planned" and "plan", "referred" and "refer"; "trafficking" keeps its consonants, as "traffick" does.
		stem = short.replace(/([bdgmnprt])\1$/, '$1');
	}
	return stem.replace(/^(.{3,})e$/, '$1').replace(/^(.{2,})y$/, '$1i');
}

const stopWords = new Set(
	(
		'a about above after again against all also am an and any are as at be because been before being below between ' +
		'both but by can could did do does doing down during each either etc few for from further had has have having ' +
		'he her here hers him his how however i if in into is it its itself just may me might more most must my no nor ' +
		'not now of off on once one only or other our ours out over own per same she should so some such than that the ' +
		'their theirs them then there these they this those through to too under until up upon us very via was we were ' +
		'what when where which while who whom whose why will with within without would you your yours'
	).split(' ')
);
