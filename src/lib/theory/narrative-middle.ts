/** The theory of change in a paragraph per ladder: every step, with the first sentence of its reason. */
import type { Sentence } from './narrative.ts';
import type { ShortWords } from './narrative-short.ts';
import { closed, fill, firstSentence, open } from './phrases.ts';
import type { Step } from './theory.ts';

export function tellBriefly(
	steps: readonly Step[],
	activity: string,
	words: ShortWords
): Sentence[] {
	const { narrative } = words.theoryWords;
	const told = steps.flatMap((step, index) => [
		stepTold(step, steps[index - 1], activity, words),
		...reasonTold(step, words)
	]);
	// A missing step needs no reason yet.
	const open = steps.filter(({ link, from, to }) => !link.reason.trim() && !from.gap && !to.gap);
	if (open.length === 0) return told;
	const about = open.map(({ link }) => link.id);
	return [...told, { text: narrative.middleOpen, about, gap: true }];
}

function stepTold(
	{ link, from, to }: Step,
	before: Step | undefined,
	activity: string,
	{ theoryWords: { narrative } }: ShortWords
): Sentence {
	const about = [from.id, to.id, link.id];
	if (to.gap)
		return { text: closed(fill(narrative.gap, { gap: open(to.text) })), about, gap: true };
	const values = { activity, from: open(from.phrase), to: open(to.phrase) };
	if (from.kind === 'activity' && !from.edited)
		return { text: fill(narrative.first, values), about, gap: false };
	if (from.gap) return { text: closed(to.text), about, gap: false };
	const template = before?.to === from ? narrative.middle : narrative.step;
	return { text: fill(template, values), about, gap: false };
}

function reasonTold({ link, to }: Step, { theoryWords, language }: ShortWords): Sentence[] {
	if (to.gap || link.reason.trim() === '') return [];
	const reason = firstSentence(link.reason.trim(), language);
	const text = closed(fill(theoryWords.narrative.because, { reason }));
	return [{ text, about: [link.id], gap: false }];
}
