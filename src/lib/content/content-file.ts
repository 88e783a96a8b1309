/** Reading one content file: its YAML, its shape, and the message that says where it is at fault and how to mend it. */
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';

/** A fault in a content file. It stops the build, so that half a question set never ships. */
export class ContentError extends Error {
	constructor(
		readonly file: string,
		problem: string
	) {
		super(`${file}: ${problem}`);
		this.name = 'ContentError';
	}
}

/** Path below `content/<language>/`, with forward slashes, to the file's text. */
export type ContentFiles = ReadonlyMap<string, string>;

/** A file that was read and fits its schema. */
export interface ReadFile<T> {
	readonly path: string;
	readonly data: T;
}

/** Ids, each with the file that defines it. */
export type Owners = Map<string, string>;

/** @throws {ContentError} when the id has an owner already. */
export function claim(owners: Owners, id: string, path: string): void {
	const other = owners.get(id);
	if (other === path) throw new ContentError(path, `the id ${id} is used twice; rename one`);
	if (other) throw new ContentError(path, `the id ${id} is used in ${other} too; rename one`);
	owners.set(id, path);
}

/** Paths in the order people number them: 2 before 10. */
export const inOrder = (files: ContentFiles): string[] =>
	[...files.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

export function readYaml(file: string, text: string): unknown {
	try {
		// Without the exponent tag: `3.E1` is an id of the source, not the number 30.
		return parseYaml(text, {
			customTags: (tags) =>
				tags.filter((tag) => typeof tag === 'string' || !('format' in tag) || tag.format !== 'EXP')
		});
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : 'not YAML';
		throw new ContentError(file, `the YAML cannot be read: ${reason}`);
	}
}

export function validate<T>(file: string, schema: z.ZodType<T>, value: unknown): T {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	throw new ContentError(file, `mend these fields:\n${z.prettifyError(result.error)}`);
}

/** A YAML file that must be there. */
export function yamlFile<T>(files: ContentFiles, path: string, schema: z.ZodType<T>): T {
	const text = files.get(path);
	if (text === undefined) throw new ContentError(path, 'this file is missing; write it');
	return validate(path, schema, readYaml(path, text));
}
