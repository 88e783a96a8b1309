/** A fault in a content file stops the build; whoever wrote the file must see where it is and how to mend it. */
import { describe, expect, it } from 'vitest';
import { ContentError } from './content-file.ts';
import { parseContent } from './parse.ts';

const lesson = `---
id: 3.L1
title: A lesson
items: [{ id: 3.L1.a, text: A part, items: [{ id: 3.L1.a.a, text: A part of a part }] }]
source: ICAT 2016, 3.L1
---
What was *learned*.
`;
const question = `---
id: 3.Q1
title: Who?
short: Target group
form: open
why: A reason.
values:
  - key: purpose
    label: What for?
    form: choice
    options: [{ id: 3.E1, label: One }, { id: other, label: Other }]
lessons: [3.L1, 3.L1.a.a]
example:
  state: yes
  text: For example
  values: { purpose: 3.E1 }
source: ICAT 2016, 3.Q1
---
Name one group.
`;
const sample = 'unit: people, form: count, direction: up, effort: low';
const category = `---
id: 3.I1
title: Reach
rung: reach
shows: Who was reached.
doesNotShow: What they did.
methods: []
samples:
  - { id: 3.I1.a, text: Number of people, ${sample} }
source: ICAT 2016, 3.I1
---
`;
const ladder = `kind: awareness
section: 3
inference: false
rungs:
  - rung: reach
    level: output
    label: Who is reached
    from: { question: 3.Q1, value: purpose }
    text: '{group} are reached'
    gap: Nobody is named.
    indicators: [3.I1]
    link:
      because: 3.Q1
      evidence: null
      assumptions: [{ id: they-listen, text: They listen, test: Ask, supportedBy: 3.Q1, source: S }]
`;
const narrative = [
	'short',
	'shortBecause',
	'shortOpen',
	'middle',
	'middleOpen',
	'first',
	'step',
	'because',
	'evidence',
	'noReason',
	'gap',
	'assumption',
	'assumptionsLead'
].map((key) => `  ${key}: w`);
const words = [
	...['someone', 'someActivity', 'somePattern', 'activityLabel', 'activityText'].map(
		(key) => `${key}: w`
	),
	'ownLabels: { output: w, outcome: w, impact: w }',
	'ownBlank: w',
	'narrative:',
	...narrative
].join('\n');

const sound: Readonly<Record<string, string>> = {
	'sections/03-awareness/section.md':
		'---\nnumber: 3\nkind: awareness\ntitle: T\nshort: S\nexamples: [{ id: 3.E1, text: E }]\nsource: S\n---\nWhy.',
	'sections/03-awareness/lessons/1-lesson.md': lesson,
	'sections/03-awareness/questions/01-who.md': question,
	'sections/03-awareness/indicators/01-reach.md': category,
	'findings/a-rule.md': '---\nid: a-rule\ntitle: T\nsettle: S\n---\nWhy.',
	'glossary/reach.md': '---\nid: reach\nterm: Reach\nsource: S\n---\nWords.',
	'help/1-start.md':
		'---\nid: start\ntitle: T\nitems: [{ id: 0.H1, text: Advice }]\nsource: S\n---\nWords.',
	'ladders/awareness.yaml': ladder,
	'theory/words.yaml': words,
	'changes.yaml': '[]',
	'standards.yaml':
		'- { list: sdg, title: SDG, source: UN, indicators: [{ id: 16.2.2, name: Victims, level: impact, kinds: [other] }] }',
	'relevance.yaml': '- { id: 3.L1.a.a, condition: children, asked: Because, skipped: Because not }',
	'interface/common.json': '{}',
	'examples/one.json': '{}'
};
const where = {
	section: 'sections/03-awareness/section.md',
	lesson: 'sections/03-awareness/lessons/1-lesson.md',
	question: 'sections/03-awareness/questions/01-who.md',
	category: 'sections/03-awareness/indicators/01-reach.md',
	ladder: 'ladders/awareness.yaml'
};

const parse = (files: Readonly<Record<string, string>>, sanitise = (html: string) => html) =>
	parseContent(new Map(Object.entries(files)), { language: 'en', sanitise });

/** The message about the sound files with one text replaced, or one file changed, added or (null) taken away. */
function faultOf(file: string, change: string | null | [from: string, to: string]): string {
	const files = new Map(Object.entries(sound));
	if (change === null) files.delete(file);
	else if (typeof change === 'string') files.set(file, change);
	else {
		expect(files.get(file)).toContain(change[0]);
		files.set(file, files.get(file)!.replace(...change));
	}
	try {
		parse(Object.fromEntries(files));
	} catch (error) {
		if (error instanceof ContentError) return error.message;
		throw error;
	}
	return 'no fault';
}

