/** Whatever a file holds, opening it gives an appraisal, a panel or a reason; it never throws. */
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAppraisal, anyPanel } from '../../../tests/arbitrary-appraisal.ts';
import { appraisal, panel, proposalRef } from '../../../tests/appraisal-builders.ts';
import { currentAppraisalVersion, currentPanelVersion, panelFormat } from './appraisal.ts';
import { appraisalMigrations, panelMigrations } from './migrations.ts';
import {
	checkAppraisal,
	checkAppraisalDocument,
	checkPanel,
	openAppraisal,
	saveAppraisal
} from './open-appraisal.ts';

const folder = 'tests/fixtures/appraisals';
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
const files = readdirSync(folder).flatMap((version) =>
	readdirSync(`${folder}/${version}`).map((name) => `${version}/${name}`)
);
/** An appraisal comes as text or as a value; a panel always as a value, after its file or record was parsed. */
const open = (json: string) =>
	json.includes(`"${panelFormat}"`)
		? checkAppraisalDocument(JSON.parse(json))
		: openAppraisal(json);
const opened = (json: string) => {
	const result = open(json);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
};
const detail = (json: string) => {
	const result = open(json);
	if (result.ok) return 'opened';
	return result.error.type === 'not-an-appraisal' ? result.error.detail : result.error.type;
};

describe('saving and opening', () => {
	it('gives back every appraisal and every panel as it was', () => {
		fc.assert(
			fc.property(fc.oneof(anyAppraisal, anyPanel), (document) => {
				const saved = saveAppraisal(document);
				const result = open(saved);
				expect(result).toEqual({ ok: true, value: document });
				expect(result.ok && saveAppraisal(result.value)).toBe(saved);
			}),
			{ numRuns: 300 }
		);
	});

	it('keeps files of every version, and one step from each to the next', () => {
		const newest = Math.max(currentAppraisalVersion, currentPanelVersion);
		const versions = Array.from({ length: newest }, (_, index) => `v${index + 1}`);
		expect(readdirSync(folder).sort()).toEqual(versions.sort());
		expect(appraisalMigrations).toHaveLength(currentAppraisalVersion - 1);
		expect(panelMigrations).toHaveLength(currentPanelVersion - 1);
	});

	it.each(files)('opens %s, and saves it to a file that opens to the same', (file) => {
		const document = opened(read(file));
		expect(opened(saveAppraisal(document))).toEqual(document);
	});

	it.each(['v1/full.json', 'v1/panel.json'])('comes back to the same text: %s', (file) => {
		expect(saveAppraisal(opened(read(file)))).toBe(read(file));
	});

	it('fills in what a short file leaves out', () => {
		expect(opened(read('v1/minimal.json'))).toMatchObject({
			depth: 'standard',
			sets: ['rights'],
			judgements: {},
			conclusion: { recommendation: null },
			sealed: null
		});
	});

	it('does not change the value it opens', () => {
		const value: unknown = JSON.parse(read('v1/panel.json'));
		checkAppraisalDocument(Object.freeze(value));
		expect(value).toEqual(JSON.parse(read('v1/panel.json')));
	});

	it('drops a field the format does not have, and a sign of byte order', () => {
		const text = saveAppraisal(appraisal())
			.replace('{', '\uFEFF{"somethingNew": 1,')
			.replace('{\uFEFF', '{');
		expect(opened(text)).toEqual(appraisal());
	});
});

