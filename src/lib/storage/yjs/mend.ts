/** Making a design of what histories joined to, where it breaks the rules of the format: the least is dropped, always the same. */
import * as z from 'zod/mini';
import type { Design } from '../../domain/design.ts';
import { id, listLimit, textLimit } from '../../domain/fields.ts';
import { migrations } from '../../domain/migrations.ts';
import { checkDesign } from '../../domain/open-design.ts';
import { repeatedIds } from '../../domain/repeated-ids.ts';
import { designShape, type Fields, type Shape } from './shape.ts';
import { shortened } from '../../domain/text-change.ts';

const head = z.looseObject({ version: z.int().check(z.gte(1)), changed: z.string() });

/** Null when it is beyond mending: no design at all, or one of a newer version. */
export function mended(document: unknown): Design | null {
	const { success, data } = head.safeParse(document);
	if (!success) return null;
	const migrated = migrations
		.slice(data.version - 1)
		.reduce((old, migrate) => migrate(old), document);
	const fitting = fittingFields(designShape, migrated);
	if (fitting === undefined) return null;
	const opened = checkDesign(withoutRepeated({ ...fitting, changed: data.changed } as Design));
	return opened.ok ? opened.value : null;
}

/** Undefined where nothing of the value can be kept. */
function fitting(shape: Shape, value: unknown): unknown {
	switch (shape.kind) {
		case 'text':
			return typeof value === 'string' ? shortened(value, textLimit) : '';
		case 'optional-text':
			return typeof value === 'string' ? shortened(value, textLimit) : null;
		case 'value':
			return z.safeParse(shape.schema, value).success ? (value ?? shape.initial) : shape.initial;
		case 'fields':
			return fittingFields(shape, value);
		case 'names':
			return Array.isArray(value)
				? value.filter((name) => z.safeParse(shape.schema, name).success).slice(0, listLimit)
				: [];
		case 'list':
			return Array.isArray(value)
				? value
						.filter((entry) => isRecord(entry) && z.safeParse(id, entry['id']).success)
						.map((entry) => fittingFields(shape.entry, entry))
						.filter((entry) => entry !== undefined)
						.slice(0, listLimit)
				: [];
		case 'record':
			return isRecord(value)
				? Object.fromEntries(
						Object.entries(value)
							.filter(([key]) => z.safeParse(shape.key, key).success)
							.map(([key, entry]) => [key, fitting(shape.of, entry)] as const)
							.filter(([, entry]) => entry !== undefined)
							.slice(0, listLimit)
					)
				: {};
	}
}

function fittingFields({ fields }: Fields, value: unknown): Record<string, unknown> | undefined {
	const from = isRecord(value) ? value : {};
	const parts = fields.map(([name, shape]) => [name, fitting(shape, from[name])] as const);
	const said = parts.filter(([, part]) => part !== undefined);
	const isWhole = fields.every(([, shape], index) => {
		return parts[index]![1] !== undefined || mayBeLeftOut(shape);
	});
	return isWhole ? Object.fromEntries(said) : undefined;
}

const mayBeLeftOut = (shape: Shape): boolean =>
	shape.kind === 'value' && z.safeParse(shape.schema, undefined).success;

/** Takes out entries whose id stands before them, until none is left: one more may show once another has gone. */
function withoutRepeated(design: Design): Design {
	let left = design;
	for (let [place] = repeatedIds(left); place !== undefined; [place] = repeatedIds(left))
		left = without(left, place.split('.').slice(0, -1)) as Design;
	return left;
}

function without(value: unknown, [step, ...rest]: readonly string[]): unknown {
	if (Array.isArray(value))
		return rest.length === 0
			? value.filter((_, index) => index !== Number(step))
			: value.map((entry: unknown, index) =>
					index === Number(step) ? without(entry, rest) : entry
				);
	const from = value as Record<string, unknown>;
	return { ...from, [step!]: without(from[step!], rest) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
