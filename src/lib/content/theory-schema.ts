/** What the files behind the theory of change must hold. */
import { z } from 'zod';
import { activityKinds, levels } from '../domain/vocabulary.ts';
import { sourceId, words, rung } from './schema-fields.ts';

const assumptionWords = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	text: words,
	/** How it could be tested. */
	test: words,
	/** Question whose "yes" answer supports it. */
	supportedBy: z.string().optional(),
	source: words
});

/** `ladders/<kind>.yaml`: the way from activity to effect for one kind of work, and the words it is told in. */
export const ladderFile = z.strictObject({
	kind: z.enum(activityKinds),
	section: z.int().min(3).max(9).nullable(),
	/** True where the order of the rungs is ours rather than the toolkit's. */
	inference: z.boolean(),
	rungs: z.array(
		z.strictObject({
			rung,
			level: z.enum(levels),
			/** Name of the rung: "What they know". */
			label: words,
			/** Where the words come from: a typed value of a question. */
			from: z.strictObject({ question: z.string(), value: z.string() }).nullable(),
			/** Effects are shared: activities that change the same pattern in the same way meet in one node. */
			shared: z.enum(['fewer', 'exit']).optional(),
			/** How the value reads as a statement, in mid-sentence form; `{value}`, `{group}` and `{activity}` are filled in. */
			text: words,
			/** What is missing when the answer is: shown as a gap. */
			gap: words,
			/** Indicator categories that can measure it. */
			indicators: z.array(sourceId).default([]),
			link: z.strictObject({
				/** Question whose text explains why this step follows from the one before. */
				because: z.string().nullable(),
				/** Question that holds the evidence for the step. */
				evidence: z.string().nullable(),
				assumptions: z.array(assumptionWords).min(1)
			})
		})
	)
});

/** `theory/words.yaml`: the words between the user's own, in drafted boxes and in the narrative. */
export const theoryWordsFile = z.strictObject({
	/** Stand in mid-sentence for what is not named yet. */
	someone: words,
	someActivity: words,
	somePattern: words,
	activityLabel: words,
	activityText: words,
	/** Labels of boxes the user adds, and what stands in one that is still blank. */
	ownLabels: z.strictObject({ output: words, outcome: words, impact: words }),
	ownBlank: words,
	narrative: z.strictObject({
		short: words,
		shortBecause: words,
		shortOpen: words,
		middle: words,
		middleOpen: words,
		first: words,
		step: words,
		because: words,
		evidence: words,
		noReason: words,
		gap: words,
		assumption: words,
		assumptionsLead: words
	})
});
