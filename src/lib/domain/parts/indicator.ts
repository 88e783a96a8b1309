/** An indicator and its sheet. */
import * as z from 'zod/mini';
import { date, id, joinedId, oneOf, text } from '../fields.ts';
import { directions, indicatorForms, levels, rungs } from '../vocabulary.ts';

export const indicator = z.object({
	id,
	/** The toolkit's sample it was taken from, or null for one of the user's own. */
	sampleId: z._default(z.nullable(id), null),
	/** The user states the rung of an own indicator; it is never guessed. */
	rung: oneOf(rungs),
	activityId: z._default(z.nullable(id), null),
	/** Id of the node it measures. */
	measures: z._default(z.nullable(joinedId), null),
	name: text,
	definition: text,
	level: oneOf(levels),
	form: oneOf(indicatorForms),
	unit: text,
	direction: oneOf(directions),
	numerator: text,
	denominator: text,
	baseline: z._default(z.object({ value: text, date, plan: text }), {
		value: '',
		date: '',
		plan: ''
	}),
	target: z._default(z.object({ value: text, date, reason: text }), {
		value: '',
		date: '',
		reason: ''
	}),
	source: text,
	method: text,
	frequency: text,
	responsible: text,
	bySex: z._default(z.boolean(), false),
	byAge: z._default(z.boolean(), false),
	byOther: text,
	caveats: text,
	/** True where it looks outside the target area or group, for displacement. */
	outside: z._default(z.boolean(), false)
});
