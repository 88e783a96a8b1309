/** What the files of a section must hold: `sections/<nn>-<name>/`, its lessons, questions and indicators. */
import { z } from 'zod';
import { activityKinds, directions, indicatorForms } from '../domain/vocabulary.ts';
import { sourceId, words, rung, titledItem, item } from './schema-fields.ts';

/** `section.md`; the body is the rationale. */
export const sectionFile = z.strictObject({
	number: z.int().min(1).max(9),
	/** The kind of activity the section is about; sections 1 and 2 apply to every programme. */
	kind: z.enum(activityKinds).nullable(),
	title: words,
	/** Two to five words, for menus. */
	short: words,
	/** Kinds of work the section gives as examples (`3.E1`). */
	examples: z.array(item).default([]),
	facts: z.array(titledItem).default([]),
	assumptions: z.array(titledItem).default([]),
	groups: z.array(titledItem).default([]),
	displacement: z.array(titledItem).default([]),
	boxes: z.array(titledItem).default([]),
	source: words
});

/** `lessons/<n>-<slug>.md`; the body says what was learned. */
export const lessonFile = z.strictObject({
	id: sourceId,
	/** One sentence a reader remembers. */
	title: words,
	items: z.array(item).default([]),
	/** Later evidence beside the lesson, dated; never a verdict on the user's idea. */
	newer: z
		.array(
			z.strictObject({
				bearing: z.enum(['confirms', 'qualifies', 'newer']),
				text: words,
				source: words,
				year: z.int()
			})
		)
		.default([]),
	source: words
});

const stateLabels = z.strictObject({
	yes: words.optional(),
	partly: words.optional(),
	no: words.optional()
});

/**
 * A typed answer beside the free text, where the theory of change or a rule needs one.
 * `phrase` completes the label ("They will ...") and is used inside sentences: lower case, no full stop.
 */
const typedValue = z
	.strictObject({
		key: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'lower-case words joined by hyphens'),
		label: words,
		hint: words.optional(),
		form: z.enum(['phrase', 'text', 'choice']),
		options: z
			.array(z.strictObject({ id: z.string().regex(/^[a-z0-9.E-]+$/), label: words }))
			.default([])
	})
	.refine((value) => (value.form === 'choice') === value.options.length > 0, {
		error: 'a choice needs options, and only a choice has them'
	});

/** `questions/<n>-<slug>.md`; the body helps to answer. */
export const questionFile = z.strictObject({
	id: sourceId,
	/** The question, in plain words, ending in a question mark. */
	title: words,
	/** Two to six words, for lists and the annex. */
	short: words,
	/** `whether`: yes, partly or no. `open`: what, who, how; "yes" then means "we can say". */
	form: z.enum(['whether', 'open']),
	/** Why Causeway asks, in one or two sentences the user reads beside the question. */
	why: words,
	/** Labels where "Yes", "Partly" and "No" would not fit the question. */
	labels: stateLabels.default({}),
	items: z.array(item).default([]),
	/** Words above the items. */
	itemsLead: words.optional(),
	itemLabels: stateLabels.default({}),
	/** False where the items only illustrate and are not answered one by one. */
	itemsAnswered: z.boolean().default(true),
	values: z.array(typedValue).default([]),
	/** Answered elsewhere already: shown here, not asked again. */
	carries: z.enum(['groups', 'patterns', 'displacement']).optional(),
	/** Lessons, facts or assumptions behind the question. */
	lessons: z.array(sourceId).default([]),
	/** Questions whose answers bear on this one. */
	related: z.array(sourceId).default([]),
	example: z.strictObject({
		state: z.enum(['yes', 'partly', 'no', 'unknown']),
		text: words,
		values: z.record(z.string(), words).default({})
	}),
	source: words
});

const sample = z.strictObject({
	id: sourceId,
	/** The indicator, worded so that it can be taken over as it stands. */
	text: words,
	/** What is counted: knowledge, attitude, skill, intended action ... where the source says so. */
	aspect: words.optional(),
	unit: words,
	form: z.enum(indicatorForms),
	direction: z.enum(directions),
	numerator: words.optional(),
	denominator: words.optional(),
	methods: z.array(words).default([]),
	/** Other samples that should be read beside it. */
	pairsWith: z.array(sourceId).default([]),
	/** True where collecting it means contact with people who were trafficked. */
	survivors: z.boolean().default(false),
	effort: z.enum(['low', 'medium', 'high']),
	note: words.optional()
});

/** `indicators/<n>-<slug>.md`; the body advises on use. */
export const indicatorFile = z.strictObject({
	id: sourceId,
	title: words,
	rung,
	/** What such an indicator tells. */
	shows: words,
	/** What it does not tell; the limit is ours where `inference` is true. */
	doesNotShow: words,
	inference: z.boolean().default(false),
	methods: z.array(words),
	samples: z.array(sample),
	source: words
});
