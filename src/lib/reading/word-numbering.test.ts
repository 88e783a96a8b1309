/** Numbers Word shows and does not write: the files here are made as Word makes them. */
import { describe, expect, it } from 'vitest';
import { markParagraphs } from './mark-paragraphs.ts';
import { para, run, wordFile } from './testing/make-files.ts';
import { fixture, textOf } from './testing/read-here.ts';
import { readNumbering } from './word-numbering.ts';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (at: number, format: string, text: string, more = '') =>
	`<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, ...levels: string[]) =>
	`<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = '') =>
	`<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const headings = definition(
	0,
	level(0, 'decimal', '%1', '<w:pStyle w:val="Heading1"/>'),
	level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Heading2"/>'),
	level(2, 'decimal', '%1.%2.%3', '<w:pStyle w:val="Heading3"/>')
);
const letters = definition(1, level(0, 'lowerLetter', '%1)'), level(1, 'lowerRoman', '(%2)'));
const style = (id: string, inner: string, more = '') =>
	`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:pPr>${inner}</w:pPr></w:style>`;
const numbered = (id: number, at?: number) =>
	`<w:numPr>${at === undefined ? '' : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${id}"/></w:numPr>`;
const outline = (at: number) => `<w:outlineLvl w:val="${at}"/>`;
/** The headings of a Word file: only the first has its list in the style; the others their level and list. */
const headingStyles =
	style('Heading1', numbered(1) + outline(0)) +
	style('Heading2', numbered(1, 1) + outline(1)) +
	style('Heading3', numbered(1, 2) + outline(2));

const parts = (numbering: string, styles = headingStyles) => ({
	'word/numbering.xml': `<w:numbering ${namespace}>${numbering}</w:numbering>`,
	'word/styles.xml': `<w:styles ${namespace}>${styles}</w:styles>`
});
const entry = (text: string, id: number, at = 0) =>
	`<w:p><w:pPr>${numbered(id, at)}</w:pPr>${run(text)}</w:p>`;
const heading = (text: string, at: number) => para(run(text), `Heading${at}`);

const read = async (body: string, numbering: string, styles?: string) =>
	(await textOf(wordFile(body, parts(numbering, styles)))).content;
const texts = async (...given: Parameters<typeof read>) =>
	(await read(...given)).map(({ text }) => text);

describe('headings of a Word file', () => {
	const numbering = headings + list(1, 0);

	it('have the numbers Word shows', async () => {
		const body = [
			heading('Context', 1),
			heading('Problem', 2),
			heading('Who', 2),
			heading('Girls', 3),
			heading('Work', 1),
			heading('Objectives', 2)
		].join('');
		expect(await texts(body, numbering)).toEqual([
			'1 Context',
			'1.1 Problem',
			'1.2 Who',
			'1.2.1 Girls',
			'2 Work',
			'2.1 Objectives'
		]);
	});

	it('are the places of what stands under them', async () => {
		const body =
			heading('Work', 1) + heading('Objectives', 2) + para(run('We train.')) + heading('Risks', 1);
		expect((await read(body, numbering)).map(({ label }) => label)).toEqual([
			'1 Work',
			'1.1 Objectives',
			'1.1 Objectives',
			'2 Risks'
		]);
	});

	it('without numbers are named with those above them', async () => {
		const plain = style('Heading1', outline(0)) + style('Heading2', outline(1));
		const body = heading('Work', 1) + heading('Objectives', 2) + para(run('We train.'));
		expect((await read(body, '', plain)).at(-1)).toMatchObject({
			label: 'Work › Objectives',
			text: 'We train.'
		});
	});

	it('are known by their level, whatever their style is called and based on', async () => {
		const styles =
			headingStyles + style('Kapitel', '', '<w:basedOn w:val="Heading2"/>') + style('Loop', '');
		const body = heading('Work', 1) + para(run('Ziele'), 'Kapitel') + para(run('Text.'), 'Loop');
		expect((await read(body, numbering, styles)).at(-1)).toMatchObject({ label: '1.1 Ziele' });
	});

	it('count on although a number was taken from one of them', async () => {
		const without = `<w:p><w:pPr><w:pStyle w:val="Heading1"/>${numbered(0)}</w:pPr>${run('Annex')}</w:p>`;
		expect(await texts(heading('A', 1) + without + heading('B', 1), numbering)).toEqual([
			'1 A',
			'Annex',
			'2 B'
		]);
	});

	it('are read of a file that another program wrote', async () => {
		const { content } = await textOf(fixture('proposals/numbered-proposal.docx'));
		expect([...new Set(content.map(({ label }) => label))]).toEqual(
			expect.arrayContaining(['2.1 The problem', '3.1.1 Safeguarding in schools'])
		);
		expect(content.map(({ text }) => text)).toContain('b) A drama group of pupils in each school');
	});
});

describe('lists of a Word file', () => {
	it('have letters and figures, level by level', async () => {
		const body = [
			entry('one', 2),
			entry('deeper', 2, 1),
			entry('deeper still', 2, 1),
			entry('two', 2),
			entry('anew', 2, 1)
		].join('');
		expect(await texts(body, letters + list(2, 1))).toEqual([
			'a) one',
			'(i) deeper',
			'(ii) deeper still',
			'b) two',
			'(i) anew'
		]);
	});

	it('of one definition count on, until one begins anew', async () => {
		const anew =
			'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride><w:lvlOverride w:ilvl="1"/>';
		const numbering = letters + list(2, 1) + list(3, 1) + list(4, 1, anew);
		const body = [2, 3, 4, 4].map((id) => entry('x', id)).join('');
		expect(await texts(body, numbering)).toEqual(['a) x', 'b) x', 'a) x', 'b) x']);
	});

	it('keep a level in its own format, or all in digits', async () => {
		const legal = definition(
			5,
			level(0, 'upperRoman', 'Article %1.'),
			level(1, 'decimal', '%1.%2', '<w:isLgl/>')
		);
		const body = entry('First', 6) + entry('Part', 6, 1);
		expect(await texts(body, legal + list(6, 5))).toEqual(['Article I. First', '1.1 Part']);
	});

	it('take their levels from a style of lists', async () => {
		const linked =
			'<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Mine"/></w:abstractNum>';
		const styles =
			'<w:style w:type="numbering" w:styleId="Mine"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
		const body = entry('one', 8);
		expect(await texts(body, letters + linked + list(2, 1) + list(8, 7), styles)).toEqual([
			'a) one'
		]);
	});

	it('number the rows of a table', async () => {
		const row = (text: string) =>
			`<w:tr><w:tc>${entry('Visit', 2)}</w:tc><w:tc>${para(run(text))}</w:tc></w:tr>`;
		const body = `<w:tbl>${row('north')}${row('south')}</w:tbl>`;
		expect(await texts(body, letters + list(2, 1))).toEqual([
			'a) Visit | north',
			'b) Visit | south'
		]);
	});

	it('count empty entries, and neither deleted ones nor what stands twice in the file', async () => {
		const empty = `<w:p><w:pPr>${numbered(2, 0)}</w:pPr></w:p>`;
		const deleted = `<w:p><w:pPr>${numbered(2, 0)}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr></w:p>`;
		const twice = `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${entry('box', 2)}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
		const body = entry('one', 2) + empty + deleted + twice + entry('three', 2);
		expect(await texts(body, letters + list(2, 1))).toEqual(['a) one', 'c) three']);
	});

	it('are not confused by what a paragraph was before a change', async () => {
		const changed = `<w:p><w:pPr>${numbered(2, 0)}<w:pPrChange w:id="9"><w:pPr>${numbered(0, 3)}</w:pPr></w:pPrChange></w:pPr>${run('kept')}</w:p>`;
		expect(await texts(changed, letters + list(2, 1))).toEqual(['a) kept']);
	});

	it('that are not defined leave the text as it is', async () => {
		expect(await texts(entry('one', 99) + entry('two', 2, 7), letters + list(2, 1))).toEqual([
			'one',
			'two'
		]);
	});
});

describe('a Word file that means harm with its numbers', () => {
	it('gets short ones, and no markup into the text', async () => {
		const loud = definition(1, level(0, 'decimal', `${'x'.repeat(5000)}%1`));
		const sly = definition(2, level(0, 'decimal', '&quot;/&gt;&lt;w:t&gt;%1'));
		const body = entry('one', 1) + entry('two', 2);
		const [first, second] = await texts(body, loud + sly + list(1, 1) + list(2, 2));
		expect(first!.length).toBeLessThan(60);
		expect(second).toBe('"/><w:t>1 two');
	});

	it('is read in a time that grows with its length, and circles end', () => {
		const styles =
			style('A', '', '<w:basedOn w:val="B"/>') + style('B', '', '<w:basedOn w:val="A"/>');
		const link = (id: number) =>
			`<w:abstractNum w:abstractNumId="${id}"><w:numStyleLink w:val="S"/></w:abstractNum>`;
		const numbering = readNumbering(link(1) + list(1, 1), styles);
		const started = performance.now();
		for (const open of ['<w:p><w:pPr>', '<w:pPrChange>', '<w:p ', '<mc:Choice>'])
			markParagraphs(open.repeat(200_000), numbering);
		expect(performance.now() - started).toBeLessThan(5000);
	});
});
