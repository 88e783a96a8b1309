/**
 * The text of a PDF, page by page, or the design it carries. Pages are read one after the other, with a pause between
 * them, so that a long file neither freezes a page nor outlives a reader who has left.
 */
import { proposalTextLimit, type ProposalPart } from '../appraisal/proposal.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { cleanText, firstLine, lettersIn, shortened } from './clean-text.ts';
import { blocksOf, type Block } from './page-blocks.ts';
import { labelsFor } from './page-labels.ts';
import { withoutFurniture } from './page-furniture.ts';
import { segmentsOf } from './page-segments.ts';
import { pageTexts } from './page-text.ts';
import { faultOfFile, type OpenPdf, type PdfOpener } from './pdf-document.ts';
import { designTextIn } from './read-attachment.ts';
import type { ReadError, ReadOptions } from './reading.ts';
import { pause } from './pause.ts';

/** Pages of a PDF that are read; a call's whole documentation stays below. */
const pageLimit = 3_000;
/** Fewer letters than this on a page: nothing was written there. */
const fewLetters = 20;

type PdfContent =
	| { readonly type: 'pages'; readonly title: string; readonly content: ProposalPart[] }
	/** The JSON text of the design inside. */
	| { readonly type: 'design'; readonly json: string };

export async function readPdf(
	bytes: Uint8Array,
	open: PdfOpener,
	options: Pick<ReadOptions, 'onprogress' | 'signal'>
): Promise<Result<PdfContent, ReadError>> {
	let pdf: OpenPdf | undefined;
	try {
		pdf = await open(bytes);
		const inside = await designTextIn(pdf);
		if (inside.ok) return ok({ type: 'design', json: inside.value });
		return await readPages(pdf, options);
	} catch (error) {
		const type = faultOfFile(error);
		if (type === undefined) throw error;
		return fail({ type });
	} finally {
		await pdf?.close();
	}
}

async function readPages(
	pdf: OpenPdf,
	{ onprogress, signal }: Pick<ReadOptions, 'onprogress' | 'signal'>
): Promise<Result<PdfContent, ReadError>> {
	if (pdf.pages > pageLimit) return fail({ type: 'too-long' });
	const pages: Block[][] = [];
	let characters = 0;
	for (let number = 1; number <= pdf.pages; number++) {
		if (signal?.aborted) return fail({ type: 'cancelled' });
		const items = await pdf.items(number);
		characters += items.reduce((sum, { str }) => sum + str.length, 0);
		if (characters > proposalTextLimit) return fail({ type: 'too-long' });
		pages.push(blocksOf(segmentsOf(items)));
		onprogress?.({ done: number, of: pdf.pages });
		await pause();
	}
	const texts = pageTexts(pages);
	if (isScanned(texts)) return fail({ type: 'scanned', pages: texts.length });
	const labels = labelsFor(texts, await pdf.pageLabels());
	const content = texts.map((text, index) => ({
		number: index + 1,
		label: cleanText(labels[index] ?? ''),
		text
	}));
	return ok({ type: 'pages', title: titleOf(await pdf.title(), content), content });
}

/** Nine pages in ten without words, or hardly a word on a page. */
function isScanned(texts: readonly string[]): boolean {
	const letters = texts.map(lettersIn);
	const bare = letters.filter((count) => count < fewLetters).length;
	const sum = letters.reduce((a, b) => a + b, 0);
	return bare >= 0.9 * texts.length || sum < fewLetters * texts.length;
}

/** The title in the properties, unless it is what a program puts there by itself; a running head is none. */
function titleOf(declared: string, content: readonly ProposalPart[]): string {
	const title = cleanText(declared).replace(/\n/g, ' ');
	const isUsual =
		/^(microsoft (word|powerpoint|excel)\b|untitled|document ?\d*$|print|pdf\b)|\.(docx?|odt|rtf|pdf|indd|pub|pages|tmp)$/i.test(
			title
		);
	return lettersIn(title) >= 5 && !isUsual
		? shortened(title, 200)
		: firstLine(withoutFurniture(content));
}
