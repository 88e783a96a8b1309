/** The theory of change in two sentences per activity and ladder: what changes in the end, and why that is expected. */
import type { TheoryWords } from '../content/types.ts';
import type { Paragraph, Sentence } from './narrative.ts';
import { closed, fill, firstSentence, listed, open } from './phrases.ts';
import { chainsOf, type Step, type TheoryNode, type TheoryOfChange } from './theory.ts';

export interface ShortWords {
	readonly theoryWords: TheoryWords;
	/** Language of the content, for lists and the ends of sentences. */
	readonly language: string;
}

export function narrateShortly(
	theory: TheoryOfChange,
	activities: readonly { id: string; name: string }[],
	words: ShortWords
): Paragraph[] {
	return activities.flatMap(({ id, name }) => {
		const title = name.trim() || words.theoryWords.someActivity;
		return chainsOf(theory, id).map((steps): Paragraph => ({
			activityId: id,
			title,
			sentences: sumChain(steps, title, words)
		}));
	});
}

/** One ladder: the steps that nothing follows from, and the changes they start from. */
export function sumChain(steps: readonly Step[], activity: string, words: ShortWords): Sentence[] {
	const { narrative } = words.theoryWords;
	const goesOn = new Set(steps.map(({ link }) => link.from));
	const last = steps.filter(({ to }) => !goesOn.has(to.id));
	const before = [...new Set(last.map(({ from }) => from))];
	const ends = [...new Set(last.map(({ to }) => to))];
	const missing = [...before, ...ends].filter(({ gap, kind }) => gap && kind !== 'activity');
	if (missing.length > 0)
		return missing.map(({ id, text }) => ({
			text: closed(fill(narrative.gap, { gap: open(text) })),
			about: [id],
			gap: true
		}));
	const [first] = steps;
	if (!first) return [];
	const phrases = (nodes: readonly TheoryNode[]) =>
		listed(
			nodes.map(({ phrase }) => open(phrase)),
			words.language
		);
	const changes = before.filter(({ kind }) => kind !== 'activity');
	const into = steps.find(({ to }) => to === changes[0]);
	const reasoned = [into, ...last].find((step) => step && step.link.reason.trim() !== '');
	const values = { activity, behaviour: phrases(changes), impact: phrases(ends) };
	const text =
		changes.length > 0
			? fill(narrative.short, values)
			: fill(narrative.first, { activity, to: values.impact });
	const about = [first.from, ...changes, ...ends].map(({ id }) => id);
	return [{ text, about, gap: false }, why(reasoned, last, words)];
}

function why(step: Step | undefined, last: readonly Step[], words: ShortWords): Sentence {
	const { narrative } = words.theoryWords;
	if (!step)
		return { text: narrative.shortOpen, about: last.map(({ link }) => link.id), gap: true };
	const reason = firstSentence(step.link.reason.trim(), words.language);
	const text = closed(fill(narrative.shortBecause, { reason }));
	return { text, about: [step.link.id], gap: false };
}
