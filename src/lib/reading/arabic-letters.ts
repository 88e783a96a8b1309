/** Letters of Arabic that a PDF holds in the wrong order, or parted by spaces: mended where the fault is certain. */

/**
 * Many programs write the joined letters lam and alef the wrong way round into a PDF. Behind another alef the fault is
 * certain, since no word has two in a row; elsewhere it cannot be told from what is right.
 */
export const withAlefsMended = (text: string): string =>
	text.replace(/\u0627([\u0627\u0623\u0625\u0622])\u0644/g, '\u0627\u0644$1');

/** A vowel sign or closing mark belongs to the letter before it; a space between them is one of the layout. */
export const withSpacesMended = (text: string): string =>
	text.replace(/(?<=\p{Script=Arabic}) +(?=[\u064B-\u0652\u0670]|[.،؛؟](?:\s|$))/gu, '');

/** Letters from which on the joined pair has to occur: in Arabic prose about once in a hundred. */
const enoughLetters = 600;

/**
 * True of a text that has lam and alef the wrong way round throughout. Not once do they stand in their order then, but
 * behind an alef or a lam, where they are mended, before another lam, where the fault itself puts them, and in the word
 * "not".
 */
export function hasAlefsSwapped(texts: readonly string[]): boolean {
	let letters = 0;
	for (const text of texts) {
		if (
			/(?<![\u0627\u0644])\u0644[\u0627\u0623\u0625\u0622](?!\u0644)/.test(
				text.replace(negation, '')
			)
		)
			return false;
		letters += text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
	}
	// A letter of Arabic alone: in other languages of the script the pair is rarer.
	return letters >= enoughLetters && texts.some((text) => text.includes('\u0629'));
}

const negation = /(?<![\p{L}\p{M}])[\u0648\u0641]?\u0644\u0627(?![\p{L}\p{M}])/gu;

/**
 * In such a text an alef between two lams stood behind the second; what looks like an article alone is the word "not",
 * alone or behind "and"; and the dotless yeh, which ends words of Arabic, stood behind the lam that follows it.
 */
export const withSwappedMended = (text: string): string =>
	text
		.replace(/\u0644([\u0627\u0623\u0625\u0622])\u0644/g, '\u0644\u0644$1')
		.replace(/(?<![\p{L}\p{M}])([\u0648\u0641]?)\u0627\u0644(?![\p{L}\p{M}])/gu, '$1\u0644\u0627')
		.replace(/(?<=[\u0623\u0625\u0639\u062D]\p{L}{0,3})\u0649\u0644(?!\p{L})/gu, '\u0644\u0649');
