/**
 * A saved format as JSON Schema, made from the schema that opens files, so that the two cannot differ.
 * Draft 7, which editors and validators in most languages know. It describes what may be written by hand: fields with a
 * default may be left out, and unknown fields are ignored when a file is opened.
 */
import * as z from 'zod/mini';
import { listLimit } from './fields.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

interface About {
	/** Under which the schema is served. */
	readonly name: string;
	readonly title: string;
	readonly description: string;
	/** What each part is for; for people who read or write the format without Causeway. */
	readonly parts: Readonly<Record<string, string>>;
}

/** A plain value, ready for `JSON.stringify`. */
export function jsonSchemaOf(schema: z.core.$ZodType, about: About): JsonSchema {
	const { $schema, ...rest } = z.toJSONSchema(schema, {
		target: 'draft-7',
		io: 'input',
		override: ({ zodSchema, jsonSchema }) => {
			// The limit on the entries of a record is a refinement, which has no JSON Schema of its own.
			if (zodSchema._zod.def.type === 'record') jsonSchema.maxProperties = listLimit;
		}
	});
	const properties = Object.entries(rest.properties ?? {}).map(([key, value]) => [
		key,
		typeof value === 'object' ? { description: about.parts[key], ...value } : value
	]);
	return {
		$schema: $schema!,
		$id: about.name,
		title: about.title,
		description: about.description,
		...rest,
		properties: Object.fromEntries(properties) as JsonSchema['properties']
	};
}
