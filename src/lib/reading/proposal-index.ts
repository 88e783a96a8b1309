/** The full-text index of a proposal: its passages, and in which of them each word stands. */
import MiniSearch from 'minisearch';
import type { ProposalPart, ProposalText } from '../appraisal/proposal.ts';
import { cellBreak } from './page-text.ts';
import { furnitureIn, isOfContents } from './page-furniture.ts';
import { paragraphsIn, passagesIn, type Piece } from './sentences.ts';
import { headingBreak } from './word-headings.ts';
import { formOf, isTelling, wordsIn } from './words.ts';

export interface Entry extends Piece {
	readonly part: number;
	/** The headings it stands under. */
	readonly heading: string;
	/** All its words as they are compared, in order. */
	readonly forms: readonly string[];
	/** Those of them that tell something, and those of its headings. */
	readonly terms: ReadonlySet<string>;
	readonly headingTerms: ReadonlySet<string>;
	readonly headingForms: readonly string[];
}

export interface ProposalIndex {
	readonly search: MiniSearch<{ id: number; text: string; heading: string }>;
	readonly entries: readonly Entry[];
	/** In how many entries each term stands. */
	readonly spread: ReadonlyMap<string, number>;
}

/** Stops after each part. */
export function* indexing({
	content
}: Pick<ProposalText, 'content'>): Generator<void, ProposalIndex> {
	const entries: Entry[] = [];
	const search = new MiniSearch<{ id: number; text: string; heading: string }>({
		fields: ['text', 'heading'],
		tokenize: (text) => text.split(' '),
		processTerm: (term) => term
	});
	const spread = new Map<string, number>();
	const furniture = furnitureIn(content);
	for (const part of content) {
		for (const entry of entriesIn(part, furniture.get(part.number) ?? [])) {
			search.add({
				id: entries.length,
				text: entry.forms.filter((form) => entry.terms.has(form)).join(' '),
				heading: [...entry.headingTerms].join(' ')
			});
			for (const term of entry.terms) spread.set(term, (spread.get(term) ?? 0) + 1);
			entries.push(entry);
		}
		yield;
	}
	return { search, entries, spread };
}

/** Words that tell something, in the form in which they are looked up. */
export const termsIn = (text: string): string[] => wordsIn(text).filter(isTelling).map(formOf);

/** A heading lends its words to what follows in the part, and is no passage itself. */
function entriesIn(
	{ number: part, label, text }: ProposalPart,
	furniture: readonly Piece[]
): Entry[] {
	let heading = '';
	const paragraphs = paragraphsIn(text).filter(
		({ start, text: line }) => !furniture.some((one) => one.start === start) && !isOfContents(line)
	);
	return paragraphs.flatMap((paragraph, at): Entry[] => {
		const line = paragraph.text;
		const before = paragraphs[at - 1]?.text ?? '';
		if (isTableHead(line, before, paragraphs[at + 1]?.text ?? '')) return [];
		if (isLastOf(label, line)) {
			heading = line;
			return [];
		}
		if (isHeading(line)) {
			// Of two without a word between them, both speak of what follows.
			heading = isHeading(before) ? `${before} ${line}`.trim() : line;
			return [];
		}
		const under = isFootnote(line) ? '' : heading;
		const over = isLastOf(label, under) ? label : `${label} ${under}`.trim();
		const headingTerms = new Set(termsIn(over));
		const headingForms = wordsIn(over).map(formOf);
		return passagesIn(paragraph).map((piece) => {
			const said = piece.text.replace(address, ' ');
			return {
				...piece,
				part,
				heading: over,
				forms: wordsIn(said).map(formOf),
				terms: new Set(termsIn(said)),
				headingTerms,
				headingForms
			};
		});
	});
}

/** What stands in the address of a page on the web is not said by the proposal. */
const address = /\S+\.\p{L}{2,}\/\S+|https?:\S+/gu;

/** A note at the foot of a page, its raised number before it, belongs to any text above. */
const isFootnote = (line: string): boolean => /^\d{1,3}\p{Lu}/u.test(line);

/** A row of names: no figure, and few words in each cell; some more where it is the first of its table. */
function isTableHead(line: string, before: string, after: string): boolean {
	if (!line.includes(cellBreak) || /\p{N}/u.test(line)) return false;
	const isFirst = !before.includes(cellBreak) && after.includes(cellBreak);
	return line.split(cellBreak).every((cell) => cell.split(' ').length <= (isFirst ? 5 : 3));
}

/** The way down to a heading ends with it. */
const isLastOf = (label: string, heading: string): boolean =>
	heading !== '' && (label === heading || label.endsWith(`${headingBreak}${heading}`));

/** Short, no sentence, no row of a table, no entry of a list. */
const isHeading = (line: string): boolean =>
	line.length <= 70 &&
	!/[.!?:;,။።।。]['”"’)]?$|\|/u.test(line) &&
	!/^([•–*-]|\(?(\p{L}|\d{1,2}|[ivx]{1,4})\)\s)/u.test(line);
