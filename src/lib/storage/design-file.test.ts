import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { design } from '../../../tests/path-builders.ts';
import { changeProfile } from '../domain/edit.ts';
import { saveDesign, sizeLimit } from '../domain/open-design.ts';
import type { DesignHistory } from './design-history.ts';
import { designFile, fileEnding, fileName, readDesignFile } from './design-file.ts';
import { kindOf } from './file-bytes.ts';

const mine = changeProfile(design(), { title: 'Dette et briques — ዕዳ 債務' });
const text = saveDesign(mine);
const alone = { design: mine, history: null, isHistoryLost: false };
const noPdf = () => Promise.resolve(null);
const read = (...parts: BlobPart[]) => readDesignFile(new Blob(parts), noPdf);
const errorType = async (reading: ReturnType<typeof read>) => {
	const result = await reading;
	return result.ok ? null : result.error.type;
};

describe('fileName', () => {
	it.each([
		['Debt bondage in brick kilns', 'Debt-bondage-in-brick-kilns'],
		['  Été 2027: «prévenir» / agir?  ', 'Été-2027-prévenir-agir'],
		['ইটভাটায় ঋণ', 'ইটভাটায়-ঋণ'],
		['العمل القسري', 'العمل-القسري'],
		['../../etc/passwd', 'etc-passwd'],
		['report\u202Egnp.exe', 'reportgnp-exe'],
		['CON', 'design-CON'],
		['', 'design'],
		['🙂 !!', 'design'],
		['\u0301\u0301', 'design']
	])('makes "%s" into %s', (title, stem) => {
		expect(fileName(title)).toBe(`${stem.normalize('NFC')}${fileEnding}`);
	});

	it('is short, safe and never empty for any title', () => {
		const title = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({ unit: 'grapheme', minLength: 60, maxLength: 200 })
		);
		fc.assert(
			fc.property(title, (one) => {
				const name = fileName(one);
				expect(name.length).toBeLessThanOrEqual(80);
				expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
				expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.causeway\.json$/u);
			})
		);
	});

	it('cuts a long title between characters, not inside one', () => {
		const name = fileName('क्षि'.repeat(60));
		const stem = name.slice(0, -fileEnding.length);
		expect(stem.replaceAll('क्षि', '')).toBe('');
		expect(stem.length).toBeGreaterThan(50);
	});
});

describe('readDesignFile', () => {
	it('opens what designFile writes', async () => {
		const { name, text: written } = designFile(mine);
		expect(name).toMatch(/\.causeway\.json$/);
		expect(await read(written)).toEqual({ ok: true, value: alone });
	});

	it('opens a file that an editor saved with a mark, or as UTF-16', async () => {
		const utf16 = new Uint8Array([
			0xff,
			0xfe,
			...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer)
		]);
		expect(await read('\uFEFF', text)).toEqual({ ok: true, value: alone });
		expect(await read(utf16)).toEqual({ ok: true, value: alone });
	});

	it('refuses a file that is too large without reading it', async () => {
		const huge = new Blob([text]);
		Object.defineProperty(huge, 'size', { value: sizeLimit + 1 });
		for (const method of ['arrayBuffer', 'text', 'stream', 'slice'] as const)
			Object.defineProperty(huge, method, { value: () => expect.unreachable() });
		expect(await readDesignFile(huge, noPdf)).toEqual({
			ok: false,
			error: { type: 'too-large', bytes: sizeLimit + 1, limit: sizeLimit }
		});
	});

	it('refuses a file cut off at any byte', async () => {
		const bytes = new TextEncoder().encode(text.trimEnd());
		for (let length = 0; length < bytes.length; length++)
			expect((await read(bytes.slice(0, length))).ok).toBe(false);
	});

	it('says what is wrong with other files', async () => {
		expect(await errorType(read(''))).toBe('empty');
		expect(await errorType(read('PK\x03\x04 a Word file'))).toBe('office-file');
		expect(await errorType(read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])))).toBe('office-file');
		expect(await errorType(read(new Uint8Array([0x7b, 0xe9, 0x7d])))).toBe('not-text');
		expect(await errorType(read('Dear colleague'))).toBe('not-json');
		expect(await errorType(read('{"a":1}'))).toBe('not-a-design');
		expect(await errorType(read(text.replace(/"version": \d+/, '"version": 99')))).toBe(
			'newer-than-this-app'
		);
		const gone = new Blob([text]);
		Object.defineProperty(gone, 'arrayBuffer', {
			value: () => Promise.reject(new DOMException('', 'NotReadableError'))
		});
		expect(await errorType(readDesignFile(gone, noPdf))).toBe('not-readable');
	});

	it('takes the design out of a PDF by its bytes, whatever the file is called', async () => {
		const pdf = new File(['%PDF-1.7 ...'], 'annex.json', { type: 'application/json' });
		const seen: number[] = [];
		const opened = await readDesignFile(pdf, (bytes) => {
			seen.push(bytes.length);
			return Promise.resolve(text);
		});
		expect(opened).toEqual({ ok: true, value: alone });
		expect(seen).toEqual([pdf.size]);
	});

	it('says when a PDF holds no design, is damaged, or holds something else', async () => {
		const pdf = new Blob(['\n%PDF-1.7']);
		expect(await errorType(readDesignFile(pdf, noPdf))).toBe('pdf-without-design');
		expect(await errorType(readDesignFile(pdf, () => Promise.reject(new Error())))).toBe(
			'pdf-without-design'
		);
		expect(await errorType(readDesignFile(pdf, () => Promise.resolve('{}')))).toBe('not-a-design');
	});

	it('is not misled by a design that speaks of PDF files', () => {
		expect(kindOf(new TextEncoder().encode('{"title":"%PDF-1.7"}'))).toBe('text');
	});

	it('opens files of every version there was', async () => {
		for (const folder of readdirSync('tests/fixtures/designs'))
			for (const name of readdirSync(`tests/fixtures/designs/${folder}`)) {
				const file = readFileSync(`tests/fixtures/designs/${folder}/${name}`);
				expect(await read(new Uint8Array(file)), `${folder}/${name}`).toMatchObject({
					ok: true,
					value: { history: null, isHistoryLost: false }
				});
			}
	});

	it('answers any bytes with a result and never throws', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
				expect((await read(new Uint8Array(bytes))).ok).toBe(false);
			})
		);
	});
});

