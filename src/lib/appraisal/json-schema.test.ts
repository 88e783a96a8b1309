import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { appraisal, proposalText } from '../../../tests/appraisal-builders.ts';
import { createAppraisal } from './edit.ts';
import { appraisalJsonSchema, panelJsonSchema } from './json-schema.ts';
import { checkAppraisalDocument } from './open-appraisal.ts';

const folder = 'tests/fixtures/appraisals/v1';
const read = (name: string) =>
	JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as Record<string, unknown>;

/** As somebody else would use it: from its JSON text, in a validator of its own. */
const compiled = (schema: unknown) =>
	new Ajv({ allErrors: true }).compile(JSON.parse(JSON.stringify(schema)) as object);
const acceptsAppraisal = compiled(appraisalJsonSchema());
const acceptsPanel = compiled(panelJsonSchema());

describe('the published schema of appraisals and panels', () => {
	it.each([
		['full', acceptsAppraisal],
		['minimal', acceptsAppraisal],
		['panel', acceptsPanel],
		['minimal-panel', acceptsPanel]
	])('accepts the file %s', (name, accepts) => {
		accepts(read(name));
		expect(accepts.errors ?? []).toEqual([]);
	});

	it('accepts a new appraisal, alone and with the text of its proposal', () => {
		const text = proposalText(['One page.']);
		const blank = createAppraisal({
			newId: () => 'a1',
			now: new Date('2027-01-01T00:00:00Z'),
			contentVersion: 'test',
			proposal: text
		});
		expect(acceptsAppraisal(blank)).toBe(true);
		expect(acceptsAppraisal({ ...blank, proposals: [text] })).toBe(true);
		expect(acceptsAppraisal({ ...blank, proposals: [{ title: 'No content' }] })).toBe(false);
	});

	it.each([
		['another format', { format: 'causeway-design' }],
		['a newer version', { version: 2 }],
		['an unknown verdict', { judgements: { 'question 3.Q4': { verdict: 'excellent' } } }],
		['a missing proposal', { proposal: undefined }]
	])('refuses %s, as opening a file does', (_name, change) => {
		const value = JSON.parse(JSON.stringify({ ...appraisal(), ...change })) as unknown;
		expect(acceptsAppraisal(value)).toBe(false);
		expect(checkAppraisalDocument(value).ok).toBe(false);
	});

	it('tells an appraisal from a panel', () => {
		expect(acceptsPanel(read('full'))).toBe(false);
		expect(acceptsAppraisal(read('panel'))).toBe(false);
	});

	it.each([
		['appraisal', appraisalJsonSchema()],
		['panel', panelJsonSchema()]
	])('says what each part of the %s is for', (_name, { properties }) => {
		for (const [key, part] of Object.entries(properties ?? {}))
			expect(part, key).toHaveProperty('description', expect.stringMatching(/\.$/));
	});
});
