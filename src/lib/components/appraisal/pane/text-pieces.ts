import { formOf, isTelling, wordsIn } from '#lib/reading/words.ts';

/** A stretch of one part's text that is shown marked. Starts and ends count UTF-16 units of the part's text. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
	/** `used`: kept as a passage; `found`: a hit of the search; `here`: the hit or passage gone to just now. */
	readonly look: 'used' | 'found' | 'here';
	/** Said after the stretch, such as the item a passage belongs to; not part of the text. */
	readonly note?: string;
}

interface Piece {
	readonly start: number;
	readonly text: string;
	/** Empty for plain text. */
	readonly looks: readonly Stretch['look'][];
	/** Notes of the stretches that end with this piece. */
	readonly notes: readonly string[];
}

/**
 * The text cut wherever a stretch begins or ends; the pieces joined are the text again. Stretches may overlap, and
 * those that reach beyond the text (of another state of the proposal) are cut to it.
 */
export function textPieces(text: string, stretches: readonly Stretch[]): Piece[] {
	const inside = stretches
		.map((one) => ({
			...one,
			start: Math.min(Math.max(0, one.start), text.length),
			end: Math.min(one.end, text.length)
		}))
		.filter(({ start, end }) => end > start);
	const cuts = [0, text.length, ...inside.flatMap(({ start, end }) => [start, end])];
	const edges = [...new Set(cuts)].sort((a, b) => a - b);
	return edges.slice(0, -1).map((start, index) => {
		const end = edges[index + 1]!;
		const over = inside.filter((one) => one.start <= start && one.end >= end);
		const notes = over.filter((one) => one.end === end).flatMap(({ note }) => note ?? []);
		return {
			start,
			text: text.slice(start, end),
			looks: [...new Set(over.map(({ look }) => look))],
			notes: [...new Set(notes)]
		};
	});
}

/** Words of a quotation that were searched for, as they stand there: "campaigns" for "campaign". */
export function wordStretches(quote: string, sought: readonly string[]): Stretch[] {
	const forms = new Set(sought.flatMap(wordsIn).filter(isTelling).map(formOf));
	let from = 0;
	return wordsIn(quote).flatMap((word): Stretch[] => {
		const start = quote.indexOf(word, from);
		from = start + word.length;
		return forms.has(formOf(word)) ? [{ start, end: from, look: 'found' }] : [];
	});
}
