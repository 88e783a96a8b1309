/**
 * What the files under `content/<language>/` must hold.
 * Strict on purpose: a misspelt field is reported while building, not discovered by a user.
 * Only the build, the tests and the command line load this module; the browser receives data that has passed it.
 */
import { z } from 'zod';
import { conditionIds } from './conditions.ts';
import { activityKinds, directions, indicatorForms, levels, rungs } from '../domain/vocabulary.ts';

/** Ids of the source, for example `3.Q6.c`, `8.Q1.e.c` or `6.I5.b` (see README, "Ids"). */
export const sourceId = z.string().regex(/^\d\.[A-Z]\d+(\.[a-z])*$/, 'write an id such as 3.Q6.c');
const words = z.string().trim().min(1, 'write the words here');

export const rung = z.enum(rungs);

const titledItem = z.strictObject({ id: sourceId, title: words, text: words });
const item = z.strictObject({
	id: sourceId,
	text: words,
	items: z.array(z.strictObject({ id: sourceId, text: words })).optional()
});

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

/** `findings/<rule id>.md`; the body says why it matters. */
export const findingFile = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	/** What the rule says of this design. May name `{activity}`, `{group}`, `{question}`, `{indicator}` ... */
	title: words,
	/** What would settle it, as an instruction. */
	settle: words,
	/** Said to the user where the rule goes beyond the toolkit's own statement. */
	inference: words.optional()
});

/** `glossary/<id>.md`; the body explains. */
export const glossaryFile = z.strictObject({
	id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
	term: words,
	source: words
});

/** `help/<n>-<slug>.md`; the body advises on using the toolkit or the tool. */
export const helpFile = z.strictObject({
	id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
	title: words,
	items: z.array(item).default([]),
	source: words
});

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

/** `relevance.yaml`: questions and items asked only under a condition, and the words that say why. */
export const relevanceFile = z.array(
	z.strictObject({
		id: sourceId,
		condition: z.enum(conditionIds),
		asked: words,
		skipped: words
	})
);

/** `standards.yaml`: indicators of public lists, by name and number only; what they mean stays with the source. */
export const standardsFile = z.array(
	z.strictObject({
		list: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
		title: words,
		source: words,
		indicators: z
			.array(
				z.strictObject({
					/** Ours, within the list. */
					id: z.string().regex(/^[A-Za-z0-9.-]+$/),
					/** The number the source gives it, if any. */
					code: words.optional(),
					name: words,
					/** Null where the source does not say. */
					level: z.enum(levels).nullable(),
					kinds: z.array(z.enum(activityKinds)).min(1),
					note: words.optional()
				})
			)
			.min(1)
	})
);

/**
 * `changes.yaml`: what happened to questions, items, typed values and indicators that saved designs may speak of.
 * Append-only, since a design may come from any earlier edition.
 */
export const changesFile = z.array(
	z
		.strictObject({
			/** As saved designs know it. */
			id: sourceId,
			change: z.enum(['reworded', 'split', 'retired', 'moved']),
			/** Where its matter is asked now. */
			into: z.array(sourceId).default([]),
			/** The edition of the content that brought the change: 1, then 2 ... Several changes may share one. */
			since: z.int().min(1),
			/** What a person who answered it should know, in one or two sentences. */
			note: words
		})
		.refine(
			({ change, into }) => into.length >= { split: 2, moved: 1, retired: 0, reworded: 0 }[change],
			{
				error: 'name where it is asked now: one id for "moved", two or more for "split"'
			}
		)
);
