import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { createDesign } from './create.ts';
import { currentVersion, design as schema } from './design.ts';
import { designJsonSchema } from './design-json-schema.ts';
import { activityKinds } from './vocabulary.ts';

const folder = 'content/en/examples';
const examples = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));

/** As somebody else would use it: from its JSON text, in a validator of its own. */
const accepts = new Ajv({ allErrors: true }).compile(
	JSON.parse(JSON.stringify(designJsonSchema())) as object
);
const blank = createDesign({
	newId: () => 'd1',
	now: new Date('2027-01-01T00:00:00Z'),
	contentVersion: 'test'
});

describe('the published schema', () => {
	it.each(examples)('accepts the example %s', (name) => {
		accepts(read(name));
		expect(accepts.errors ?? []).toEqual([]);
	});

	it('accepts a new design, and one with hardly anything in it', () => {
		expect(accepts(blank)).toBe(true);
		const { format, version, id, created, changed } = blank;
		expect(accepts({ format, version, id, created, changed, profile: {} })).toBe(true);
	});

	it.each([
		['another format', { ...blank, format: 'something-else' }],
		['a newer version', { ...blank, version: currentVersion + 1 }],
		['an unknown kind of activity', { ...blank, activities: [{ id: 'a1', kind: 'lobbying' }] }],
		['an opportunity outside the toolkit', { ...blank, opportunities: { '2.Q9': {} } }],
		['a text as a number', { ...blank, profile: { title: 5 } }],
		['a missing id', { ...blank, id: undefined }],
		['more entries than a record holds', { ...blank, decisions: entries(2001) }]
	])('refuses %s, as opening a file does', (_name, value) => {
		expect(accepts(JSON.parse(JSON.stringify(value)))).toBe(false);
		expect(schema.safeParse(value).success).toBe(false);
	});

	it('says what each part is for', () => {
		for (const [key, part] of Object.entries(designJsonSchema().properties ?? {}))
			expect(part, key).toHaveProperty('description', expect.stringMatching(/\.$/));
	});

	it('asks only for what no default can give, and lists the kinds of activity', () => {
		const { required, properties } = designJsonSchema();
		expect(required).toEqual(['format', 'version', 'id', 'created', 'changed', 'profile']);
		expect(properties).toHaveProperty('activities.items.properties.kind.enum', [...activityKinds]);
	});
});

function entries(count: number) {
	const decision = { choice: 'accepted', date: '2027-01-01' };
	return Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, decision]));
}
