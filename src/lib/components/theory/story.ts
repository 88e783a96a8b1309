/** The chains of the theory of change told in one of three lengths, and as plain text. */
import type { TheoryWords } from '#lib/content/types.ts';
import { bases } from '#lib/domain/vocabulary.ts';
import { currentLanguage, t } from '#lib/language/language.ts';
import { tellBriefly } from '#lib/theory/narrative-middle.ts';
import { sumChain } from '#lib/theory/narrative-short.ts';
import { tellChain, type Sentence } from '#lib/theory/narrative.ts';
import type { Step } from '#lib/theory/theory.ts';

export const lengths = ['short', 'middle', 'long'] as const;
export type StoryLength = (typeof lengths)[number];

export function sentencesOf(
	steps: readonly Step[],
	activity: string,
	length: StoryLength,
	theoryWords: TheoryWords
): Sentence[] {
	const language = currentLanguage();
	if (length === 'short') return sumChain(steps, activity, { theoryWords, language });
	if (length === 'middle') return tellBriefly(steps, activity, { theoryWords, language });
	const words = Object.fromEntries(bases.map((id) => [id, t(`basis.sentence.${id}`)]));
	return tellChain(steps, activity, { theoryWords, bases: words }, { assumptions: true });
}

/** Sentences about the same arrow, or the same box, read together and are opened together. */
export interface Passage {
	/** Id of the arrow or box that leads back to where they were made from. */
	readonly about: string;
	readonly sentences: readonly Sentence[];
}

export function passagesOf(sentences: readonly Sentence[]): Passage[] {
	const parts: { about: string; sentences: Sentence[] }[] = [];
	for (const sentence of sentences) {
		const about = sentence.about.at(-1) ?? '';
		const last = parts.at(-1);
		if (last?.about === about) last.sentences.push(sentence);
		else parts.push({ about, sentences: [sentence] });
	}
	return parts;
}

/** For other documents: titles on lines of their own, a paragraph per chain, or per step in the long form. */
export function asPlainText(
	stories: readonly { title: string; sentences: readonly Sentence[] }[],
	length: StoryLength
): string {
	const join = (sentences: readonly Sentence[]) => sentences.map(({ text }) => text).join(' ');
	return stories
		.map(({ title, sentences }) => {
			const paragraphs =
				length === 'long'
					? passagesOf(sentences).map((passage) => join(passage.sentences))
					: [join(sentences)];
			return [title, ...paragraphs].join('\n\n');
		})
		.join('\n\n');
}
