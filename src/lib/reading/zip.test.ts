/** Zips made to harm. What is refused here never reaches the reader of Word files. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rawZip, wordEntries, wordFile, para, run, type RawEntry } from './testing/make-files.ts';
import { readBytes, refusal, textOf } from './testing/read-here.ts';
import { zipLimits } from './zip.ts';

const word = (more: readonly RawEntry[] = [], body = para(run('A paragraph.'))): RawEntry[] => [
	...Object.entries(wordEntries(body)).map(([name, data]) => ({ name, data: data as Uint8Array })),
	...more
];
const replaced = (name: string, change: Partial<RawEntry>): RawEntry[] =>
	word().map((entry) => (entry.name === name ? { ...entry, ...change } : entry));
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024).fill(0x20);

describe('a zip', () => {
	it('that keeps to the rules is read', async () => {
		expect((await textOf(rawZip(word()))).content).toHaveLength(1);
	});

	it('of a few kilobytes that unpacks to four gigabytes is refused unopened', async () => {
		const entries = Array.from({ length: 60 }, (_, index) => ({
			name: `word/media/${index}.bmp`,
			data: new Uint8Array(64),
			size: 70 * 1024 * 1024
		}));
		expect(await refusal(rawZip(word(entries)))).toEqual({ type: 'bomb' });
		const one = { name: 'word/media/a.bmp', data: new Uint8Array(64), size: 0xffffffff };
		expect(await refusal(rawZip(word([one])))).toEqual({ type: 'bomb' });
	});

	it('whose document unpacks a thousandfold is refused', async () => {
		const data = new Uint8Array([...strToU8('<a>'), ...zeros(8)]);
		expect(await refusal(rawZip(replaced('word/document.xml', { data })))).toEqual({
			type: 'bomb'
		});
	});

	it('that says it is smaller than it is, is left as soon as it is larger', async () => {
		const file = rawZip(replaced('word/document.xml', { data: zeros(100), size: 20_000 }));
		expect(file.length).toBeLessThan(200_000);
		const before = process.memoryUsage().arrayBuffers;
		let most = 0;
		const result = await readBytes(file, {
			onprogress: () => (most = Math.max(most, process.memoryUsage().arrayBuffers))
		});
		most = Math.max(most, process.memoryUsage().arrayBuffers);
		expect(result).toEqual({ ok: false, error: { type: 'bomb' } });
		expect(most - before).toBeLessThan(30 * 1024 * 1024);
	});

	it('that says it is larger than it is, is damaged', async () => {
		const file = rawZip(replaced('word/document.xml', { size: 90_000 }));
		expect(await refusal(file)).toEqual({ type: 'damaged' });
	});

	it('whose entries share bytes is refused', async () => {
		const inner = strToU8('x'.repeat(50));
		const entries = [
			{ name: 'word/a.xml', data: inner, packed: 200 },
			{ name: 'word/b.xml', data: inner }
		];
		expect(await refusal(rawZip([...entries, ...word()]))).toEqual({ type: 'bomb' });
	});

	it('with more entries than any document is refused', async () => {
		const many = Array.from({ length: zipLimits.entries + 1 }, (_, index) => ({
			name: `word/media/${index}.txt`,
			data: new Uint8Array(1),
			method: 0
		}));
		expect(await refusal(rawZip(word(many)))).toEqual({ type: 'bomb' });
	});

	it('with a password is protected', async () => {
		const file = rawZip(word().map((entry) => ({ ...entry, flags: 1 })));
		expect(await refusal(file)).toEqual({ type: 'protected' });
	});

	it.each([
		'../../etc/passwd',
		'word/../../a.xml',
		'/etc/passwd',
		'C:\\a.xml',
		'word\\a.xml',
		'a\0.xml'
	])('with a name that leads elsewhere is refused: %j', async (name) => {
		expect(await refusal(rawZip(word([{ name, data: strToU8('x') }])))).toEqual({
			type: 'damaged'
		});
	});

	it.each([
		['two entries of one name', word([{ name: 'word/document.xml', data: strToU8('<a/>') }])],
		['another name inside', replaced('word/document.xml', { localName: 'word/docu.xml' })],
		['an unknown way of packing', replaced('word/document.xml', { method: 12 })],
		['an entry that is another one', replaced('word/document.xml', { at: 0 })]
	])('that is two things to two readers is refused: %s', async (_, entries) => {
		expect(await refusal(rawZip(entries))).toEqual({ type: 'damaged' });
	});

	it('is refused wherever it was cut off', async () => {
		const file = wordFile(para(run('A paragraph.')));
		for (let length = 4; length < file.length; length += 7)
			expect(await refusal(file.slice(0, length))).toEqual({ type: 'damaged' });
	});
});

describe('a file of another program', () => {
	const types = { name: '[Content_Types].xml', data: strToU8('<Types/>') };
	it.each([
		['spreadsheet', [types, { name: 'xl/workbook.xml', data: strToU8('<a/>') }]],
		['slides', [types, { name: 'ppt/presentation.xml', data: strToU8('<a/>') }]],
		[
			'open-document',
			[
				{ name: 'mimetype', data: strToU8('application/vnd.oasis.opendocument.text'), method: 0 },
				{ name: 'content.xml', data: strToU8('<a/>') }
			]
		],
		['other', [{ name: 'photo.jpg', data: strToU8('x') }]]
	] satisfies [string, RawEntry[]][])('is named: %s', async (found, entries) => {
		expect(await refusal(rawZip(entries))).toEqual({ type: 'unknown-kind', found });
	});
});
