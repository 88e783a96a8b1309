/**
 * A paper as PDF: tagged, with bookmarks, real text in every script it has a font for, and its
 * attachments.
 */
import { fail, ok, type Result } from '../../domain/result.ts';
import { placeDiagram } from '../../theory/place-diagram.ts';
import type { Paper } from '../blocks.ts';
import { openFonts, uncoveredIn, type UncoveredCharacter } from './characters.ts';
import { addAttachments } from './file/attachments.ts';
import { addMetadata, informationOf } from './file/metadata.ts';
import { fingerprint } from './file/pack-file.ts';
import type { FontLibrary } from './fonts.ts';
import { Canvas } from './layout/canvas.ts';
import { drawFooters } from './layout/draw-footers.ts';
import { placeStrips } from './layout/flow.ts';
import type { PlaceDiagram } from './layout/lay-diagram.ts';
import { layPaper } from './layout/lay-paper.ts';
import { Typesetter } from './layout/set-text.ts';
import { sheets } from './layout/theme.ts';
import { textsOf } from './paper-texts.ts';
import type { FontBook } from './text/font-book.ts';
import { printable } from './text/printable.ts';
import { NoGlyph } from './text/prose.ts';
import { isRightToLeftLanguage } from './text/scripts.ts';

type PdfError = {
	readonly type: 'characters-without-font';
	readonly places: readonly UncoveredCharacter[];
};

/** Rejects only when a font file cannot be loaded. The same paper gives the same bytes. */
export async function writePdf(
	paper: Paper,
	library: FontLibrary,
	place: PlaceDiagram = placeDiagram
): Promise<Result<Uint8Array, PdfError>> {
	const book = await openFonts(paper, library);
	const places = uncoveredIn(paper, book);
	if (places.length > 0) return fail({ type: 'characters-without-font', places });
	try {
		return ok(await write(paper, book, place));
	} catch (error) {
		// A font may cover a character and still have no glyph for it in its surroundings.
		if (error instanceof NoGlyph) {
			return fail({ type: 'characters-without-font', places: placesOf(paper, error.text) });
		}
		throw error;
	}
}

async function write(paper: Paper, book: FontBook, place: PlaceDiagram): Promise<Uint8Array> {
	const rightToLeft = isRightToLeftLanguage(paper.language);
	const typesetter = new Typesetter(book, paper.language, rightToLeft);
	const canvas = new Canvas();
	placeStrips(canvas, layPaper(paper, typesetter, canvas.structure, place), rightToLeft);
	if (canvas.file.pageCount === 0) canvas.addPage(sheets.portrait);
	canvas.finish();
	drawFooters(canvas, paper, typesetter);

	canvas.structure.writeTo(canvas.file, paper.language);
	canvas.outline.writeTo(canvas.file);
	addAttachments(canvas.file, paper.attachments, paper.created);
	addMetadata(canvas.file, paper);
	const texts = [...textsOf(paper)].map(({ text }) => text).join('\n');
	const id = fingerprint(`${paper.created.toISOString()}\n${texts}`);
	return canvas.file.toBytes(id, informationOf(paper));
}

function placesOf(paper: Paper, word: string): UncoveredCharacter[] {
	const found = [...textsOf(paper)].find(({ text }) => printable(text).includes(word));
	const where = found?.where ?? paper.title;
	const codePoint = word.codePointAt(0) ?? 0;
	return [{ text: word.slice(0, 40), character: word, codePoint, where }];
}
