/** What differs between two texts, word by word, for showing both states in one paragraph. */

interface TextPiece {
	readonly type: 'kept' | 'removed' | 'added';
	readonly text: string;
}

/** Cells of the table of common words; a pair of texts that needs more is compared by lines and sentences instead. */
const tableLimit = 6_000_000;

/**
 * Pieces in reading order: those not `added` join to `before`, those not `removed` join to `after`, character by
 * character. What was taken out stands before what came in its place.
 */
export function compareTexts(before: string, after: string): TextPiece[] {
	if (before === after) return before === '' ? [] : [{ type: 'kept', text: before }];
	const byWord = compareParts(wordsOf(before), wordsOf(after));
	if (byWord) return byWord;
	const bySentence = compareParts(sentencesOf(before), sentencesOf(after));
	return bySentence ?? joined([piece('removed', before), piece('added', after)]);
}

/** Null where the table would be too large. */
function compareParts(before: readonly string[], after: readonly string[]): TextPiece[] | null {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	let end = 0;
	while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
	const middle = longestCommon(
		before.slice(start, before.length - end),
		after.slice(start, after.length - end)
	);
	if (!middle) return null;
	return joined([
		piece('kept', before.slice(0, start).join('')),
		...middle,
		piece('kept', before.slice(before.length - end).join(''))
	]);
}

/** The textbook table: how many parts two rests have in common, walked from the front. */
function longestCommon(before: readonly string[], after: readonly string[]): TextPiece[] | null {
	const width = after.length + 1;
	if ((before.length + 1) * width > tableLimit) return null;
	const common = new Uint16Array((before.length + 1) * width);
	for (let i = before.length - 1; i >= 0; i--)
		for (let j = after.length - 1; j >= 0; j--)
			common[i * width + j] =
				before[i] === after[j]
					? common[(i + 1) * width + j + 1]! + 1
					: Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
	const pieces: TextPiece[] = [];
	let [i, j] = [0, 0];
	while (i < before.length || j < after.length) {
		if (i < before.length && j < after.length && before[i] === after[j]) {
			pieces.push(piece('kept', before[i]!));
			i++;
			j++;
		} else if (
			j === after.length ||
			(i < before.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
		)
			pieces.push(piece('removed', before[i++]!));
		else pieces.push(piece('added', after[j++]!));
	}
	return pieces;
}

const piece = (type: TextPiece['type'], text: string): TextPiece => ({ type, text });

/** Between two kept pieces, one removed and one added; a lone space between changed words goes with them. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
	const result: TextPiece[] = [];
	let [removed, added] = ['', ''];
	const settle = () => {
		if (removed !== '') result.push(piece('removed', removed));
		if (added !== '') result.push(piece('added', added));
		[removed, added] = ['', ''];
	};
	pieces.forEach(({ type, text }, at) => {
		if (text === '') return;
		const isBetween = /^[^\S\n]+$/.test(text) && removed !== '' && added !== '';
		const next = pieces.slice(at + 1).find((one) => one.text !== '');
		if (type === 'removed') removed += text;
		else if (type === 'added') added += text;
		else if (isBetween && next && next.type !== 'kept') {
			removed += text;
			added += text;
		} else {
			settle();
			const last = result.at(-1);
			if (last?.type === 'kept') result[result.length - 1] = piece('kept', last.text + text);
			else result.push(piece('kept', text));
		}
	});
	settle();
	return result;
}

/** Words, and the spaces and signs between them, in any script: also where words are written without spaces. */
const wordsOf = (text: string): string[] =>
	Array.from(
		new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text),
		({ segment }) => segment
	);

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?\u0964\u3002\u17d4\n])/u);