describe('the history in a file', () => {
	const at = '2027-03-01T09:00:00.000Z';
	const version = { name: '', by: 'Ada', at, kind: 'automatic', because: 'session' } as const;
	const history: DesignHistory = {
		update: new Uint8Array([1, 2, 250]),
		versions: [
			{ ...version, id: 'v1', state: { snapshot: new Uint8Array([0, 255]), changed: at } },
			{ ...version, id: 'v2', state: { document: { ...mine } } }
		]
	};
	const file = designFile(mine, history).text;
	const withHistory = (saved: unknown) =>
		read(JSON.stringify({ ...(JSON.parse(text) as object), history: saved }));

	it('comes back as it was, beside a design anybody can read', async () => {
		expect(await read(file)).toEqual({
			ok: true,
			value: { design: mine, history, isHistoryLost: false }
		});
		const { history: saved, ...rest } = JSON.parse(file) as { history: { encoding: string } };
		expect(rest).toEqual(JSON.parse(text));
		expect(saved.encoding).toBe('yjs-1');
		expect(file.startsWith(text.slice(0, -3))).toBe(true);
	});

	it.each([
		['of another kind', { encoding: 'yjs-2', update: 'AQI=', versions: [] }],
		['no text', { encoding: 'yjs-1', update: 5, versions: [] }],
		['no base64', { encoding: 'yjs-1', update: '%%%', versions: [] }],
		['empty', { encoding: 'yjs-1', update: '', versions: [] }],
		['no record', 'history'],
		['null', null]
	])('is let go, and said to be lost, when it is %s; the design opens', async (_, saved) => {
		expect(await withHistory(saved)).toEqual({
			ok: true,
			value: { ...alone, isHistoryLost: true }
		});
	});

	it('opens without versions that are damaged', async () => {
		const saved = (JSON.parse(file) as { history: { versions: unknown[] } }).history;
		const broken = { ...saved, versions: [{ id: 'x' }, 7, ...saved.versions] };
		expect(await withHistory(broken)).toMatchObject({
			value: { history: { versions: [{ id: 'v1' }, { id: 'v2' }] } }
		});
	});

	it('cannot name fields that every object answers to', async () => {
		const opened = await read(
			file.replace('"encoding"', '"__proto__": {"polluted": 1}, "encoding"')
		);
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
		expect(opened.ok).toBe(false);
	});
});
