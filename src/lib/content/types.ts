/** Types of the validated content, as the browser receives it. Bodies are sanitised HTML. */
import type { z } from 'zod';
import type { indicatorFile, lessonFile, questionFile, sectionFile } from './section-schema.ts';
import type { ladderFile, theoryWordsFile } from './theory-schema.ts';
import type {
	changesFile,
	findingFile,
	glossaryFile,
	helpFile,
	relevanceFile,
	standardsFile
} from './schema.ts';

/** Adds the rendered Markdown body to a file's front matter. */
type WithBody<T> = T & { html: string };

export type Section = WithBody<z.infer<typeof sectionFile>>;
export type Lesson = WithBody<z.infer<typeof lessonFile>> & { section: number };
export type Question = WithBody<z.infer<typeof questionFile>> & { section: number };
export type QuestionItem = Question['items'][number];
export type IndicatorCategory = WithBody<z.infer<typeof indicatorFile>> & { section: number };
export type SampleIndicator = IndicatorCategory['samples'][number];
export type FindingWords = WithBody<z.infer<typeof findingFile>>;
export type GlossaryEntry = WithBody<z.infer<typeof glossaryFile>>;
type Help = WithBody<z.infer<typeof helpFile>>;
export type Ladder = z.infer<typeof ladderFile>;
export type TheoryWords = z.infer<typeof theoryWordsFile>;
export type Relevance = z.infer<typeof relevanceFile>[number];
export type StandardList = z.infer<typeof standardsFile>[number];
export type StandardIndicator = StandardList['indicators'][number];
export type ContentChange = z.infer<typeof changesFile>[number];
export type LadderRung = Ladder['rungs'][number];

/** Everything one language holds. Lists are in the order of the source. */
export interface Content {
	readonly language: string;
	/** Changes whenever any text changes; recorded in saved designs. Begins with the edition, from the first on: `2-1f3a…`. */
	readonly version: string;
	readonly sections: readonly Section[];
	readonly lessons: readonly Lesson[];
	readonly questions: readonly Question[];
	readonly indicators: readonly IndicatorCategory[];
	readonly findings: readonly FindingWords[];
	readonly glossary: readonly GlossaryEntry[];
	readonly help: readonly Help[];
	readonly ladders: readonly Ladder[];
	readonly theoryWords: TheoryWords;
	readonly relevance: readonly Relevance[];
	readonly standards: readonly StandardList[];
	readonly changes: readonly ContentChange[];
}
