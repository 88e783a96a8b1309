/** The theory of change in sentences, under the activity they tell of. */
import { bases } from '../domain/vocabulary.ts';
import { t } from '../language/language.ts';
import { narrateShortly } from '../theory/narrative-short.ts';
import { narrate, type Sentence } from '../theory/narrative.ts';
import { closed } from '../theory/phrases.ts';
import type { TheoryNode, TheoryOfChange } from '../theory/theory.ts';
import type { AnnexInput } from './annex-parts.ts';
import { columns, heading, paragraph, titled } from './annex-words.ts';
import type { Block } from './blocks.ts';

/** With more activities the sentences fill more than three pages; the short form then stands for them, and the outline keeps the reasons. */
const activitiesAtLength = 3;

export function buildNarrative({ design, theory, guide }: AnnexInput): Block[] {
	const { theoryWords } = guide.content;
	const language = design.language || 'en';
	const isShort = design.activities.length > activitiesAtLength;
	const paragraphs = isShort
		? narrateShortly(theory, design.activities, { theoryWords, language })
		: narrate(theory, design.activities, {
				theoryWords,
				bases: Object.fromEntries(bases.map((id) => [id, t(`basis.sentence.${id}`)]))
			});
	return columns(
		paragraphs.flatMap(({ activityId, title, sentences }, index) => [
			...(paragraphs[index - 1]?.activityId === activityId ? [] : [heading(3, titled(title))]),
			...runsOf(sentences, theory, isShort).map((run) => paragraph(runText(run)))
		])
	);
}

/** Sentences of one paragraph; missing steps that follow each other, with what is missing. */
type Run = { readonly missing: readonly TheoryNode[]; readonly sentences: readonly Sentence[] };

/** The long form in a paragraph per step, which begins with the sentence that tells of both its ends. */
function runsOf(sentences: readonly Sentence[], theory: TheoryOfChange, isShort: boolean): Run[] {
	const runs: Run[] = [];
	for (const sentence of sentences) {
		const last = runs.at(-1);
		const missing = missingIn(sentence, theory);
		const isSameStep = isShort || sentence.about.length < 2;
		if (last && (missing ? last.missing.length > 0 : isSameStep && last.missing.length === 0))
			runs.splice(-1, 1, {
				missing: missing ? [...last.missing, missing] : last.missing,
				sentences: [...last.sentences, sentence]
			});
		else runs.push({ missing: missing ? [missing] : [], sentences: [sentence] });
	}
	return runs;
}

/** The step a sentence calls missing; it is the last one the sentence names. */
function missingIn({ gap, about }: Sentence, { nodes }: TheoryOfChange): TheoryNode | undefined {
	return gap ? nodes.findLast((node) => node.gap && about.includes(node.id)) : undefined;
}

/** Several missing steps are announced once. */
const runText = ({ missing, sentences }: Run): string =>
	missing.length > 1
		? t('annex.theory.gaps', { texts: missing.map(({ text }) => closed(text)).join(' ') })
		: sentences.map(({ text }) => text).join(' ');
