/** Plain or pasted text as numbered paragraphs, with the heading each stands under where the text marks headings. */
import { proposalPartLimit, proposalTextLimit, type ProposalPart } from '../appraisal/proposal.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { cleanText, firstLine, lettersIn } from './clean-text.ts';
import type { ReadError } from './reading.ts';

interface TextContent {
	readonly title: string;
	readonly content: ProposalPart[];
}

export function readText(source: string): Result<TextContent, ReadError> {
	if (source.length > proposalTextLimit) return fail({ type: 'too-long' });
	const paragraphs = paragraphsIn(cleanText(source));
	if (paragraphs.length === 0) return fail({ type: 'empty' });
	if (paragraphs.length > proposalPartLimit) return fail({ type: 'too-long' });
	let label = '';
	const content = paragraphs.map((paragraph, index) => {
		const heading = headingIn(paragraph);
		label = heading ?? label;
		return { number: index + 1, label, text: heading ?? paragraph };
	});
	return ok({ title: firstLine(content.map(({ text }) => text)), content });
}

/**
 * Empty lines part paragraphs. Text without any, as many programs paste it, has a paragraph on each line, unless its
 * lines are all of one length: then they were broken by a program, and belong together.
 */
function paragraphsIn(text: string): string[] {
	const byEmptyLine = text.split(/\n{2,}/);
	const lines = byEmptyLine.flatMap((block) => block.split('\n'));
	const isWrapped = lines.length > 1 && lines.every((line) => line.length <= 100);
	const paragraphs = isWrapped && byEmptyLine.length > 1 ? byEmptyLine.flatMap(unwrapped) : lines;
	return paragraphs.filter((paragraph) => paragraph !== '');
}

/** Entries of a list and headings keep their own lines. */
function unwrapped(block: string): string[] {
	const out: string[] = [];
	for (const line of block.split('\n')) {
		const last = out.at(-1);
		const isOwn = /^([-*•–]|\d{1,3}[.)]|#{1,6}|\|)(\s|$)/.test(line);
		if (last === undefined || isOwn || /^#{1,6} /.test(last)) out.push(line);
		else out[out.length - 1] = `${last} ${line}`;
	}
	return out;
}

/** Headings of Markdown, and short numbered lines such as "3.2 Activities". */
function headingIn(paragraph: string): string | null {
	const marked = /^#{1,6} +(.+?) *#*$/.exec(paragraph);
	if (marked) return marked[1]!;
	const isNumbered = /^(\d{1,2}\.){1,4}(\d{1,2})? +\p{Lu}/u.test(paragraph);
	const isShort = paragraph.length <= 80 && !/[.;:,?]$/.test(paragraph);
	return isNumbered && isShort && lettersIn(paragraph) >= 3 ? paragraph : null;
}

/** UTF-8, or UTF-16 with its mark; null for anything else. */
export function decodeText(bytes: Uint8Array): string | null {
	const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
	const coding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
	try {
		const text = new TextDecoder(coding, { fatal: true }).decode(bytes);
		return text.includes('\0') ? null : text;
	} catch {
		return null;
	}
}
