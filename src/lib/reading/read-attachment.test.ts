import { describe, expect, it } from 'vitest';
import type { Attachment } from '../export/blocks.ts';
import { nodeFonts } from '../export/pdf/fonts-node.ts';
import { openInNode } from './pdfjs-node.ts';
import { readDesignText } from './read-attachment.ts';
import { ask, has } from '../export/pdf/testing/read-back.ts';
import { paper, paragraph } from '../export/pdf/testing/sample-papers.ts';
import { writePdf } from '../export/pdf/write-pdf.ts';

const design = JSON.stringify({ title: 'Ščit – परिवर्तन – العربية 🎉', text: 'x'.repeat(200_000) });

const attachment = (name: string, text: string): Attachment => ({
	name,
	mime: 'application/json',
	description: 'The design as data',
	bytes: new TextEncoder().encode(text)
});

async function pdfWith(...attachments: Attachment[]): Promise<Uint8Array> {
	const result = await writePdf(paper([paragraph('Text')], { attachments }), nodeFonts);
	if (!result.ok) throw new Error('Not written');
	return result.value;
}

const errorOf = async (bytes: Uint8Array) => {
	const result = await readDesignText(bytes, openInNode);
	return result.ok ? 'none' : result.error.type;
};

describe('reading a design out of a PDF', () => {
	it('gives back the text that was attached, byte for byte', async () => {
		const bytes = await pdfWith(
			attachment('aaa.json', '{}'),
			attachment('Škola (1).causeway.json', design)
		);
		expect(await readDesignText(bytes, openInNode)).toEqual({ ok: true, value: design });
	});

	it('leaves the bytes it was given usable', async () => {
		const bytes = await pdfWith(attachment('a.causeway.json', design));
		await readDesignText(bytes, openInNode);
		expect(await errorOf(bytes)).toBe('none');
	});

	it('says that a PDF holds no design', async () => {
		expect(await errorOf(await pdfWith())).toBe('no-design-inside');
		expect(await errorOf(await pdfWith(attachment('other.json', '{}')))).toBe('no-design-inside');
	});

	it('says that a file is not a PDF', async () => {
		expect(await errorOf(new TextEncoder().encode('{"a":1}'))).toBe('not-a-pdf');
		expect(await errorOf(new Uint8Array())).toBe('not-a-pdf');
	});

	it('says that a file was cut off', async () => {
		const bytes = await pdfWith(attachment('a.causeway.json', design));
		expect(await errorOf(bytes.slice(0, 900))).toBe('damaged');
	});

	it('says that an attachment is no text', async () => {
		const broken = { ...attachment('a.causeway.json', ''), bytes: Uint8Array.of(0xff, 0xfe, 0xc3) };
		expect(await errorOf(await pdfWith(broken))).toBe('damaged');
	});

	it.skipIf(!has('qpdf'))('says that a file is protected by a password', async () => {
		const bytes = await pdfWith(attachment('a.causeway.json', design));
		const { execFileSync } = await import('node:child_process');
		const { mkdtempSync, readFileSync, rmSync, writeFileSync } = await import('node:fs');
		const folder = mkdtempSync('/tmp/pdf-');
		writeFileSync(`${folder}/a.pdf`, bytes);
		const args = ['--encrypt', 'user', 'owner', '256', '--', `${folder}/a.pdf`, `${folder}/b.pdf`];
		execFileSync('qpdf', args);
		const locked = new Uint8Array(readFileSync(`${folder}/b.pdf`));
		rmSync(folder, { recursive: true });
		expect(await errorOf(locked)).toBe('protected');
	});

	it.skipIf(!has('pdfdetach'))('leaves the attachment to other programs too', async () => {
		const bytes = await pdfWith(attachment('a.causeway.json', design));
		expect(ask(bytes, 'pdfdetach', ['-list', '{pdf}'])).toContain('1: a.causeway.json');
		const saved = ask(bytes, 'pdfdetach', ['-save', '1', '-o', '{out}', '{pdf}']);
		expect(saved).toBe(design);
	});
});
