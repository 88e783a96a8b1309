/** The appraisers' files are held against the toolkit's items; a fault names file, place and cure. */
import { describe, expect, it } from 'vitest';
import { activityKinds } from '../domain/vocabulary.ts';
import { ContentError } from './content-file.ts';
import { parseAppraisal } from './parse-appraisal.ts';

const options = activityKinds.map((id) => `{ id: ${id}, label: L }`).join(', ');
const kinds = `id: kinds
title: T
source: S
fields:
  - { id: title, label: L, form: text }
  - { id: kinds, label: L, form: ticks, detail: D, options: [${options}] }
`;
const later = `id: later
title: T
source: S
fields:
  - { id: baseline, label: L, form: stated }
`;
const set = (name: string) => `set: ${name}
title: T
lead: L
checks:
  - { id: ${name}.one, title: A?, short: A, help: H, depth: quick, search: [a, b], source: S }
  - { id: ${name}.two, title: B?, short: B, help: H, depth: full, search: [a], source: S }
`;
const search = `3.L1: [a, b, c, d, e]
3.Q1: [a, b, c, d, e]
3.N1: [a, b, c, d, f]
`;
const where = {
	kinds: 'appraisal/abstract/2-kinds.yaml',
	later: 'appraisal/abstract/10-later.yaml',
	rights: 'appraisal/checks/rights.yaml',
	search: 'appraisal/search.yaml',
	depths: 'appraisal/depths.yaml'
};
const sound: Readonly<Record<string, string>> = {
	[where.later]: later,
	[where.kinds]: kinds,
	...Object.fromEntries(
		['child', 'dac', 'ethics', 'gender', 'rights'].map((name) => [
			`appraisal/checks/${name}.yaml`,
			set(name)
		])
	),
	[where.search]: search,
	[where.depths]: 'quick: [3.L1]\nstandard: [3.N1]\n',
	'help/1-start.md': 'not looked at'
};
const about = {
	language: 'en',
	lessons: [{ id: '3.L1' }],
	questions: [{ id: '3.Q1' }, { id: '3.N1' }]
} as unknown as Parameters<typeof parseAppraisal>[1];
const parse = (files: Readonly<Record<string, string>>) =>
	parseAppraisal(new Map(Object.entries(files)), about);

/** The message about the sound files with one text replaced, or one file taken away. */
function faultOf(file: string, change: null | [from: string, to: string]): string {
	const files = new Map(Object.entries(sound));
	if (change === null) files.delete(file);
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
	return '';
}

describe('sound files', () => {
	const content = parse(sound);

	it('give the form in the order of its numbers and the sets in the order they are offered', () => {
		expect(content.abstract.map(({ id }) => id)).toEqual(['kinds', 'later']);
		expect(content.checks.map((one) => one.set)).toEqual([
			'dac',
			'rights',
			'gender',
			'child',
			'ethics'
		]);
	});

	it('give words and depths by id', () => {
		expect(content.language).toBe('en');
		expect(content.search['3.N1']).toEqual(['a', 'b', 'c', 'd', 'f']);
		expect(content.depths).toEqual({ quick: ['3.L1'], standard: ['3.N1'] });
	});

	it('have a version that follows their own words and no others', () => {
		const changed = (file: string, text: string) => parse({ ...sound, [file]: text }).version;
		expect(changed('help/1-start.md', 'other')).toBe(content.version);
		expect(changed(where.later, later.replace('title: T', 'title: U'))).not.toBe(content.version);
	});
});

it.each<[string, string, null | [string, string], RegExp]>([
	['a missing list of words', where.search, null, /search\.yaml: this file is missing/],
	['a missing set', where.rights, null, /rights\.yaml: this set is missing/],
	['a missing field of kinds', where.kinds, null, /a field of ticks "kinds" must offer exactly/],
	['a kind not offered', where.kinds, ['{ id: other, label: L }', ''], /must offer exactly/],
	['a field used twice', where.later, ['id: baseline', 'id: title'], /title is used in .*2-kinds/],
	['ticks without options', where.later, ['form: stated', 'form: ticks'], /baseline: a choice/],
	[
		'a text with options',
		where.kinds,
		['form: text', 'form: text, options: [{ id: a, label: L }]'],
		/title: a choice/
	],
	['a detail of a text', where.kinds, ['form: text', 'form: text, detail: D'], /only ticks have/],
	[
		'an option offered twice',
		where.kinds,
		['id: other', 'id: support'],
		/"support" stands there twice/
	],
	[
		'a misspelt field',
		where.later,
		['form: stated', 'form: statd'],
		/10-later\.yaml: mend these fields/
	],
	[
		'a check of another set',
		where.rights,
		['id: rights.one', 'id: child.three'],
		/begin the id with "rights\."/
	],
	[
		'a check used twice',
		where.rights,
		['id: rights.one', 'id: rights.two'],
		/rights\.two is used twice/
	],
	[
		'a set written twice',
		where.rights,
		['set: rights', 'set: child'],
		/child is used in .*child\.yaml/
	],
	[
		'a repeated word of a check',
		where.rights,
		['[a, b]', '[a, A]'],
		/rights\.one: "a" stands there twice/
	],
	['words for nothing', where.search, ['3.L1', '3.L9'], /no lesson or question is called 3\.L9/],
	[
		'an item without words',
		where.search,
		['3.Q1: [a, b, c, d, e]\n', ''],
		/write search words for 3\.Q1/
	],
	['too few words', where.search, ['[a, b, c, d, e]', '[a, b]'], /3\.L1/],
	['a repeated word', where.search, ['d, f', 'd, " A"'], /3\.N1: "a" stands there twice/],
	['a depth of nothing', where.depths, ['3.N1', '3.N9'], /no lesson or question is called 3\.N9/],
	['an item at two depths', where.depths, ['3.N1', '3.L1'], /"3\.L1" stands there twice/],
	['broken YAML', where.depths, ['quick: [', 'quick: [['], /the YAML cannot be read/]
])('reports %s', (_name, file, change, message) => {
	expect(faultOf(file, change)).toMatch(message);
});
