/** What the files beside the sections must hold: words of findings, glossary, help, and the lists. */
import { z } from 'zod';
import { conditionIds } from './conditions.ts';
import { activityKinds, levels } from '../domain/vocabulary.ts';
import { sourceId, words, item } from './schema-fields.ts';

/** `findings/<rule id>.md`; the body says why it matters. */
export const findingFile = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	/** What the rule says of this design. May name `{activity}`, `{group}`, `{question}`, `{indicator}` ... */
	title: words,
	/** The same of several places at once, where a list of them follows; names `{count}`. */
	titleOfMany: words.optional(),
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
