/** The numbers printed on the pages of a PDF, so that a page is cited as its readers know it. */

/**
 * One label per page; "" where it would only repeat the page's place in the file. What the file says of its pages comes
 * first; else numbers in the first or last lines, when they count along with the pages.
 */
export function labelsFor(
	texts: readonly string[],
	declared: readonly string[] | null
): readonly string[] {
	const labels =
		declared?.length === texts.length ? declared.map((label) => label.trim()) : printed(texts);
	return labels.every((label, index) => label === '' || label === String(index + 1))
		? texts.map(() => '')
		: labels;
}

/** At least this share of the pages must agree on where counting began. */
const agreeing = 0.6;

function printed(texts: readonly string[]): string[] {
	const found = texts.map(numbersAtEdges);
	const votes = new Map<number, number>();
	found.forEach((numbers, index) => {
		for (const number of numbers) votes.set(number - index, (votes.get(number - index) ?? 0) + 1);
	});
	const [best] = [...votes].sort(([a, m], [b, n]) => n - m || a - b);
	if (!best || best[1] < 2 || best[1] < agreeing * texts.length) return texts.map(() => '');
	return texts.map((_, index) => (index + best[0] > 0 ? String(index + best[0]) : ''));
}

/** Numbers that could be a page's: alone on the first or last two lines, after "Page", or before "of 12". */
function numbersAtEdges(text: string): Set<number> {
	const lines = text.split(/\n+/);
	const edges = [...lines.slice(0, 2), ...lines.slice(-2)];
	return new Set(
		edges.flatMap((line) => {
			const [, alone, named] =
				/^\W*(\d{1,4})\W*$|(?:^|\s)(?:page|p\.|seite|página|pagina|стр\.|страница)?\s*(\d{1,4})(?:\s*(?:of|\/|von|de|sur|из)\s*\d{1,4})\s*$/iu.exec(
					line
				) ??
				/()(?:^|\s)(?:page|p\.|seite|página|pagina|стр\.|страница)\s*(\d{1,4})\s*$/iu.exec(line) ??
				[];
			const number = alone || named;
			return number ? [Number(number)] : [];
		})
	);
}
