/** The difference between two texts as one deletion and one insertion, never inside a character. */

interface TextChange {
	readonly at: number;
	/** UTF-16 units taken out. */
	readonly deleted: number;
	readonly inserted: string;
}

export function textChange(before: string, after: string): TextChange {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start += 1;
	if (isInsideCharacter(before, start) || isInsideCharacter(after, start)) start -= 1;
	let end = 0;
	while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end])
		end += 1;
	if (
		end > 0 &&
		(isInsideCharacter(before, before.length - end) || isInsideCharacter(after, after.length - end))
	)
		end -= 1;
	return {
		at: start,
		deleted: before.length - start - end,
		inserted: after.slice(start, after.length - end)
	};
}

/** Between the two halves of a character outside the basic plane. */
const isInsideCharacter = (text: string, at: number): boolean =>
	isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Halves of characters that stand alone cannot be written as UTF-8: a history keeps them as "�", as a file does. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** No longer than the limit, and not cut inside a character. */
export function shortened(text: string, limit: number): string {
	return text.length <= limit
		? text
		: text.slice(0, isInsideCharacter(text, limit) ? limit - 1 : limit);
}
