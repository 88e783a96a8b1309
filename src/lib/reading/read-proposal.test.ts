import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildAnnex } from '../export/annex.ts';
import { nodeFonts } from '../export/pdf/fonts-node.ts';
import { writePdf } from '../export/pdf/write-pdf.ts';
import { judge } from '../../cli/judge.ts';
import { openDesign } from '../domain/open-design.ts';
import { fileLimit, readProposal } from './read-proposal.ts';
import { hasAlefsSwapped } from './arabic-letters.ts';
import { lines, para, pdfFile, run, wordFile } from './testing/make-files.ts';
import { fixture, now, readBytes, refusal, textOf, toolsHere } from './testing/read-here.ts';

const example = 'content/en/examples/fictional-river-districts.json';
const river = (ending: string) => fixture(`proposals/river-valley-proposal.${ending}`);

// Whatever is opened below, nothing may be asked of anybody.
const asked = vi.spyOn(globalThis, 'fetch');
afterAll(() => {
	expect(asked).not.toHaveBeenCalled();
	asked.mockRestore();
});

describe('a proposal made by LibreOffice', () => {
	it('with columns of one paragraph each reads them one after the other, and keeps its table', async () => {
		const { content } = await textOf(fixture('proposals/columns-proposal.pdf'));
		const paragraphs = content[0]!.text.split('\n\n');
		expect(paragraphs.filter((one) => one.includes(' | '))).toEqual([
			'What | Who holds the money | EUR',
			'Letters and stamps | The council of Upper Linden, for all three councils | 900',
			'Hours of the lawyer | The market fund of Lower Linden | 7,200'
		]);
		expect(paragraphs).toContain(
			'The first letters were answered by eleven persons, four of whom asked for their papers.'
		);
		expect(paragraphs.find((one) => one.startsWith('A lawyer in Arden'))).toMatch(
			/where a person lives\.$/
		);
		expect(paragraphs.find((one) => one.startsWith('The councils meet'))).toMatch(
			/their employers\.$/
		);
	});

	it('with columns and a running head reads on, and is not called by its head', async () => {
		const { title, content } = await textOf(fixture('proposals/numbered-proposal.pdf'));
		expect(title).toBe('Open Doors: school, trade and justice for the young people of Maro');
		expect(content[0]!.text).toContain('No comparison school was visited, and nobody was asked');
		expect(
			content
				.map(({ text }) => text)
				.join('\n\n')
				.split('\n\n')
		).toEqual(
			expect.arrayContaining([
				'2.1 The problem',
				'2.3 Other actors',
				'3.1.1 Safeguarding in schools'
			])
		);
	});

	it('in Arabic has its words in order, and joined letters mended where the fault is certain', async () => {
		const { content } = await textOf(fixture('proposals/arabic-proposal.pdf'));
		const text = content.map((part) => part.text).join('\n\n');
		for (const words of [
			'أن يوقع على ورقة. تهدف الزيارات',
			'لا يصل إليها أحد من العاملين الاجتماعيين',
			'علم أهلهم. لا يقيس المشروع',
			'للأسف لا توجد',
			'للاجئين من القرى الأخرى'
		])
			expect(text).toContain(words);
	});

	it('in Arabic is known to hold letters in the wrong order, unlike the same from Word', async () => {
		const texts = async (ending: string) =>
			(await textOf(fixture(`proposals/arabic-proposal.${ending}`))).content.map(
				({ text }) => text
			);
		expect(hasAlefsSwapped(await texts('pdf'))).toBe(true);
		expect(hasAlefsSwapped(await texts('docx'))).toBe(false);
	});

	it('is read from PDF, page by page', async () => {
		const text = await textOf(river('pdf'));
		expect(text).toMatchObject({
			kind: 'pdf',
			numbering: 'pages',
			title: 'Safe Journeys in the River Valley',
			applicant: '',
			designId: '',
			design: null,
			name: 'a.bin',
			opened: now,
			parts: 6
		});
		expect(text.content.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
		const fourth = text.content[3]!.text;
		expect(fourth).toContain(
			'A1 Village visits with theatre | 90 villages | Months 4 to 20 | Campaign officer | 90 events, 18,000 people | 148,000'
		);
		expect(text.content[4]!.text).toContain('women and children, who are treated as one group');
		expect(text.content[1]!.text.split('\n\n')).toContain('2.2 What others do');
		expect(text.content[0]!.text).toContain('Lantern House, annual report 2025, page 6.');
	});

	it('is read from Word, paragraph by paragraph, under its headings', async () => {
		const text = await textOf(river('docx'));
		expect(text).toMatchObject({
			kind: 'word',
			numbering: 'paragraphs',
			title: 'Safe Journeys in the River Valley'
		});
		expect(text.content.map(({ number }) => number)).toEqual(
			text.content.map((_, index) => index + 1)
		);
		const under = (label: string) =>
			text.content.filter((part) => part.label === label).map((part) => part.text);
		expect(under('3.2 Specific objectives')).toContain(
			'• To strengthen the capacity of law enforcement to fight trafficking.'
		);
		expect(under('11. Budget summary')).toContain('Training | 61,000 | 10 per cent');
		expect(under('1. Summary').slice(-2)).toEqual([
			'The project continues the work of two earlier projects of Lantern House, which reached 14,000 people between 2021 and 2025.[1]',
			'[1] Lantern House, annual report 2025, page 6. The figure counts attendances, not persons.'
		]);
	});

	it.each(['river-valley-proposal', 'coast-and-border-proposal'])(
		'holds every word of %s in both forms',
		async (name) => {
			const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
			const source = words(readFileSync(`tests/fixtures/proposals/source/${name}.txt`, 'utf8'));
			for (const ending of ['pdf', 'docx']) {
				const read = await textOf(fixture(`proposals/${name}.${ending}`));
				const found = words(read.content.map(({ text }) => text).join('\n'));
				expect([...source].filter((word) => !found.has(word))).toEqual([]);
			}
		}
	);

	it('has the fingerprint of its bytes', async () => {
		const sum = createHash('sha256').update(river('pdf')).digest('hex');
		expect((await textOf(river('pdf'))).fingerprint).toBe(sum);
	});
});

describe('a design', () => {
	it('is read from its file', async () => {
		const text = await textOf(readFileSync(example, 'utf8'));
		expect(text).toMatchObject({
			kind: 'design',
			numbering: 'answers',
			designId: 'ka3s5q',
			parts: 1
		});
		expect(text.design?.id).toBe('ka3s5q');
		expect(text.content).toEqual([{ number: 1, label: 'One', text: 'An answer.' }]);
	});

	it('is read out of the annex that carries it', async () => {
		const opened = openDesign(readFileSync(example, 'utf8'));
		if (!opened.ok) throw new Error('the example does not open');
		const paper = buildAnnex({
			design: opened.value,
			...judge(opened.value),
			now: new Date(now),
			parts: ['sources']
		});
		const written = await writePdf(paper, nodeFonts);
		if (!written.ok) throw new Error('the annex was not written');
		const text = await textOf(written.value);
		expect(text.kind).toBe('design');
		expect(text.design).toEqual(opened.value);
	});

	it('of a newer version is refused with both versions', async () => {
		const newer = readFileSync(example, 'utf8').replace(/"version": \d+/, '"version": 99');
		expect(await refusal(newer)).toMatchObject({ type: 'newer-than-this-app', found: 99 });
	});

	it('that is none, or cut off, is refused', async () => {
		const text = readFileSync(example, 'utf8');
		expect(await refusal(text.slice(0, 5000))).toEqual({ type: 'bad-design', detail: '' });
		expect(await refusal('{"a":1}')).toMatchObject({ type: 'bad-design' });
		expect(await refusal('[1,2]')).toMatchObject({ type: 'bad-design' });
	});
});

describe('text', () => {
	it('is read from a paste', async () => {
		const source = { type: 'text', text: '# Our plan\n\nFirst.\n\nSecond.', name: '' } as const;
		const result = await readProposal(source, { now }, toolsHere);
		expect(result).toMatchObject({
			ok: true,
			value: { kind: 'text', numbering: 'paragraphs', title: 'Our plan', name: '', parts: 3 }
		});
	});

	it('that was pasted is called as its reader called it', async () => {
		const source = {
			type: 'text',
			text: '# Our plan\n\nFirst.',
			name: ' Sent by e-mail '
		} as const;
		const result = await readProposal(source, { now }, toolsHere);
		expect(result).toMatchObject({ ok: true, value: { title: 'Sent by e-mail' } });
	});

	it('that only begins like data is text', async () => {
		expect((await textOf('{draft} Our plan for the valley')).kind).toBe('text');
	});

	it('of nothing but spaces is empty', async () => {
		expect(await refusal(' \n\n ')).toEqual({ type: 'empty' });
		expect(await refusal('')).toEqual({ type: 'empty' });
	});
});

describe('what a file is', () => {
	it('is told by its bytes, whatever its name says', async () => {
		const file = new Blob([river('docx') as Uint8Array<ArrayBuffer>]);
		const result = await readProposal({ type: 'file', file, name: 'plan.pdf' }, { now }, toolsHere);
		expect(result).toMatchObject({ ok: true, value: { kind: 'word', name: 'plan.pdf' } });
	});

	const bytes = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
	it.each([
		['an old Word file', fixture('hostile/proposals/old-word.doc'), 'old-word'],
		['a PNG picture', bytes('\x89PNG\r\n\x1a\n0000'), 'image'],
		['a JPEG picture', bytes('\xff\xd8\xff\xe0 0000'), 'image'],
		['a web page', bytes('<!doctype html><p>Plan'), 'other'],
		['rich text', bytes('{\\rtf1\\ansi Plan}'), 'other'],
		['a program', bytes('MZ\x90\0\x03\0\0\0'), 'other'],
		['text in an unknown coding', bytes('Le r\xe9seau \xe0 Ni\xe8vre'), 'other']
	])('is named where it cannot be read: %s', async (_, file, found) => {
		expect(await refusal(file)).toEqual({ type: 'unknown-kind', found });
	});

	it('is looked at after its size', async () => {
		const file = { size: fileLimit + 1, arrayBuffer: vi.fn() } as unknown as Blob;
		const result = await readProposal({ type: 'file', file, name: '' }, { now }, toolsHere);
		expect(result).toEqual({
			ok: false,
			error: { type: 'too-large', bytes: fileLimit + 1, limit: fileLimit }
		});
		expect(file.arrayBuffer).not.toHaveBeenCalled();
	});

	it('is not asked of a file that has gone', async () => {
		const gone = { size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) };
		const source = { type: 'file', file: gone as unknown as Blob, name: '' } as const;
		expect(await readProposal(source, { now }, toolsHere)).toEqual({
			ok: false,
			error: { type: 'not-readable' }
		});
	});
});

