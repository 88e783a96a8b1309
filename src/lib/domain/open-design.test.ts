import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listLimit, textLimit } from './fields.ts';
import { currentVersion } from './design.ts';
import { checkDesign, openDesign, saveDesign, sizeLimit } from './open-design.ts';

const folder = 'content/en/examples';
const examples = readdirSync(folder)
	.filter((name) => name.endsWith('.json'))
	.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);

/** As somebody would write it by hand. */
const minimal = {
	format: 'causeway-design',
	version: currentVersion,
	id: 'd1',
	created: '2027-01-01',
	changed: '2027-01-01',
	profile: {}
};
const withParts = (parts: object) => JSON.stringify({ ...minimal, ...parts });
const times = <T>(count: number, make: (index: number) => T) =>
	Array.from({ length: count }, (_, index) => make(index));

function opened(json: string) {
	const result = openDesign(json);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}
function refused(json: string) {
	const result = openDesign(json);
	if (result.ok) throw new Error('opened');
	return result.error;
}
function detailOf(json: string): string {
	const error = refused(json);
	return error.type === 'not-a-design' ? error.detail : `another error: ${error.type}`;
}

describe('a file that opens', () => {
	it.each(examples)('%s comes back the same after saving', (_name, json) => {
		const design = opened(json);
		expect(opened(saveDesign(design))).toEqual(design);
		expect(design).toMatchObject(JSON.parse(json) as object);
	});

	it('may be short: what is left out is empty', () => {
		const design = opened(JSON.stringify(minimal));
		expect(design).toMatchObject({ language: 'en', nature: 'own', activities: [], answers: {} });
		expect(design.profile).toMatchObject({ title: '', months: null, partners: [], start: '' });
		expect(design.displacement.watchPoints).toEqual([]);
	});

	it('may start with a byte order mark', () => {
		expect(opened('\uFEFF' + JSON.stringify(minimal)).id).toBe('d1');
	});

	it('may hold a text at the limit, in any script', () => {
		const summary = 'க'.repeat(textLimit);
		expect(opened(withParts({ profile: { summary } })).profile.summary).toBe(summary);
	});

	it('may hold the reason of a link between steps of an activity whose ids are as long as they come', () => {
		const node = `${'a'.repeat(100)}/criminal-justice/missed-chances`;
		const reasons = { [`${node}>${node}`]: { text: 'Because', basedOn: '' } };
		const indicators = [{ id: 'i1', measures: node }];
		expect(opened(withParts({ theory: { reasons }, indicators })).theory.reasons).toEqual(reasons);
	});
});

describe('a file cut off', () => {
	const small = new TextEncoder().encode(withParts({ profile: { title: 'Été à Ōsaka 😀' } }));

	it('never opens, wherever it was cut', () => {
		for (let end = 0; end < small.length; end++) {
			const json = new TextDecoder().decode(small.subarray(0, end));
			expect(openDesign(json), `cut at ${end}`).toEqual({ ok: false, error: { type: 'not-json' } });
		}
		expect(openDesign(new TextDecoder().decode(small)).ok).toBe(true);
	});

	it('still opens without its last line break', () => {
		const design = opened(new TextDecoder().decode(small));
		expect(opened(saveDesign(design).slice(0, -1))).toEqual(design);
	});
});

describe('a file of another kind', () => {
	it.each(['', ' ', '\uFEFF', 'design', '%PDF-1.7', '{"format":', "{'format': 1}", 'NaN'])(
		'is refused when it is no JSON: "%s"',
		(text) => expect(refused(text)).toEqual({ type: 'not-json' })
	);

	it.each(['null', 'true', '5', '"causeway-design"', '[]', '[{}]'])(
		'is refused when it holds only %s',
		(text) => expect(detailOf(text)).toMatch(/^the file: /)
	);

	it.each([
		{},
		{ name: 'package', version: '1.0.0' },
		{ ...minimal, format: 'causeway-appraisal' }
	])('is refused by its missing mark: %j', (value) =>
		expect(detailOf(JSON.stringify(value))).toMatch(/^format: /)
	);

	it.each([0, -1, 1.5, '1', null])('is refused by a version that is none: %s', (version) =>
		expect(detailOf(withParts({ version }))).toMatch(/^version: /)
	);

	it('is refused by its size, counted before it is read', () => {
		const error = { type: 'too-large', bytes: sizeLimit + 1, limit: sizeLimit };
		expect(refused(' '.repeat(sizeLimit + 1))).toEqual(error);
	});
});

