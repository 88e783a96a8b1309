/**
 * Plain text as Markdown (CommonMark and GitHub's additions) that reads as this text and as nothing else: no emphasis,
 * link, picture, heading, list, table or HTML can come from what somebody wrote.
 */

/** Signs that mean something anywhere in a line. */
const anywhere = /[\\`*_[\]<|~]/g;
/** A named or numbered character, an address that would become a link. */
const entity = /&(?=#?\w+;)/g;
const address = /:(?=\/\/)|(?<=www)\.|@(?=\S)/gi;
/** Signs that mean something where a line begins. */
const atStart = /^[#>+=:-]/;
const numberAtStart = /^(\d{1,9})([.)])(?=\s|$)/;
/** At the end of a heading, these would be taken for its frame. */
const frame = /#(?=#*$)/g;

/** The lines of a text, as plain as a printed page: spaces made single, signs that cannot be seen left out. */
export function plainLines(text: string): string[] {
	return text
		.toWellFormed()
		.split(/\r\n|[\n\r\u0085\u2028\u2029\v\f]/)
		.map((line) =>
			line
				.replace(/[^\P{Cc}\t]|\uFEFF/gu, '')
				.replace(/[\t\p{Zs}]+/gu, ' ')
				.replace(/^ | $/g, '')
		);
}

/** One line, for headings and cells. */
export const inline = (text: string): string => escaped(plainLines(text).filter(Boolean).join(' '));

/** Blocks of lines: an empty line parts them, each other line break is kept. */
export function paragraphs(text: string): string[] {
	const blocks: string[][] = [[]];
	for (const line of plainLines(text)) {
		if (line === '') blocks.push([]);
		else blocks.at(-1)!.push(escaped(line));
	}
	return blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\\\n'));
}

function escaped(line: string): string {
	return line
		.replace(anywhere, '\\$&')
		.replace(entity, '\\&')
		.replace(address, '\\$&')
		.replace(frame, '\\#')
		.replace(atStart, '\\$&')
		.replace(numberAtStart, '$1\\$2');
}
