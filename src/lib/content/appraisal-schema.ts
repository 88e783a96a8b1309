/**
 * What the files under `content/<language>/appraisal/` must hold. Only the build, the tests and the command line load
 * this module; the browser receives data that has passed it.
 */
import { z } from 'zod';
import { sourceId } from './schema-fields.ts';

const words = z.string().trim().min(1, 'write the words here');
const optionId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** `abstract/<n>-<slug>.yaml`: one group of fields of the abstract form (Norad 11/2010, annex B). */
export const abstractFile = z.strictObject({
	id: optionId,
	title: words,
	lead: words.optional(),
	source: words,
	fields: z
		.array(
			z.strictObject({
				id: optionId,
				label: words,
				hint: words.optional(),
				/**
				 * `text`: words; `number`: a number; `month`: a month; `stated`: given, no, or not given, with the page and a
				 * remark; `choice`: one option; `ticks`: any number of options.
				 */
				form: z.enum(['text', 'number', 'month', 'stated', 'choice', 'ticks']),
				options: z
					.array(
						z.strictObject({
							id: optionId,
							label: words,
							/** Heading above this option and those after it, in a long list. */
							under: words.optional()
						})
					)
					.default([]),
				/** What to write beside each ticked option, such as "Source, institution, year". */
				detail: words.optional()
			})
		)
		.min(1)
});

/** `checks/<set>.yaml`: a set of questions beside the toolkit's. */
export const checkFile = z.strictObject({
	set: z.enum(['dac', 'rights', 'gender', 'child', 'ethics']),
	title: words,
	lead: words,
	checks: z
		.array(
			z.strictObject({
				/** `<set>.<slug>`. */
				id: z.string().regex(/^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/),
				/** Heading above this check and those after it, in a long set. */
				under: words.optional(),
				title: words,
				/** Two to six words. */
				short: words,
				/** What a good answer looks like, in a sentence or two; plain text. */
				help: words,
				depth: z.enum(['quick', 'standard', 'full']),
				search: z.array(words).min(1),
				source: words
			})
		)
		.min(1)
});

/** `search.yaml`: words and phrases by the id of a lesson or question. */
export const searchFile = z.record(sourceId, z.array(words).min(5));

/** `depths.yaml`: ids of lessons and questions. */
export const depthFile = z.strictObject({
	quick: z.array(sourceId).min(1),
	standard: z.array(sourceId).min(1)
});