describe('what does not open', () => {
	const with_ = (change: object) => JSON.stringify({ ...appraisal(), ...change });
	const passage = { id: 'p', part: 1, start: null, quote: '', from: '' };
	const claim = { id: 'c', kind: 'finding', text: '', source: '', part: null };

	it.each<[string, string, RegExp]>([
		['nothing', '', /^not-json$/],
		['half a file', saveAppraisal(appraisal()).slice(0, 100), /^not-json$/],
		['a design', '{"format":"causeway-design","version":2}', /^format: /],
		['a list', '[]', /^the file: /],
		['a newer version', with_({ version: 99 }), /^newer-than-this-app$/],
		['version 0', with_({ version: 0 }), /^version: /],
		['a verdict nobody gives', with_({ judgements: { k: { verdict: 'excellent' } } }), /verdict/],
		['a page before the first', with_({ abstract: { a: { part: 0 } } }), /^abstract\.a\.part: /],
		['a section the toolkit has not', with_({ addedSections: [2] }), /^addedSections\.0: /],
		['time before the start', with_({ minutes: -1 }), /^minutes: /],
		['a text longer than any', with_({ call: 'x'.repeat(100_001) }), /^call: /],
		[
			'a proposal without a fingerprint',
			with_({ proposal: proposalRef({ fingerprint: '' }) }),
			/^proposal\.fingerprint: /
		],
		['two claims of one id', with_({ claims: [claim, claim] }), /^claims\.1\.id: used before/],
		[
			'two passages of one id',
			with_({ judgements: { k: { passages: [passage, passage] } } }),
			/^judgements\.k\.passages\.1\.id: /
		],
		['a list of judgements', with_({ judgements: [] }), /^judgements: /],
		[
			'a key every object has',
			with_({ judgements: { constructor: {} } }),
			/^judgements\.constructor: /
		],
		[
			'a prototype as a field',
			with_({}).replace('"judgements":{', '"judgements":{"__proto__":{}'),
			/__proto__: no field may be called so/
		],
		[
			'more entries than anybody makes',
			with_({ conclusion: { risks: Array(2_001).fill('') } }),
			/^conclusion\.risks: more than/
		],
		[
			'depth without end',
			`{"format":"causeway-appraisal","version":1,"x":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
			/nested more than/
		]
	])('is refused for its own reason: %s', (_name, json, reason) => {
		expect(detail(json)).toMatch(reason);
	});

	it('names places and never what somebody wrote', () => {
		const secret = 'What the applicant said in confidence';
		expect(detail(with_({ judgements: { [secret]: { verdict: secret } } }))).not.toContain(
			'confidence'
		);
	});

	it('is a panel with a member that is none, that is newer, or that stands twice', () => {
		const of = (...members: unknown[]) => JSON.stringify({ ...panel([]), members });
		expect(detail(of({}))).toMatch(/^members\.0\./);
		expect(detail(of({ ...appraisal(), version: 99 }))).toMatch(/^members\.0\.version: /);
		expect(detail(of(appraisal(), appraisal()))).toMatch(/^members\.1\.id: used before/);
		expect(detail(JSON.stringify({ ...panel([]), members: 'none' }))).toMatch(/^members: /);
	});

	it('is told apart: a panel is no appraisal, an appraisal no panel', () => {
		expect(openAppraisal(saveAppraisal(panel([]))).ok).toBe(false);
		expect(checkAppraisal(panel([])).ok).toBe(false);
		expect(checkPanel(appraisal()).ok).toBe(false);
	});

	it('is too large: the limit is named', () => {
		expect(openAppraisal(' '.repeat(30 * 1024 * 1024 + 1))).toMatchObject({
			ok: false,
			error: { type: 'too-large' }
		});
	});
});

it('answers any text and any value with a result', () => {
	const types = ['too-large', 'not-json', 'not-an-appraisal', 'newer-than-this-app'];
	const full = JSON.parse(read('v1/full.json')) as object;
	fc.assert(
		fc.property(
			fc.oneof(fc.string({ unit: 'binary' }), fc.json({ maxDepth: 6 })),
			fc.constantFrom(...Object.keys(full)),
			fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
			(text, key, value) => {
				const result = open(text);
				expect(result.ok ? '' : result.error.type).toSatisfy((one: string) => types.includes(one));
				expect(typeof checkAppraisalDocument({ ...full, [key]: value }).ok).toBe('boolean');
			}
		),
		{ numRuns: 300 }
	);
});
