import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	appraisal,
	designProposal,
	judged,
	judgement,
	panel,
	passage,
	proposalRef,
	proposalText
} from '../../../tests/appraisal-builders.ts';
import { design } from '../../../tests/builders.ts';
import { currentAppraisalVersion } from '../appraisal/appraisal.ts';
import {
	appraisalFile,
	appraisalFileLimit,
	openAppraisalFile,
	readAppraisalFile
} from './appraisal-file.ts';
import { sealAppraisal, sealedFile } from './sealed-file.ts';

const mine = appraisal({
	earlierProposals: [proposalRef({ fingerprint: 'f0' })],
	judgements: judged({
		'question 3.Q4': judgement('not', { comment: 'Why.', passages: [passage('a', 2)] })
	})
});
const texts = [
	proposalText(['Page one.', 'Page two.']),
	proposalText(['Earlier.'], { fingerprint: 'f0' })
];
const opened = (json: string) => {
	const result = openAppraisalFile(json);
	if (!result.ok) throw new Error(result.error.type);
	return result.value;
};
const errorOf = (json: string) => {
	const result = openAppraisalFile(json);
	return result.ok ? null : result.error;
};
const withTexts = (proposals: unknown) => JSON.stringify({ ...mine, proposals });

describe('an appraisal as a file', () => {
	it('holds the document and the texts that were read, and opens whole', () => {
		const { name, mediaType, text } = appraisalFile(mine, texts);
		expect([name, mediaType]).toEqual(['Safer-seasons.appraisal.json', 'application/json']);
		expect(opened(text)).toEqual({ document: mine, proposals: texts });
	});

	it('has the document’s own fields at the top, readable', () => {
		const read = JSON.parse(appraisalFile(mine, texts).text) as Record<string, unknown>;
		expect(read).toMatchObject({ format: 'causeway-appraisal', version: 1, id: mine.id });
		expect(Object.keys(read).at(-1)).toBe('proposals');
	});

	it('without the texts keeps the quotations, and is the plain document', () => {
		const { text } = appraisalFile(mine, []);
		expect(opened(text)).toEqual({ document: mine, proposals: [] });
		expect(text).toContain('quotation a');
		expect(text).not.toContain('"proposals"');
	});

	it('holds no text of another proposal', () => {
		const other = proposalText(['Not yours.'], { fingerprint: 'f9' });
		expect(appraisalFile(mine, [...texts, other]).text).not.toContain('Not yours.');
		expect(opened(withTexts([other])).proposals).toEqual([]);
	});

	it('carries the design that was read, and checks it', () => {
		const read = designProposal(design());
		const { content: _text, design: _design, ...ref } = read;
		const document = appraisal({ proposal: ref });
		expect(opened(appraisalFile(document, [read]).text).proposals).toEqual([read]);
		const broken = { ...read, design: { ...read.design, groups: 'lost' } };
		expect(opened(JSON.stringify({ ...document, proposals: [broken] })).proposals).toEqual([]);
	});

	it('is written for a panel too, with the texts its members read', () => {
		const document = panel([mine, appraisal({ id: 'p2' })]);
		const { name, text } = appraisalFile(document, texts);
		expect(name).toBe('Safer-seasons.panel.json');
		expect(opened(text)).toEqual({ document, proposals: texts });
	});

	it('gets a name also where the proposal has none', () => {
		const { name } = appraisalFile(appraisal({ proposal: proposalRef({ title: '' }) }), []);
		expect(name).toBe('proposal.appraisal.json');
	});

	it('holds more pages than a list of ours may, as a long proposal does', () => {
		const long = proposalText([...Array(5_000).keys()].map((page) => `Page ${page}`));
		expect(opened(appraisalFile(mine, [long]).text).proposals).toEqual([long]);
	});
});

