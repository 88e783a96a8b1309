/**
 * Every text of a design that a person may have written, found by the schema, so that a new field is never forgotten:
 * for checks before an export and for leaving words out.
 */
import type * as z from 'zod/mini';
import { design as designSchema, type Design } from './design.ts';
import { id, joinedId, text as textSchema } from './fields.ts';
import type { Path } from './path-in-design.ts';

interface PlacedText {
	/** As in `path-in-design.ts`; entries without an id are found by their number. */
	readonly path: Path;
	readonly text: string;
}

type Schema = z.core.$ZodType;
interface Def {
	readonly type: string;
	readonly innerType?: Schema;
	readonly shape?: Readonly<Record<string, Schema>>;
	readonly element?: Schema;
	readonly valueType?: Schema;
}
const defOf = (schema: Schema): Def => schema._zod.def as unknown as Def;

/** Texts of the schema that nobody writes: names of versions, keys of what a question is about, fingerprints. */
const unwritten = /^(contentVersion|replies .+ (about|item)|decisions .+ basedOn)$/;

/** The same design with each text as `change` gives it; whatever holds no changed text is shared with the one before. */
export function mapTexts(design: Design, change: (text: string, path: Path) => string): Design {
	return walk(designSchema, design, [], change) as Design;
}

/** In the order of the document, empty ones left out. */
export function textsOf(design: Design): PlacedText[] {
	const texts: PlacedText[] = [];
	mapTexts(design, (text, path) => {
		if (text.trim() !== '') texts.push({ path, text });
		return text;
	});
	return texts;
}

type Change = (text: string, path: Path) => string;

function walk(schema: Schema, value: unknown, path: Path, change: Change): unknown {
	if (typeof value === 'string')
		return isWritten(schema) && !unwritten.test(path.join(' ')) ? change(value, path) : value;
	if (typeof value !== 'object' || value === null) return value;
	const { shape, element, valueType } = defOf(inner(schema));
	if (Array.isArray(value)) {
		const next = value.map((entry: unknown, index) =>
			walk(element!, entry, [...path, idOf(entry) ?? String(index)], change)
		);
		return next.every((entry, index) => entry === value[index]) ? value : next;
	}
	let changed: Record<string, unknown> | null = null;
	for (const [key, before] of Object.entries(value)) {
		const of = shape ? shape[key] : keyed(valueType!);
		const after = of ? walk(of, before, [...path, key], change) : before;
		if (after !== before)
			changed = { ...(changed ?? (value as Record<string, unknown>)), [key]: after };
	}
	return changed ?? value;
}

/** A text kept under a key is written by hand, though its schema gives it no default. */
const keyed = (schema: Schema): Schema => (defOf(schema).type === 'string' ? textSchema : schema);

/** The schema within defaults and "or null". */
function inner(schema: Schema): Schema {
	const { innerType } = defOf(schema);
	return innerType ? inner(innerType) : schema;
}

/** A `text`, or a text that may be null; ids, dates, languages and choices are none. */
function isWritten(schema: Schema): boolean {
	if (schema === textSchema) return true;
	const within = defOf(schema).innerType;
	if (!within || defOf(within).type !== 'nullable') return false;
	const core = inner(within);
	return defOf(core).type === 'string' && core !== id && core !== joinedId;
}

const idOf = (entry: unknown): string | undefined =>
	typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : undefined;