describe('a PDF', () => {
	it('that was scanned is said to be', async () => {
		expect(await refusal(fixture('hostile/proposals/scanned.pdf'))).toEqual({
			type: 'scanned',
			pages: 3
		});
		expect(await refusal(pdfFile(['', lines('Page 2'), '']))).toEqual({
			type: 'scanned',
			pages: 3
		});
	});

	it('with a picture among written pages is read', async () => {
		const page = lines('A page with quite enough words to be read.', 'And another line of them.');
		expect((await textOf(pdfFile([page, '', page]))).parts).toBe(3);
	});

	it('with a password is said to be protected', async () => {
		expect(await refusal(fixture('hostile/proposals/password.pdf'))).toEqual({ type: 'protected' });
	});

	it('that is cut off is damaged', async () => {
		expect(await refusal(river('pdf').slice(0, 300))).toEqual({ type: 'damaged' });
	});

	it('runs nothing it carries', async () => {
		const mark = 'causewayWasHere';
		const script = `globalThis.${mark} = true`;
		// The way in of CVE-2024-4367: a font matrix with something else than numbers.
		const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontMatrix [1 0 0 1 0 (0\\); ${script}; //)] >>`;
		const catalog = `/OpenAction << /S /JavaScript /JS (${script}) >> /AA << /WC << /S /URI /URI (https://example.org/) >> >>`;
		const text = await textOf(
			pdfFile([lines('A page with quite enough words to be read.')], { font, catalog })
		);
		expect(text.content[0]!.text).toBe('A page with quite enough words to be read.');
		expect(mark in globalThis).toBe(false);
	});

	it('says how far it is, and stops when asked', async () => {
		const pages = Array.from({ length: 12 }, () => lines('Enough words for a page of text.'));
		const done: number[] = [];
		const stop = new AbortController();
		const result = await readBytes(pdfFile(pages), {
			signal: stop.signal,
			onprogress: (progress) => {
				done.push(progress.done);
				expect(progress.of).toBe(12);
				if (progress.done === 4) stop.abort();
			}
		});
		expect(result).toEqual({ ok: false, error: { type: 'cancelled' } });
		expect(done).toEqual([1, 2, 3, 4]);
	});

	it('has the title of its properties where that says something', async () => {
		const page = lines('Our plan for the valley', 'It is a plan with enough words.');
		const titled = async (title: string) =>
			(await textOf(pdfFile([page], { info: `/Title (${title})` }))).title;
		expect(await titled('Safe work')).toBe('Safe work');
		expect(await titled('Microsoft Word - final_v3.docx')).toMatch(/^Our plan for the valley/);
	});
});

describe('any change of any byte', () => {
	const small = [
		pdfFile([lines('A page with quite enough words to be read.')]),
		wordFile(para(run('A paragraph.')))
	];
	let before: string[];
	beforeAll(() => {
		before = Object.keys(Object.prototype);
	});

	it('gives text or a reason, never an exception', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...small),
				fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { minLength: 1, maxLength: 8 }),
				fc.nat(5000),
				async (file, changes, cut) => {
					const bytes = file.slice(0, cut % 3 === 0 ? cut % file.length : file.length);
					for (const [at, value] of changes) bytes[at % bytes.length] = value;
					const result = await readBytes(bytes);
					if (!result.ok) expect(result.error.type).toBeTypeOf('string');
				}
			),
			{ numRuns: 120 }
		);
		expect(Object.keys(Object.prototype)).toEqual(before);
	});
});
