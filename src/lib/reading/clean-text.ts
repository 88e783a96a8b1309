/**
 * Text from outside as it is kept: whole characters in composed form, no control characters, nothing that turns
 * the direction of the text around it, plain spaces. Line breaks stay.
 */
export function cleanText(text: string): string {
	return (
		text
			.normalize('NFC')
			.replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
			// Halves of a character, which no file could hold afterwards.
			.replace(/\p{Cs}/gu, '\uFFFD')
			// Control characters, direction overrides, the mark at a file's start.
			.replace(/(?![\n\t])\p{Cc}|[\u202A-\u202E\uFEFF]/gu, '')
			.replace(/[^\S\n]+/g, ' ')
			.replace(/ *\n */g, '\n')
			.trim()
	);
}

/** Dots that lead to the number of a page say nothing, and fill lines. */
export const withoutLeaders = (text: string): string =>
	text.replace(/ ?(?:[.·] ?){6,}|(?:… ?){2,}/g, ' … ');

export const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** A line that could stand as a title: some letters, not a paragraph. */
export function firstLine(texts: Iterable<string>): string {
	for (const text of texts) {
		const line = text.split('\n').find((one) => lettersIn(one) >= 3);
		if (line !== undefined) return shortened(line, 200);
	}
	return '';
}

/** Cut at a space where there is one. */
export function shortened(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const cut = text.slice(0, limit).replace(/\p{Cs}$/u, '');
	const space = cut.lastIndexOf(' ');
	return `${cut.slice(0, space > limit / 2 ? space : limit).trimEnd()} …`;
}
