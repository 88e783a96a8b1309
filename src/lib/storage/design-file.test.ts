import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { design } from '../../../tests/path-builders.ts';
import { changeProfile } from '../domain/edit.ts';
import { saveDesign, sizeLimit } from '../domain/open-design.ts';
import { designFile, fileEnding, fileName, kindOf, readDesignFile } from './design-file.ts';

const mine = changeProfile(design(), { title: 'Dette et briques — ዕዳ 債務' });
const text = saveDesign(mine);
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
		expect(await read(written)).toEqual({ ok: true, value: mine });
	});

	it('opens a file that an editor saved with a mark, or as UTF-16', async () => {
		const utf16 = new Uint8Array([
			0xff,
			0xfe,
			...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer)
		]);
		expect(await read('\uFEFF', text)).toEqual({ ok: true, value: mine });
		expect(await read(utf16)).toEqual({ ok: true, value: mine });
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
		expect(await errorType(read(text.replace('"version": 1', '"version": 99')))).toBe(
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
		expect(opened).toEqual({ ok: true, value: mine });
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

	it('answers any bytes with a result and never throws', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
				expect((await read(new Uint8Array(bytes))).ok).toBe(false);
			})
		);
	});
});
