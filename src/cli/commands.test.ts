/** Commands as they are called, up to what is printed and the number they end with. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { annex } from './annex.ts';
import { check } from './check.ts';
import { example } from './example.ts';
import { exitCodes } from './exit-codes.ts';
import { help, helpOn, listOfCommands, type CommandName } from './help.ts';
import { memo } from './memo.ts';
import { schema } from './schema.ts';

const design = 'content/en/examples/benin-city-schools.json';
const appraisal = 'tests/fixtures/appraisals/v1/full.json';

let folder: string;
let printed: string[];
let said: string[];
const at = (name: string) => join(folder, name);

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'causeway-'));
	printed = [];
	said = [];
	vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
	vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});

describe('check', () => {
	it('finds the same in a design file and in the annex that carries it', async () => {
		expect(await check([design])).toBe(exitCodes.done);
		expect(await annex([design, '--out', at('a.pdf'), '--parts', 'sources'])).toBe(exitCodes.done);
		expect(await check([at('a.pdf')])).toBe(exitCodes.done);
		const [fromFile, fromPdf] = printed.map((text) => JSON.parse(text) as unknown[]);
		expect(fromFile!.length).toBeGreaterThan(10);
		expect(fromPdf).toEqual(fromFile);
	});

	it.each([
		['nowhere.json', /no such file/],
		['src', /folder/],
		[appraisal, /an appraisal.*memo/],
		['tests/fixtures/proposals/river-valley-proposal.pdf', /without a design.*appraise/],
		['tests/fixtures/proposals/river-valley-proposal.docx', /Word/]
	])('says of %s what it is and what to do', async (path, words) => {
		expect(await check([path])).toBe(exitCodes.unreadable);
		expect(said.join()).toMatch(words);
		expect(printed).toEqual([]);
	});

	it.each([
		['', /nothing in it/],
		['{"format":"causeway-design","version":99,"words":"Mine"}', /newer Causeway/],
		['{"format":"causeway-design","version":1,"title":"Mine"}', /do not fit/],
		['{"format":"causeway-protected","version":1}', /passphrase/],
		['{"words":"Mine"', /cut off/]
	])('says of the text %j why it cannot be read, without its words', async (text, words) => {
		writeFileSync(at('x.json'), text);
		expect(await check([at('x.json')])).toBe(exitCodes.unreadable);
		expect(said.join()).toMatch(words);
		expect(said.join()).not.toContain('Mine');
	});
});

describe('annex', () => {
	it.each([
		[[], /Name one design file/],
		[[design], /with --out/],
		[[design, '--out', 'a.docx'], /\.pdf/],
		[[design, '--out', 'a.pdf', '--parts', 'cover'], /not “cover”/],
		[['a.pdf', '--out', './a.pdf'], /the file that is read/]
	])('called as %j says what is wrong, and how it is called', async (args, words) => {
		expect(await annex(args)).toBe(exitCodes.wrongUse);
		expect(said.join()).toMatch(words);
		expect(said.join()).toContain(help.annex.usage);
	});

	it('says where it could not write', async () => {
		const into = (out: string) => annex([design, '--parts', 'sources', '--out', out]);
		expect(await into(at('no/a.pdf'))).toBe(exitCodes.notMade);
		expect(said.at(-1)).toMatch(/no such folder/);
		writeFileSync(at('file'), '');
		expect(await into(at('file/a.pdf'))).toBe(exitCodes.notMade);
		expect(said.at(-1)).toMatch(/no such folder/);
		symlinkSync(at('round.pdf'), at('round.pdf'));
		expect(await into(at('round.pdf'))).toBe(exitCodes.notMade);
		expect(said.at(-1)).toMatch(/cannot be written/);
	});

	it.each([
		['a link to it', symlinkSync],
		['another name of it', linkSync]
	])('does not write over the design it reads, through %s', async (_, link) => {
		writeFileSync(at('design.json'), readFileSync(design));
		link(at('design.json'), at('a.pdf'));
		expect(await annex([at('design.json'), '--out', at('a.pdf')])).toBe(exitCodes.wrongUse);
		expect(said.join()).toMatch(/the file that is read/);
		expect(readFileSync(at('design.json'))).toEqual(readFileSync(design));
	});
});

describe.skipIf(process.platform === 'win32')('a pipe with a name', () => {
	it('is read to its end, like a file', async () => {
		execFileSync('mkfifo', [at('pipe')]);
		spawn('sh', ['-c', `cat ${design} > ${at('pipe')}`]);
		expect(await check([at('pipe')])).toBe(exitCodes.done);
		expect(printed.join()).toContain('"rule"');
	});

	it('is left when it brings more than any design has', async () => {
		expect(await check(['/dev/zero'])).toBe(exitCodes.unreadable);
		expect(said.join()).toMatch(/larger than/);
	});
});

it('memo says of a design that it is one', async () => {
	expect(await memo([design, '--out', at('m.md')])).toBe(exitCodes.unreadable);
	expect(said.join()).toMatch(/a design, no appraisal/);
});

describe('schema', () => {
	it.each([
		[[], 'Causeway design'],
		[['--of', 'appraisal'], 'Causeway appraisal'],
		[['--of=panel'], 'Causeway panel']
	])('called as %j prints that of the %s', (args, title) => {
		expect(schema(args)).toBe(exitCodes.done);
		expect(JSON.parse(printed.join())).toMatchObject({ title });
	});

	it('names the formats it knows', () => {
		expect(schema(['--of', 'memo'])).toBe(exitCodes.wrongUse);
		expect(said.join()).toContain('design, appraisal, panel');
	});
});

it('example names the examples there are', () => {
	expect(example(['none'])).toBe(exitCodes.wrongUse);
	expect(said.join()).toContain('benin-city-schools');
});

describe('help', () => {
	it('on a command there is none of is a wrong call', () => {
		const { status, stderr } = spawnSync(
			process.execPath,
			['--import', 'tsx', 'src/cli/main.ts', 'help', 'nothing'],
			{ encoding: 'utf8' }
		);
		expect(status).toBe(exitCodes.wrongUse);
		expect(stderr).toContain('no command “nothing”');
	});

	it('names every command, with its options', () => {
		for (const name of Object.keys(help) as CommandName[]) {
			expect(listOfCommands()).toContain(help[name].usage);
			expect(helpOn(name)).toContain(help[name].does);
		}
	});

	it('knows the commands the start of the program knows', () => {
		const start = readFileSync('src/cli/main.ts', 'utf8');
		for (const name of Object.keys(help)) expect(start).toContain(`import('./${name}.ts')`);
	});
});
