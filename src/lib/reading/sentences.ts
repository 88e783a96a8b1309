/** Text cut into passages that can be quoted: one to three sentences, never across paragraphs, each with its place. */

export interface Piece {
	readonly start: number;
	readonly text: string;
}

/** Characters of a passage. */
export const passageLimit = 400;
const sentencesInPassage = 3;
/** A passage of this length stands well enough alone. */
const enough = 220;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

export function paragraphsIn(text: string): Piece[] {
	const pieces: Piece[] = [];
	for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) pieces.push(...trimmed(line, index));
	return pieces;
}

export function passagesIn(paragraph: Piece): Piece[] {
	if (paragraph.text.length <= passageLimit && !/[.!?။።।。]\s/u.test(paragraph.text))
		return [paragraph];
	const passages: { start: number; end: number; sentences: number }[] = [];
	for (const sentence of sentencesIn(paragraph)) {
		const end = sentence.start + sentence.text.length;
		const last = passages.at(-1);
		const isRoom =
			last !== undefined &&
			last.sentences < sentencesInPassage &&
			last.end - last.start < enough &&
			end - last.start <= passageLimit;
		if (isRoom) {
			last.end = end;
			last.sentences += 1;
		} else passages.push({ start: sentence.start, end, sentences: 1 });
	}
	return passages.map(({ start, end }) => ({
		start,
		text: paragraph.text.slice(start - paragraph.start, end - paragraph.start)
	}));
}

function sentencesIn({ start, text }: Piece): Piece[] {
	return [...segmenter.segment(text)].flatMap(({ segment, index }) =>
		trimmed(segment, start + index).flatMap(cutLong)
	);
}

/** A sentence without end, such as a list, is cut between its clauses or words. */
function cutLong(piece: Piece): Piece[] {
	if (piece.text.length <= passageLimit) return [piece];
	const head = piece.text.slice(0, passageLimit);
	const clause = Math.max(head.lastIndexOf('; '), head.lastIndexOf(', '), head.lastIndexOf(' | '));
	const space = head.lastIndexOf(' ');
	const at = clause > passageLimit / 2 ? clause + 1 : space > 0 ? space : wholeCharacters(head);
	return [
		...trimmed(piece.text.slice(0, at), piece.start),
		...trimmed(piece.text.slice(at), piece.start + at).flatMap(cutLong)
	];
}

/** Never between the halves of a character, nor before the marks on a letter. */
function wholeCharacters(text: string): number {
	const end = /(\p{Cs}|.\p{M}*)$/su.exec(text);
	return end && end.index > 0 ? end.index : text.length;
}

function trimmed(text: string, start: number): Piece[] {
	const inner = text.trim();
	return inner === '' ? [] : [{ start: start + text.indexOf(inner), text: inner }];
}