describe('sound files', () => {
	it('become content in the order of their paths, with the section of their folder', () => {
		const second = question.replace(/3\.Q1/g, '3.Q2');
		const content = parse({ 'sections/03-awareness/questions/10-last.md': second, ...sound });
		expect(content.questions.map(({ id, section }) => [id, section])).toEqual([
			['3.Q1', 3],
			['3.Q2', 3]
		]);
		expect(content).toMatchObject({ language: 'en', relevance: [{ condition: 'children' }] });
		expect(content.ladders[0]?.rungs[0]?.from).toEqual({ question: '3.Q1', value: 'purpose' });
	});

	it('keep 3.E1 as an id, where YAML sees the number 30', () => {
		const { sections, questions } = parse(sound);
		expect(sections[0]?.examples[0]?.id).toBe('3.E1');
		expect(questions[0]?.example.values).toEqual({ purpose: '3.E1' });
	});

	it('keep "yes" as a word, where older YAML sees a truth', () => {
		expect(parse(sound).questions[0]?.example.state).toBe('yes');
	});

	it('have their body rendered, then sanitised', () => {
		const content = parse(sound, (html) => `clean(${html})`);
		expect(content.lessons[0]?.html).toBe('clean(<p>What was <em>learned</em>.</p>)');
	});

	it('read the same with the line ends of Windows', () => {
		const windows = Object.entries(sound).map(([path, text]) => [
			path,
			text.replace(/\n/g, '\r\n')
		]);
		const { version: _one, ...content } = parse(Object.fromEntries(windows) as typeof sound);
		const { version: _other, ...expected } = parse(sound);
		expect(content).toEqual(expected);
	});

	it('have a version that changes with any word and with nothing else', () => {
		const { version } = parse(sound);
		const reversed = Object.fromEntries(Object.entries(sound).reverse());
		expect(parse(reversed).version).toBe(version);
		const changed = { ...sound, 'interface/common.json': '{"a":"b"}' };
		expect(parse(changed).version).not.toBe(version);
	});
});

