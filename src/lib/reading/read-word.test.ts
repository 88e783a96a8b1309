import { strToU8 } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import {
	footnotes,
	para,
	rawZip,
	relationship,
	relationships,
	run,
	wordEntries,
	wordFile
} from './testing/make-files.ts';
import { refusal, textOf } from './testing/read-here.ts';

const texts = async (...given: Parameters<typeof wordFile>) =>
	(await textOf(wordFile(...given))).content.map(({ label, text }) => `${label}: ${text}`);
const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
const list = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';

describe('a Word file', () => {
	it('has its headings as labels, by style or by bold letters', async () => {
		const body =
			para(run('Before')) +
			para(run('Work'), 'Heading1') +
			para(run('What we do.')) +
			para(run('Where', '<w:b/>')) +
			para(run('In the valley, ') + run('every', '<w:b/>') + run(' month.'));
		expect(await texts(body)).toEqual([
			': Before',
			'Work: Work',
			'Work: What we do.',
			'Work › Where: Where',
			'Work › Where: In the valley, every month.'
		]);
	});

	it('has a row of a table in each paragraph, cells and all that stands in them', async () => {
		const inner = `<w:tbl>${row(para(run('in')), para(run('side')))}</w:tbl>${para('')}`;
		const body = `<w:tbl>${row(para(run('A')) + para(run('B')), para(''), inner)}${row(para(''), para(''))}</w:tbl>`;
		expect(await texts(body)).toEqual([': A B |  | in | side']);
	});

	it('has its notes after the paragraph that refers to them', async () => {
		const note = (id: number, text: string) =>
			`<w:footnote w:id="${id}">${para(run(text))}</w:footnote>`;
		const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
		const body =
			para(run('Two') + reference(8) + run(' of them') + reference(7)) + para(run('Next'));
		const more = { 'word/footnotes.xml': footnotes(note(7, 'Second.') + note(8, 'First.')) };
		expect(await texts(body, more)).toEqual([
			': Two[1] of them[2]',
			': [1] First.',
			': [2] Second.',
			': Next'
		]);
	});

	it('keeps text boxes, tabs and breaks, and drops what was deleted', async () => {
		const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${para(run('In a box'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
		const body =
			para(`${run('One')}<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>${box}`) +
			para(`<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>${run('new')}</w:ins>`);
		expect(await texts(body)).toEqual([': One two\nthree', ': In a box', ': new']);
	});

	it('marks the entries of a list', async () => {
		const numbering =
			'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
		expect(
			await texts(`<w:p>${list}${run('Entry')}</w:p>`, { 'word/numbering.xml': numbering })
		).toEqual([': • Entry']);
	});

	it('takes its title from the paragraph that is styled as one', async () => {
		const body = para(run('Annex 3')) + para(run('Safe work'), 'Title') + para(run('Text.'));
		expect((await textOf(wordFile(body))).title).toBe('Safe work');
	});

	it('that says nothing is empty', async () => {
		expect(await refusal(wordFile(para('')))).toEqual({ type: 'empty' });
	});

	it('of any script is read as it is written', async () => {
		const lines = ['परिवर्तन', 'العربية', 'ខ្មែរ', 'ẞtraße 🎉'];
		expect(await texts(lines.map((line) => para(run(line))).join(''))).toEqual(
			lines.map((line) => `: ${line}`)
		);
	});
});

describe('a Word file that reaches out', () => {
	const body = para(
		run('Text') +
			'<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="x1" r:embed="x1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>' +
			'<w:hyperlink r:id="x2"><w:r><w:t> and a link</w:t></w:r></w:hyperlink>'
	);
	it('is read without a request, and without its pictures', async () => {
		const asked = vi.spyOn(globalThis, 'fetch');
		const external = 'TargetMode="External"';
		const file = wordFile(body, {
			'word/_rels/document.xml.rels': relationships(
				relationship('x1', 'image', 'https://example.org/a.png', external),
				relationship('x2', 'hyperlink', 'file:///etc/passwd', external),
				relationship('x3', 'attachedTemplate', 'https://example.org/a.dotm', external),
				relationship('x4', 'footnotes', '../../../etc/passwd')
			)
		});
		expect((await textOf(file)).content.map(({ text }) => text)).toEqual(['Text and a link']);
		expect(asked).not.toHaveBeenCalled();
		asked.mockRestore();
	});
});

describe('a Word file made to harm', () => {
	const withHead = (head: string, text: string) =>
		`<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${para(run(text))}</w:body></w:document>`;

	it.each([
		['<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]>', '&c;'],
		['<!DOCTYPE a SYSTEM "https://example.org/a.dtd">', 'x'],
		['<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', '&b;']
	])('is refused with its document type: %s', async (head, text) => {
		expect(await refusal(wordFile('', { 'word/document.xml': withHead(head, text) }))).toEqual({
			type: 'damaged'
		});
	});

	it('is refused in a coding that hides what it declares', async () => {
		const text = withHead('<!DOCTYPE a [<!ENTITY b "x">]>', '&b;');
		const utf16 = Uint8Array.from([
			0xff,
			0xfe,
			...[...text].flatMap((one) => [one.charCodeAt(0), 0])
		]);
		expect(await refusal(wordFile('', { 'word/document.xml': utf16 }))).toEqual({
			type: 'damaged'
		});
	});

	it.each([
		['a macro part', { 'word/vbaProject.bin': strToU8('x') }],
		['a macro part elsewhere', { 'custom/VBAProject.BIN': strToU8('x') }],
		[
			'a type with macros',
			{
				'[Content_Types].xml':
					'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
			}
		]
	])('is refused with %s', async (_, more) => {
		expect(await refusal(wordFile(para(run('x')), more))).toEqual({ type: 'macros' });
	});

	it('is refused when it is nested without end, or longer than any proposal', async () => {
		const deep = '<w:sdt><w:sdtContent>'.repeat(30_000) + '</w:sdtContent></w:sdt>'.repeat(30_000);
		expect(await refusal(wordFile(deep))).toEqual({ type: 'damaged' });
		// Stored, so that it is no bomb.
		const long = wordEntries(para(run('x')).repeat(60_000));
		const entries = Object.entries(long).map(([name, data]) => ({
			name,
			data: data as Uint8Array,
			method: 0
		}));
		expect(await refusal(rawZip(entries))).toEqual({ type: 'too-long' });
	});

	it('is refused when it is no Word document inside', async () => {
		const inside = { 'word/document.xml': '<a><b></a>' };
		expect(await refusal(wordFile('', inside))).toEqual({ type: 'damaged' });
		expect(await refusal(wordFile('', { 'word/document.xml': '<a/>' }))).toEqual({
			type: 'damaged'
		});
	});
});
