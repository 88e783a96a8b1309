/** The words of the appraiser's path that stand beside the toolkit's sections, as the browser receives them. */
import type { z } from 'zod';
import type { abstractFile, checkFile, depthFile, searchFile } from './appraisal-schema.ts';

export type AbstractGroup = z.infer<typeof abstractFile>;
export type AbstractField = AbstractGroup['fields'][number];
export type CheckSetWords = z.infer<typeof checkFile>;

/** One language's content for appraisers. */
export interface AppraisalContent {
	readonly language: string;
	/** Changes whenever any of these texts changes. */
	readonly version: string;
	/** In the order of the form. */
	readonly abstract: readonly AbstractGroup[];
	/** In the order they are offered. */
	readonly checks: readonly CheckSetWords[];
	/** Words to search a proposal for, by the id of a lesson or question. */
	readonly search: z.infer<typeof searchFile>;
	/** Which lessons and questions belong to the quick and the standard reading; all others are read in full only. */
	readonly depths: z.infer<typeof depthFile>;
}
