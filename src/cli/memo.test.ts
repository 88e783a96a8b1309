import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, readers } from '../lib/export/memo/testing/sample-appraisal.ts';
import { appraisalFile } from '../lib/storage/appraisal-file.ts';
import { exitCodes } from './exit-codes.ts';
import { memo } from './memo.ts';

let folder: string;
let said: string[];
const at = (name: string) => join(folder, name);

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'memo-'));
	said = [];
	vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
	writeFileSync(at('a.json'), appraisalFile(reader(), []).text);
	writeFileSync(at('p.json'), appraisalFile(readers(), []).text);
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});

describe('causeway memo', () => {
	it.each([
		['a.json', 'memo.pdf', /^%PDF-/],
		['a.json', 'memo.md', /^# Safe paths in the river valley/],
		['a.json', 'memo.csv', /^\uFEFF"Proposal"/],
		['p.json', 'joint.PDF', /^%PDF-/],
		['p.json', 'joint.md', /Joint appraisal memo/],
		['p.json', 'joint.csv', /"Verdict of Ben Example"/]
	])('writes %s as %s', async (from, to, content) => {
		expect(await memo([at(from), '--out', at(to)])).toBe(exitCodes.done);
		expect(readFileSync(at(to), 'utf8')).toMatch(content);
	});

	it('takes the file before or after --out', async () => {
		expect(await memo(['--out', at('memo.md'), at('a.json')])).toBe(exitCodes.done);
	});

	it.each([[[]], [['a.json']], [['--out', 'memo.pdf']], [['a.json', '--out', 'memo.docx']]])(
		'says how it is used when called with %j',
		async (args) => {
			expect(await memo(args)).toBe(exitCodes.wrongUse);
		}
	);

	it('says why a file cannot be read, and writes nothing', async () => {
		writeFileSync(at('bad.json'), '{"format":"causeway-appraisal","version":1,"my words":5}');
		expect(await memo([at('bad.json'), '--out', at('x.md')])).toBe(exitCodes.unreadable);
		expect(await memo([at('none.json'), '--out', at('x.md')])).toBe(exitCodes.unreadable);
		expect(existsSync(at('x.md'))).toBe(false);
		expect(said.join()).not.toContain('my words');
	});

	it('says when the place cannot be written', async () => {
		expect(await memo([at('a.json'), '--out', at('no/such/folder/x.md')])).toBe(exitCodes.notMade);
	});
});
