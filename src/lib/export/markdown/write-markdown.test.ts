import fc from 'fast-check';
import { Marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Block } from '../blocks.ts';
import { paper, table } from '../pdf/testing/sample-papers.ts';
import { plainLines } from './escape.ts';
import { writeMarkdown } from './write-markdown.ts';

const marked = new Marked({ gfm: true });
const read = (...blocks: Block[]): Token[] =>
	marked.lexer(writeMarkdown(paper(blocks))).filter(({ type }) => type !== 'space');

/** The words of inline tokens. Anything but plain text shows as its type, so that no test can take it for text. */
function textOf(tokens: readonly Token[]): string {
	return tokens
		.map((token) => {
			if (token.type === 'br') return '\n';
			if (token.type === 'escape') return token.text as string;
			if (token.type === 'text' && !('tokens' in token)) return token.text as string;
			return token.type === 'text' ? textOf((token as Tokens.Text).tokens!) : `<<${token.type}>>`;
		})
		.join('');
}
const inner = (token: Token) => ('tokens' in token ? (token.tokens as Token[]) : []);
/** The text as printed: paragraphs of lines. */
const plain = (text: string) =>
	plainLines(text)
		.join('\n')
		.split(/\n{2,}/)
		.map((one) => one.replace(/^\n+|\n+$/g, ''))
		.filter(Boolean);
const oneLine = (text: string) => plainLines(text).filter(Boolean).join(' ');

const attacks = [
	'# heading',
	'text\n===',
	'text\n---',
	'- item\n+ item\n* item',
	'1. one\n2) two',
	'> quote',
	'    code',
	'```\ncode\n```',
	'~~~\ncode\n~~~',
	'`code` *a* **b** _c_ __d__ ~~e~~',
	'[text](javascript:alert(1)) ![x](y) [r][s]',
	'[r]: http://example.org',
	'<script>alert(1)</script> <b>x</b> <http://example.org> <!-- x -->',
	'http://example.org www.example.org a@example.org ftp://x.org mailto:a@b.org',
	'a | b\n--|--\nc | d',
	'| a |\n|---|\n| b |',
	'&amp; &#60; &lt; R&D',
	'\\*a\\* \\\nline',
	'a line  \nbroken',
	'*** \n___',
	'[ ] box [x]',
	'C# and ###'
];
const signs = '#*_-+=|`~<>[]()!&;:\\"\'.\n\t 0123@/ahtpws';
const anyText = fc.oneof(
	fc.constantFrom(...attacks),
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 }),
	fc
		.array(fc.constantFrom(...attacks, ' ', '\n', 'http://', 'www.', '**', '](', '&#', '---'), {
			maxLength: 5
		})
		.map((parts) => parts.join(''))
);

describe('writeMarkdown', () => {
	it('gives any paragraph back as the text it was', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const tokens = read({ type: 'paragraph', text });
				expect(tokens.map(({ type }) => type)).toEqual(plain(text).map(() => 'paragraph'));
				expect(tokens.map((one) => textOf(inner(one)))).toEqual(plain(text));
			}),
			{ numRuns: 2_000 }
		);
	});

	it('gives any heading, and any title of an entry, back as the text it was', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				fc.pre(oneLine(text) !== '');
				const [heading, ...none] = read({ type: 'heading', level: 2, text });
				expect([heading!.type, textOf(inner(heading!)), none]).toEqual([
					'heading',
					oneLine(text),
					[]
				]);
			}),
			{ numRuns: 1_000 }
		);
	});

	it('gives the items of a list, and labelled values, back as the texts they were', () => {
		fc.assert(
			fc.property(
				fc.array(anyText, { minLength: 1, maxLength: 3 }),
				fc.boolean(),
				(items, ordered) => {
					const said = items.map(plain).filter((parts) => parts.length > 0);
					fc.pre(said.length > 0);
					const [list, ...none] = read({ type: 'list', items, ordered });
					expect(none).toEqual([]);
					const entries = (list as Tokens.List).items;
					expect(
						entries.map((entry) =>
							entry.tokens.filter(({ type }) => type !== 'space').map((one) => textOf(inner(one)))
						)
					).toEqual(said);
				}
			),
			{ numRuns: 1_000 }
		);
	});

	it('gives the cells of a table back as the texts they were', () => {
		const row = fc.tuple(anyText, anyText);
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
				const [, found, ...none] = read(table(rows));
				expect(none).toEqual([]);
				expect(
					(found as Tokens.Table).rows.map((cells) => cells.map((one) => textOf(one.tokens)))
				).toEqual(rows.map((cells) => cells.map(oneLine)));
			}),
			{ numRuns: 1_000 }
		);
	});

	it('sets a quotation off, with all its lines', () => {
		const [quote] = read({ type: 'paragraph', style: 'quote', text: 'One\n> two\n\n# three' });
		expect(quote!.type).toBe('blockquote');
		expect(
			inner(quote!)
				.filter(({ type }) => type !== 'space')
				.map((one) => textOf(inner(one)))
		).toEqual(['One\n> two', '# three']);
	});

	it('heads rows of a table by one in bold, and fills what is missing', () => {
		const markdown = writeMarkdown(paper([table([['Section 1'], ['a', 'b']])]));
		expect(markdown).toContain('| **Section 1** |  |\n| a | b |');
	});

	it('writes every kind of block, and leaves out what is empty', () => {
		const markdown = writeMarkdown(
			paper([
				{
					type: 'cover',
					title: 'River valley',
					kind: 'Memo',
					facts: [
						{ label: 'Applicant', value: 'Hill & Shore' },
						{ label: 'Call', value: '' }
					],
					summaryTitle: 'In short',
					summary: ['Support.'],
					contents: { title: 'Parts', entries: ['1 Rights'] },
					note: 'A note.'
				},
				{ type: 'part', number: '1', title: 'Rights', orientation: 'portrait' },
				{ type: 'heading', level: 3, text: 'Shelter' },
				{
					type: 'columns',
					keepTogether: false,
					blocks: [
						{
							type: 'entry',
							title: '8.Q1 Shelter',
							aside: 'not addressed',
							text: 'No word of it.',
							facts: [{ label: 'Page', value: '7' }],
							note: ''
						}
					]
				},
				{ type: 'facts', facts: [] },
				{ type: 'list', items: [] }
			])
		);
		expect(markdown).toBe(
			[
				'# River valley',
				'Memo',
				'- **Applicant**: Hill & Shore\n- **Call**: –',
				'## In short',
				'Support.',
				'## Parts',
				'- 1 Rights',
				'A note.',
				'## 1 Rights',
				'#### Shelter',
				'**8.Q1 Shelter** · not addressed',
				'No word of it.',
				'- **Page**: 7\n'
			].join('\n\n')
		);
	});
});
