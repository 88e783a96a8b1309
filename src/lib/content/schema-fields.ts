/**
 * What the schemas of the files under `content/<language>/` have in common. They are strict on purpose: a misspelt field
 * is reported while building, not discovered by a user. Only the build, the tests and the command line load them; the
 * browser receives data that has passed them.
 */
import { z } from 'zod';
import { rungs } from '../domain/vocabulary.ts';

/** Ids of the source, for example `3.Q6.c`, `8.Q1.e.c` or `6.I5.b` (see README, "Ids"). */
export const sourceId = z.string().regex(/^\d\.[A-Z]\d+(\.[a-z])*$/, 'write an id such as 3.Q6.c');
export const words = z.string().trim().min(1, 'write the words here');

export const rung = z.enum(rungs);

export const titledItem = z.strictObject({ id: sourceId, title: words, text: words });
export const item = z.strictObject({
	id: sourceId,
	text: words,
	items: z.array(z.strictObject({ id: sourceId, text: words })).optional()
});
