import type { GlossaryEntry, Question } from '#lib/content/types.ts';

/** Terms that stand in a question or its help, at most five, so that the guidance explains its own words. */
export function glossaryIn(
	question: Pick<Question, 'title' | 'why' | 'html'>,
	glossary: readonly GlossaryEntry[]
): GlossaryEntry[] {
	const text = ` ${question.title} ${question.why} ${question.html} `
		.replace(/<[^>]+>/g, ' ')
		.toLocaleLowerCase();
	return glossary
		.filter(({ term }) => {
			const plain = term.replace(/\s*\(.*\)$/, '').toLocaleLowerCase();
			const at = text.indexOf(plain);
			return (
				at > 0 &&
				!/\p{L}/u.test(text[at - 1]!) &&
				!/\p{L}{2}/u.test(text.slice(at + plain.length, at + plain.length + 2))
			);
		})
		.slice(0, 5);
}