describe('a file of a newer version', () => {
	it('is refused with both numbers, whatever else it holds', () => {
		const error = { type: 'newer-than-this-app', found: 7, known: currentVersion };
		expect(refused(withParts({ version: 7 }))).toEqual(error);
		expect(refused('{"format":"causeway-design","version":7,"pages":{"__proto__":[]}}')).toEqual(
			error
		);
	});
});

describe('a place that does not fit', () => {
	it.each([
		['profile.months', { profile: { months: -1 } }],
		['profile.budget', { profile: { budget: 1e13 } }],
		['profile.start', { profile: { start: 'next spring' } }],
		['profile.title', { profile: { title: null } }],
		['nature', { nature: 'secret' }],
		['activities.0.kind', { activities: [{ id: 'a1', kind: 'secret' }] }],
		['groups.0.id', { groups: [{ id: '' }] }],
		['answers.programme.1.Q1.state', { answers: { programme: { '1.Q1': { state: 'secret' } } } }]
	])('is named: %s', (place, parts) => {
		expect(detailOf(withParts(parts))).toMatch(new RegExp(`^${place}: .+$`));
	});

	it('is named without what the user wrote', () => {
		const secret = 'the name of a witness ';
		const long = secret.repeat(textLimit / 10);
		expect(detailOf(withParts({ profile: { summary: long } }))).toMatch(/^profile\.summary: /);
		for (const parts of [
			{ profile: { summary: long } },
			{ contentVersion: [secret] },
			{ nature: secret },
			{ answers: { programme: { [secret]: { state: secret } } } },
			{ answers: { [secret]: { [long]: {} } } },
			{ theory: { nodes: { [`${secret}\n\n: `]: secret } } },
			{ decisions: { [secret]: times(listLimit + 1, () => secret) } }
		])
			expect(detailOf(withParts(parts))).not.toMatch(/witness|^$/m);
	});

	it('is one of five named, the others are counted', () => {
		const groups = times(12, () => ({ id: 5 }));
		const lines = detailOf(withParts({ groups })).split('\n');
		expect(lines).toHaveLength(6);
		expect(lines[5]).toBe('and 7 more');
	});

	it.each(['1e999', '-1e999', '1e400'])('is a number that is too great: %s', (number) => {
		expect(detailOf(withParts({ profile: { months: 5 } }).replace('5', number))).toMatch(
			/^profile\.months: /
		);
	});

	it.each([NaN, Infinity, -Infinity])('is %s in a record of the storage', (months) => {
		expect(checkDesign({ ...minimal, profile: { months } })).toMatchObject({
			ok: false,
			error: { type: 'not-a-design', detail: expect.stringMatching(/^profile\.months: /) }
		});
	});
});

describe('ids', () => {
	it.each([
		['patterns.1.id', { patterns: [{ id: 'p1' }, { id: 'p1' }] }],
		['groups.2.id', { groups: [{ id: 'g1' }, { id: 'g2' }, { id: 'g1' }] }],
		['indicators.1.id', { indicators: [{ id: 'i1' }, { id: 'i1' }] }],
		[
			'patterns.0.factors.1.id',
			{ patterns: [{ id: 'p1', factors: [factor('f1'), factor('f1')] }] }
		],
		[
			'displacement.watchPoints.1.id',
			{ displacement: { watchPoints: [{ id: 'w' }, { id: 'w' }] } }
		],
		['profile.partners.1.id', { profile: { partners: [{ id: 'n' }, { id: 'n' }] } }],
		// Answers are kept under them, beside those of the programme.
		['activities.0.id', { patterns: [{ id: 'x' }], activities: [{ id: 'x', kind: 'other' }] }],
		['activities.0.id', { activities: [{ id: 'programme', kind: 'other' }] }]
	])('used twice are refused at the second place: %s', (place, parts) => {
		expect(detailOf(withParts(parts))).toBe(`${place}: used before in this file; ids must differ`);
	});

	it('may be the same in lists that have nothing to do with each other', () => {
		expect(
			opened(withParts({ groups: [{ id: 'x' }], indicators: [{ id: 'x' }] })).groups
		).toHaveLength(1);
	});

	it.each(Object.getOwnPropertyNames(Object.prototype))('are never "%s"', (name) => {
		expect(detailOf(withParts({ groups: [{ id: name }] }))).toMatch(/^groups\.0\.id: /);
		const answers = `{"${name}":{"1.Q1":{"text":"a"}}}`;
		expect(
			detailOf(withParts({ answers: 0 }).replace('"answers":0', `"answers":${answers}`))
		).toMatch(new RegExp(`^answers\\.${name}: `));
	});
});

function factor(id: string) {
	return { id, kind: 'commit' };
}
