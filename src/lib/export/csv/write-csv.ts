/**
 * Tables as CSV (RFC 4180), for a spreadsheet. A proposal's words are outside data: a text that a spreadsheet would read
 * as a formula gets an apostrophe before it (CWE-1236), so that it is shown and never run.
 */
export type Cell = string | number;

export interface CsvTable {
	readonly header: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
}

/**
 * Signs that begin a formula, in full-width and small forms too, also behind spaces, quotes and marks that are not shown.
 * A tab or line break at the start is enough: some programs drop it and read on.
 */
const formulaStart = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}"“”]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u;

/** UTF-8 with its mark, by which Excel knows the coding; every text in quotes, every line ended as the standard says. */
export function writeCsv({ header, rows }: CsvTable): string {
	const lines = [header, ...rows].map((row) => row.map(field).join(','));
	return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

function field(cell: Cell): string {
	if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '""';
	return `"${guarded(cell).replaceAll('"', '""')}"`;
}

/** Without characters that no table can hold, and with an apostrophe where a spreadsheet would calculate. */
export function guarded(text: string): string {
	const clean = text.toWellFormed().replace(/[^\P{Cc}\t\r\n]/gu, '');
	return formulaStart.test(clean) ? `'${clean}` : clean;
}
