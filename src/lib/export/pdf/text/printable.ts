/**
 * Typed and pasted text holds characters that no page can show: control characters, halves of
 * surrogate pairs, byte-order marks. They are removed here, once, so that neither measuring nor
 * writing has to think of them.
 */

/**
 * Bullets and arrows that word processors insert by themselves and that the fonts lack. A
 * bullet stays a bullet and an arrow an arrow; everything else that is missing is reported
 * instead of being replaced.
 */
const lookalikes: Readonly<Record<string, string>> = {
	'\u25cf': '•',
	'\u25cb': '•',
	'\u25a0': '•',
	'\u25a1': '•',
	'\u25aa': '•',
	'\u25ab': '•',
	'\u25e6': '•',
	'\u26ab': '•',
	'\u2219': '•',
	'\uf0b7': '•',
	'\uf0a7': '•',
	'\u25ba': '›',
	'\u25b6': '›',
	'\u27a2': '›',
	'\u27a4': '›',
	'\uf0d8': '›',
	'\u2190': '<-',
	'\u2192': '->',
	'\u2194': '<->',
	'\u21d2': '=>',
	'\uf0e0': '->'
};
const lookalike = new RegExp(`[${Object.keys(lookalikes).join('')}]`, 'gu');

/** NFC, `\n` as the only control character, plain spaces for exotic ones, no soft hyphens. */
export function printable(text: string): string {
	if (/^[\x20-\x7e\n]*$/.test(text)) return text;
	return text
		.replace(/\p{Surrogate}/gu, '\ufffd')
		.normalize('NFC')
		.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
		.replace(/[\t\u1680\u2000-\u200a\u205f\u3000]/gu, ' ')
		.replace(/(?!\n)\p{Cc}|[\u00ad\ufeff]|\p{Noncharacter_Code_Point}/gu, '')
		.replace(lookalike, (character) => lookalikes[character] ?? character);
}

/**
 * Characters that steer shaping or direction and have no glyph of their own, so that no font
 * need cover them.
 */
const invisible = /^(?:\p{Default_Ignorable_Code_Point}|\n)$/u;
const invisibleCache = new Map<number, boolean>();

export function isInvisible(codePoint: number): boolean {
	let answer = invisibleCache.get(codePoint);
	if (answer === undefined) {
		answer = invisible.test(String.fromCodePoint(codePoint));
		invisibleCache.set(codePoint, answer);
	}
	return answer;
}
