/** The fields saved documents are made of: each with a limit, and a default wherever a person may leave it empty. */
import * as z from 'zod/mini';

/** Characters in any one text; about 30 printed pages. */
export const textLimit = 100_000;
/** Entries in any one list or record. */
export const listLimit = 2_000;

export const text = z._default(z.string().check(z.maxLength(textLimit)), '');
/** Names every object answers to; an id of that name would be found where nobody put it. */
const notAName =
	/^(?!(?:__\w+__|constructor|prototype|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|to(?:Locale)?String|valueOf)$)/;
export const id = z.string().check(z.minLength(1), z.maxLength(100), z.regex(notAName));
/** Ids put together of others, such as those of links: two nodes, each of an activity, a kind and a rung. */
export const joinedId = z.string().check(z.minLength(1), z.maxLength(500), z.regex(notAName));
export const oneOf = <const T extends readonly string[]>(values: T) =>
	z._default(z.nullable(z.enum(values)), null);
export const amount = z._default(z.nullable(z.number().check(z.gte(0), z.lte(1e12))), null);
export const list = <T extends z.ZodMiniType>(item: T) =>
	z._default(z.array(item).check(z.maxLength(listLimit)), []);
export const record = <T extends z.ZodMiniType>(value: T) =>
	z._default(
		z
			.record(joinedId, value)
			.check(z.refine((entries) => Object.keys(entries).length <= listLimit)),
		{}
	);
/** "2027-03" or "2027-03-31"; empty when not given. */
export const date = z._default(
	z.string().check(z.regex(/^(\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)),
	''
);
/** ISO date and time, or empty. */
export const moment = z._default(z.string().check(z.maxLength(40)), '');
