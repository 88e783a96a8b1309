/**
 * What each part of a design is to a history, taken from the schema that opens files, so that a new field is never forgotten.
 *
 * - A text is a `Y.Text`, joined letter by letter: every `text` of the schema, but for those named in `wholeTexts`. One of a
 *   single line (`isLine`) is kept so too, but where two copies changed it, one of the two stands (see `lines.ts`).
 * - A list whose entries have ids is joined entry by entry, a list of ids or words of the vocabulary as a set that keeps its
 *   order, a record key by key.
 * - All else (choices, numbers, dates, typed values, lists of texts without ids) is a value that is taken or left whole.
 */
import type * as z from 'zod/mini';
import { design } from '../../domain/design.ts';
import { id, joinedId, text } from '../../domain/fields.ts';

type Schema = z.core.$ZodType;

export type Shape =
	| { readonly kind: 'text' }
	/** Null, or a text. */
	| { readonly kind: 'optional-text' }
	/** `initial` is left unsaid; undefined where the field must be given. */
	| { readonly kind: 'value'; readonly initial: unknown; readonly schema: Schema }
	| Fields
	| { readonly kind: 'list'; readonly entry: Fields }
	| { readonly kind: 'names'; readonly schema: Schema }
	| { readonly kind: 'record'; readonly of: Shape; readonly key: Schema };

export interface Fields {
	readonly kind: 'fields';
	readonly fields: readonly (readonly [name: string, shape: Shape])[];
}

/**
 * Texts that make no sense in halves: a year, a unit, a measured value; and those nobody writes by hand here, such as
 * the draft a text is based on or the words of an appraiser.
 */
const wholeTexts = new Set([
	...['contentVersion', 'basedOn', 'year', 'currency', 'unit', 'value'],
	...['about', 'item', 'from', 'question']
]);

/** Texts of one line that make one name or phrase: two rewrites of it joined letter by letter would make no sense. */
const lineTexts = new Set([
	...['title', 'name', 'organisation', 'donor', 'lead', 'place', 'who', 'when'],
	...['frequency', 'responsible', 'owner']
]);

/** @param name the last step of the path of a text */
export const isLine = (name: string): boolean => lineTexts.has(name);

/** Left out of the history: it changes with every other change, and follows from them. */
const unkept = new Set(['changed']);

interface Def {
	readonly type: string;
	readonly innerType?: Schema;
	readonly defaultValue?: unknown;
	readonly shape?: Readonly<Record<string, Schema>>;
	readonly element?: Schema;
	readonly keyType?: Schema;
	readonly valueType?: Schema;
}
const defOf = (schema: Schema): Def => schema._zod.def as unknown as Def;

/** The schema within defaults and "or null". */
function inner(schema: Schema): Schema {
	const { innerType } = defOf(schema);
	return innerType ? inner(innerType) : schema;
}

function shapeOf(name: string, schema: Schema, isOwnName: boolean): Shape {
	const core = inner(schema);
	const def = defOf(core);
	if (def.shape) return fieldsOf(def.shape);
	if (def.element) return listOf(def.element) ?? valueOf(schema);
	if (def.type === 'record')
		return {
			kind: 'record',
			// What is typed under a key may be the id of an option: whole, and said even when empty.
			of: keyed(def.valueType!),
			key: def.keyType!
		};
	if (schema === text && !(isOwnName && wholeTexts.has(name))) return { kind: 'text' };
	if (isNullableText(schema)) return { kind: 'optional-text' };
	return valueOf(schema);
}

const keyed = (schema: Schema): Shape =>
	defOf(inner(schema)).type === 'string'
		? { kind: 'value', initial: undefined, schema }
		: shapeOf('', schema, false);

function listOf(element: Schema): Shape | null {
	const { shape, type } = defOf(inner(element));
	if (shape && 'id' in shape) return { kind: 'list', entry: fieldsOf(shape) };
	const isName = element === id || element === joinedId || type === 'enum';
	return isName ? { kind: 'names', schema: element } : null;
}

function valueOf(schema: Schema): Shape {
	const def = defOf(schema);
	return { kind: 'value', initial: def.type === 'default' ? def.defaultValue : undefined, schema };
}

/** A text that may be null; choices and amounts may be too, but are no strings. */
function isNullableText(schema: Schema): boolean {
	const within = defOf(schema).innerType;
	return (
		within !== undefined &&
		defOf(within).type === 'nullable' &&
		defOf(inner(within)).type === 'string' &&
		inner(within) !== id &&
		inner(within) !== joinedId
	);
}

function fieldsOf(shape: Readonly<Record<string, Schema>>): Fields {
	return {
		kind: 'fields',
		fields: Object.entries(shape)
			.filter(([name]) => !unkept.has(name))
			.map(([name, schema]) => [name, shapeOf(name, schema, true)])
	};
}

export const designShape: Fields = fieldsOf(defOf(design).shape!);
