/**
 * A typed quotation as it stands in the text of its page, whatever the line breaks and spaces; `start` is null and the
 * quotation stays as typed where it is not found there.
 */
export function placeOfQuote(text: string, typed: string): { start: number | null; quote: string } {
	const quote = typed.trim();
	const exact = text.indexOf(quote);
	if (exact !== -1) return { start: exact, quote };
	const words = quote.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const found = new RegExp(words.join('\\s+'), 'iu').exec(text);
	return found ? { start: found.index, quote: found[0] } : { start: null, quote };
}