describe('a file at fault is named, with the place and the cure', () => {
	it.each<[fault: string, file: string, change: Parameters<typeof faultOf>[1], message: RegExp]>([
		['no front matter', where.lesson, 'Only words.', /start the file with front matter/],
		[
			'front matter left open',
			where.lesson,
			['---\nWhat', 'What'],
			/start the file with front matter/
		],
		[
			'bad YAML',
			where.lesson,
			['title: A lesson', 'title: "A lesson'],
			/the YAML cannot be read: /
		],
		[
			'a field twice',
			where.lesson,
			['source:', 'title: Again\nsource:'],
			/the YAML cannot be read: .*unique/
		],
		['bad YAML of a ladder', where.ladder, 'kind: [', /the YAML cannot be read: /],
		['a misspelt field', where.question, ['short:', 'shrot:'], /shrot[^]*→ at short/],
		['a missing field', where.question, ['why: A reason.\n', ''], /mend these fields:[^]*→ at why/],
		[
			'an empty field',
			where.question,
			['why: A reason.', 'why: " "'],
			/write the words here[^]*→ at why/
		],
		[
			'an id of another form',
			where.lesson,
			['id: 3.L1\n', 'id: lesson-1\n'],
			/write an id such as 3\.Q6\.c[^]*→ at id/
		],
		[
			'a choice without options',
			where.question,
			['options: [{ id: 3.E1, label: One }, { id: other, label: Other }]', ''],
			/a choice needs options/
		],
		['an unknown rung', where.category, ['rung: reach', 'rung: heights'], /→ at rung/],
		[
			'a link of a ladder without assumptions',
			where.ladder,
			[/assumptions: .*/.exec(ladder)![0], 'assumptions: []'],
			/→ at rungs\[0\]\.link\.assumptions/
		],
		[
			'an unknown kind',
			'standards.yaml',
			['[other]', '[others]'],
			/→ at \[0\]\.indicators\[0\]\.kinds/
		],
		['an unknown condition', 'relevance.yaml', ['children', 'full-moon'], /→ at \[0\]\.condition/],
		[
			'a folder without a number',
			'sections/awareness/questions/1-x.md',
			question.replace('3.Q1', '3.Q9'),
			/name the folder with its number/
		],
		[
			'an example that fills no value',
			where.question,
			['{ purpose: 3.E1 }', '{ aim: 3.E1 }'],
			/the example fills "aim", which is not a value/
		],
		[
			'an example with an unknown option',
			where.question,
			['{ purpose: 3.E1 }', '{ purpose: 3.E7 }'],
			/the example chooses "3\.E7", which is not an option/
		],
		[
			'an option used twice',
			where.question,
			['id: other', 'id: 3.E1'],
			/the id 3\.E1 is used twice; rename one/
		],
		[
			'an item id used twice',
			where.lesson,
			['id: 3.L1.a.a', 'id: 3.L1.a'],
			/the id 3\.L1\.a is used twice; rename one/
		],
		[
			'a sample id used twice',
			where.category,
			['source:', `  - { id: 3.I1.a, text: Again, ${sample} }\nsource:`],
			/the id 3\.I1\.a is used twice/
		],
		[
			'a condition given twice',
			'relevance.yaml',
			`${sound['relevance.yaml']}\n${sound['relevance.yaml']}`,
			/3\.L1\.a\.a is used twice/
		],
		[
			'an id of another file',
			'glossary/again.md',
			sound['glossary/reach.md']!,
			/the id reach is used in glossary\/reach\.md too|the id reach is used in glossary\/again\.md too/
		],
		[
			'a second ladder of a kind',
			'ladders/more.yaml',
			ladder,
			/the id ladder awareness is used in ladders\/awareness\.yaml too/
		],
		[
			'a section of the same number',
			'sections/04-x/section.md',
			sound[where.section]!.replace('3.E1', '4.E1'),
			/the id section 3 is used in sections\/03-awareness\/section\.md too/
		],
		[
			'a rung that names no question',
			where.ladder,
			['because: 3.Q1', 'because: 3.Q9'],
			/the rung reach names question 3\.Q9, which no file defines/
		],
		[
			'an assumption supported by no question',
			where.ladder,
			['supportedBy: 3.Q1', 'supportedBy: 3.Q9'],
			/the rung reach names question 3\.Q9/
		],
		[
			'a rung that reads no value',
			where.ladder,
			['value: purpose', 'value: aim'],
			/the rung reach reads "aim", which 3\.Q1 does not ask/
		]
	])('%s', (_fault, file, change, message) => {
		const said = faultOf(file, change);
		expect(said).toMatch(message);
		// Of two files with one id, either may be the one to mend.
		if (!/ too; rename one$/.test(said)) expect(said).toMatch(new RegExp(`^${file}: `));
	});

	it.each(['theory/words.yaml', 'relevance.yaml', 'standards.yaml', 'changes.yaml'])(
		'%s missing',
		(file) => {
			expect(faultOf(file, null)).toBe(`${file}: this file is missing; write it`);
		}
	);

	it.each([
		'notes.md',
		'findings/a-rule.txt',
		'findings/old/a-rule.md',
		'sections/03-awareness/section-old.md',
		'sections/03-awareness/notes.md',
		'sections/03-awareness/lessons/1-lesson.md~',
		'ladders/other.yml',
		'theory/words.yaml.bak',
		'interface/common.js',
		'examples/notes.txt'
	])('a stray file: %s', (file) => {
		expect(faultOf(file, 'x')).toBe(`${file}: this place is not read; move the file or delete it`);
	});
});

describe('a reference to nothing is named with the file it stands in', () => {
	it.each<[string, string, [string, string], string]>([
		['a lesson', where.question, ['[3.L1,', '[3.L9,'], `${where.question}: lessons names 3.L9`],
		[
			'a related question',
			where.question,
			['lessons:', 'related: [3.Q8]\nlessons:'],
			`${where.question}: related names 3.Q8`
		],
		[
			'a sample read beside another',
			where.category,
			[sample, `${sample}, pairsWith: [3.I9.z]`],
			`${where.category}: pairsWith of 3.I1.a names 3.I9.z`
		],
		[
			'a category of a rung',
			where.ladder,
			['[3.I1]', '[3.I9]'],
			`${where.ladder}: indicators of reach names 3.I9`
		],
		[
			'a conditional question',
			'relevance.yaml',
			['3.L1.a.a', '3.Q9'],
			'relevance.yaml: the list names 3.Q9'
		]
	])('%s', (_name, file, change, line) => {
		expect(faultOf(file, change)).toContain(`${line}, which no file defines`);
	});

	it('all at once, so that one reading mends them all', () => {
		const files = {
			...sound,
			[where.question]: question.replace('[3.L1,', '[3.L9,'),
			'relevance.yaml': sound['relevance.yaml']!.replace('3.L1.a.a', '3.Q9')
		};
		expect(() => parse(files)).toThrow(/3\.L9[^]*3\.Q9/);
	});
});