describe('a file from outside', () => {
	it.each([
		['', 'empty'],
		['{', 'not-json'],
		['[]', 'not-an-appraisal'],
		['null', 'not-an-appraisal'],
		['{"format":"causeway-design","version":1}', 'not-an-appraisal'],
		['%PDF-1.7', 'other-file'],
		['PK\u0003\u0004', 'other-file']
	])('that holds %j is refused', async (text, type) => {
		expect(await readAppraisalFile(new Blob([text]))).toMatchObject({ ok: false, error: { type } });
	});

	it('that is too large, or cannot be read, is refused before it is read', async () => {
		const large = { size: appraisalFileLimit + 1 } as Blob;
		expect(await readAppraisalFile(large)).toEqual({
			ok: false,
			error: { type: 'too-large', bytes: appraisalFileLimit + 1, limit: appraisalFileLimit }
		});
		const gone = { size: 5, arrayBuffer: () => Promise.reject(new Error()) } as unknown as Blob;
		expect(await readAppraisalFile(gone)).toMatchObject({ error: { type: 'not-readable' } });
		expect(await readAppraisalFile(new Blob([new Uint8Array([0xff, 0x20, 0xfe])]))).toMatchObject({
			error: { type: 'not-text' }
		});
	});

	it('opens from any coding an editor writes', async () => {
		const { text } = appraisalFile(mine, texts);
		const wide = new Uint8Array(
			Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0)).buffer
		);
		for (const blob of [new Blob([text]), new Blob([`\uFEFF${text}`]), new Blob([wide])])
			expect(await readAppraisalFile(blob)).toMatchObject({ ok: true });
	});

	it('of a newer version is refused with both versions', () => {
		const version = currentAppraisalVersion + 1;
		expect(errorOf(JSON.stringify({ ...mine, version }))).toEqual({
			type: 'newer-than-this-app',
			found: version,
			known: currentAppraisalVersion
		});
	});

	it('that is sealed says so', async () => {
		const { text } = await sealedFile(await sealAppraisal(mine, new Date()), { now: new Date() });
		expect(errorOf(text)).toEqual({ type: 'sealed' });
	});

	it.each([
		['no list', 'x'],
		['null', null],
		['texts without parts', [{ ...texts[0], content: 'x' }]],
		['part numbers below 1', [{ ...texts[0], content: [{ number: 0, text: 'x' }] }]],
		['too many parts', [{ ...texts[0], content: Array(50_001).fill(1) }]],
		['numbers for texts', [{ ...texts[0], content: [{ number: 1, text: 5 }] }]]
	])('with %s opens without them', (_name, proposals) => {
		expect(opened(withTexts(proposals))).toEqual({ document: mine, proposals: [] });
	});

	it('gives one text per fingerprint, the first', () => {
		const twice = opened(withTexts([texts[0], proposalText(['Other.'])]));
		expect(twice.proposals).toEqual([texts[0]]);
	});

	it('names places, never what stands there', () => {
		const error = errorOf(JSON.stringify({ ...mine, judgements: { 'my secret words': 5 } }));
		expect(error).toMatchObject({ type: 'not-an-appraisal' });
		expect(JSON.stringify(error)).not.toContain('secret');
	});

	it('never throws and never changes a prototype, whatever it holds', () => {
		const key = fc.constantFrom('__proto__', 'constructor', 'proposals', 'judgements', 'a');
		const tree = fc.letrec((tie) => ({
			value: fc.oneof(
				{ depthSize: 'small' },
				fc.string(),
				fc.double(),
				fc.constant(null),
				fc.array(tie('value'), { maxLength: 3 }),
				fc.dictionary(key, tie('value'), { maxKeys: 3 })
			)
		})).value;
		fc.assert(
			fc.property(tree, key, (value, field) => {
				const json = JSON.stringify(mine).replace(/^\{/, `{"${field}":${JSON.stringify(value)},`);
				openAppraisalFile(json);
				openAppraisalFile(JSON.stringify(value));
				openAppraisalFile(withTexts(value));
				expect(Object.keys(Object.prototype)).toEqual([]);
			})
		);
	});
});
