/** The theory of change in two sentences per activity and ladder: what changes in the end, and why that is expected. */
import type { TheoryWords } from '../content/types.ts';
import type { Paragraph, Sentence } from './narrative.ts';
import { closed, fill, listed, open } from './phrases.ts';
import { chainsOf, type Step, type TheoryOfChange } from './theory.ts';

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
			sentences: sum(steps, title, words)
		}));
	});
}

/** The last steps of a ladder all start from the same box, the change in behaviour; each ends in one pattern. */
function sum(steps: readonly Step[], activity: string, words: ShortWords): Sentence[] {
	const { narrative } = words.theoryWords;
	const behaviour = steps.at(-1)?.from;
	const last = steps.filter(({ from }) => from === behaviour);
	if (!behaviour) return [];
	const missing = [behaviour, ...last.map(({ to }) => to)].filter(({ gap }) => gap);
	if (missing.length > 0)
		return missing.map(({ id, text }) => ({
			text: closed(fill(narrative.gap, { gap: open(text) })),
			about: [id],
			gap: true
		}));
	const impacts = last.map(({ to }) => open(to.phrase));
	const into = steps.find(({ to }) => to === behaviour);
	const reasoned = [into, ...last].find((step) => step && step.link.reason.trim() !== '');
	const text = fill(narrative.short, {
		activity,
		behaviour: open(behaviour.phrase),
		impact: listed(impacts, words.language)
	});
	const about = [activityIdOf(steps), behaviour.id, ...last.map(({ to }) => to.id)];
	return [{ text, about, gap: false }, why(reasoned, last, words)];
}

const activityIdOf = (steps: readonly Step[]) => steps[0]!.from.id;

function why(step: Step | undefined, last: readonly Step[], words: ShortWords): Sentence {
	const { narrative } = words.theoryWords;
	if (!step)
		return { text: narrative.shortOpen, about: last.map(({ link }) => link.id), gap: true };
	const reason = firstSentence(step.link.reason.trim(), words.language);
	const text = closed(fill(narrative.shortBecause, { reason }));
	return { text, about: [step.link.id], gap: false };
}

/** The reason's first sentence, whole; the long form has the rest. */
function firstSentence(text: string, language: string): string {
	const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
	const [first] = segmenter.segment(text);
	return first?.segment.trim() ?? text;
}
