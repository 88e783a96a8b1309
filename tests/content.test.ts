/** The real content: whole, true to the source in its ids and numbers, safe to show, and all of it used. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Section } from '#lib/content/types.ts';
import { activityKinds, sectionOfKind } from '#lib/domain/vocabulary.ts';
import { rules } from '#lib/rules/rules.ts';
import { readAppraisalContent, readContent, sanitise } from '#lib/server/content.ts';
import { content } from './builders.ts';

/** Lessons, questions, indicator categories and sample indicators of each section of the source (ICAT 2016). */
const counts: Readonly<Record<number, readonly number[]>> = {
	1: [0, 6, 0, 0],
	2: [3, 8, 0, 0],
	3: [3, 9, 6, 20],
	4: [3, 6, 6, 10],
	5: [4, 14, 8, 49],
	6: [4, 9, 6, 18],
	7: [6, 9, 5, 12],
	8: [8, 7, 9, 28],
	9: [4, 7, 5, 16]
};
const lettered = (section: number, kind: string, count: number) =>
	Array.from({ length: count }, (_, index) => `${section}.${kind}${index + 1}`);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
/** Questions of the source; those that Causeway adds from elsewhere have an N in their ids. */
const ofToolkit = <T extends { id: string }>(list: readonly T[]) =>
	list.filter(({ id }) => /^\d\.Q/.test(id));
const inSection = <T extends { section: number }>(list: readonly T[], number: number) =>
	list.filter(({ section }) => section === number);

/** Every file below a folder whose name ends so, with its text. */
function texts(folder: string, ending: RegExp): [path: string, text: string][] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return texts(path, ending);
		return ending.test(path) ? [[path, readFileSync(path, 'utf8')] as [string, string]] : [];
	});
}
const files = texts('content', /\.(md|yaml|json)$/);

describe('the toolkit', () => {
	it.each(Object.keys(counts).map(Number))('is whole in section %i', (number) => {
		const [lessons, questions, categories, samples] = counts[number]!;
		const indicators = inSection(content.indicators, number);
		expect(ids(inSection(content.lessons, number))).toEqual(lettered(number, 'L', lessons!));
		const asked = ids(inSection(content.questions, number));
		expect(asked.slice(0, questions)).toEqual(lettered(number, 'Q', questions!));
		expect(asked.slice(questions).filter((id) => !/^\d\.N\d+$/.test(id))).toEqual([]);
		expect(ids(indicators)).toEqual(lettered(number, 'I', categories!));
		expect(indicators.flatMap(({ samples }) => samples)).toHaveLength(samples!);
	});

	it('has 35 lessons, 75 questions, 45 categories and 153 sample indicators', () => {
		const samples = content.indicators.flatMap((category) => category.samples);
		const lists = [content.lessons, ofToolkit(content.questions), content.indicators, samples];
		expect(lists.map((list) => list.length)).toEqual([35, 75, 45, 153]);
	});

	it('has its example activities, facts, assumptions, groups, displacement, box and advice', () => {
		const all = (
			part: 'examples' | 'facts' | 'assumptions' | 'groups' | 'displacement' | 'boxes'
		) => content.sections.flatMap((section: Section) => ids(section[part]));
		expect(all('examples')).toHaveLength(26);
		expect(all('facts')).toEqual(lettered(1, 'F', 4));
		expect(all('assumptions')).toEqual(lettered(1, 'A', 3));
		expect(all('groups')).toEqual(lettered(1, 'B', 8));
		expect(all('displacement')).toEqual(lettered(1, 'D', 5));
		expect(all('boxes')).toHaveLength(1);
		const advice = content.help.flatMap(({ items }) => ids(items)).filter((id) => /^0\.H/.test(id));
		expect(advice.sort()).toEqual(lettered(0, 'H', 9));
	});

	it('names samples after their category, in order and without a gap', () => {
		for (const { id, samples } of content.indicators)
			expect(ids(samples)).toEqual(
				samples.map((_, index) => `${id}.${String.fromCharCode(97 + index)}`)
			);
	});

	it('gives each kind of activity its section and its ladder', () => {
		for (const kind of activityKinds) {
			const section = content.sections.find((one) => one.number === sectionOfKind[kind]);
			expect(section?.kind ?? 'other').toBe(kind);
			const ladder = content.ladders.find((one) => one.kind === kind);
			expect(ladder?.section).toBe(sectionOfKind[kind]);
		}
	});

	it('ends questions in a question mark and says what each rests on', () => {
		for (const { id, title, source, html } of content.questions) {
			expect(title, id).toMatch(/\?$/);
			expect(source, id).toContain(ofToolkit([{ id }]).length > 0 ? `ICAT 2016, ${id}` : 'Norad');
			expect(html, id).not.toBe('');
		}
	});

	it('has 16 questions beside it, from an evaluation, which are never put into its mouth', () => {
		const added = content.questions.filter((one) => !ofToolkit([one]).includes(one));
		expect(added).toHaveLength(16);
		for (const question of added) {
			expect(question.source, question.id).toMatch(/^Norad Report 11\/2010, .*sheets? \d/);
			expect(JSON.stringify({ ...question, lessons: [] }), question.id).not.toMatch(
				/ICAT|toolkit/i
			);
		}
	});

	it('writes phrases as they stand in mid-sentence', () => {
		for (const { id, values, example } of content.questions)
			for (const { key } of values.filter(({ form }) => form === 'phrase'))
				if (example.values[key] !== undefined)
					expect(example.values[key], `${id} ${key}`).toMatch(/^[^\p{Lu}].*[^.!?]$/u);
	});
});

describe('findings', () => {
	it('have words for every rule, and no words without a rule', () => {
		expect(ids(content.findings).sort()).toEqual(ids(rules).sort());
	});

	it('are raised by rules with ids of their own', () => {
		expect(ids(rules)).toEqual([...new Set(ids(rules))]);
	});

	it('fill in only names that a rule can give', () => {
		const sources = texts('src/lib/rules', /(?<!\.test)\.ts$/)
			.map(([, text]) => text)
			.join('\n');
		for (const { id, title, settle, titleOfMany = '' } of content.findings)
			for (const [, name] of `${title} ${settle} ${titleOfMany}`.matchAll(/\{(\w+)\}/g))
				expect(sources, `${id}: {${name}}`).toMatch(new RegExp(`\\b${name}\\b`));
	});
});

describe('the glossary', () => {
	it('explains each term once', () => {
		const terms = content.glossary.map(({ term }) => term.trim().toLocaleLowerCase('en'));
		expect(terms).toEqual([...new Set(terms)]);
	});

	it('explains every term it lists', () => {
		for (const { id, html } of content.glossary) expect(html, id).toMatch(/^<p>\S/);
	});
});

describe('what appraisers read', () => {
	const appraising = readAppraisalContent('en');
	const items = [...content.lessons, ...content.questions];
	const words = [
		...Object.entries(appraising.search),
		...appraising.checks.flatMap(({ checks }) =>
			checks.map(({ id, search }) => [id, search] as const)
		)
	];

	it('has the fields the other parts of the appraisal fill in and read', () => {
		expect(appraising.abstract.flatMap(({ fields }) => ids(fields))).toEqual(
			(
				'title applicant documents funders country place-role start end months kinds activity-types purposes ' +
				'promise motivation motivation-other target-groups needs-assessment groups-defined assumptions-set-out ' +
				'theory-of-change human-rights child-rights gender role-of-agency evaluation-built-in ' +
				'activities-information activities-safe-migration activities-research activities-identification ' +
				'activities-protection activities-return activities-training activities-database data-participants ' +
				'data-services data-knowledge data-satisfaction data-outcomes data-comparison baseline ' +
				'measures-planned new-trend-data follow-up'
			).split(' ')
		);
	});

	it.each([
		['data-knowledge', 'pre-and-post post-only by-campaign by-prevention by-training'],
		[
			'measures-planned',
			'numbers-reached attendance satisfaction knowledge retention-later behaviour effect-on-trafficking'
		],
		['promise', 'output learning behaviour impact'],
		['follow-up', 'same-group-same-format same-group-new-format new-group none'],
		[
			'target-groups',
			'women-25 women-18-24 girls men-25 men-18-24 boys women-victims men-victims girl-victims boy-victims ' +
				'experts ngo-staff technical-staff government-staff general-public women-and-children not-specified'
		]
	])('offers in %s the options that code knows', (id, options) => {
		const field = appraising.abstract.flatMap(({ fields }) => fields).find((one) => one.id === id);
		expect(ids(field?.options ?? [])).toEqual(options.split(' '));
	});

	it('says in one sentence what each field wants', () => {
		for (const { fields } of appraising.abstract)
			for (const { id, hint } of fields) expect(hint, id).toMatch(/^\p{Lu}[^.]*\.$/u);
	});

	it('asks every check as a question and says where it comes from', () => {
		for (const { id, title, short, help, source } of appraising.checks.flatMap(
			(set) => set.checks
		)) {
			expect(title, id).toMatch(/^\p{Lu}.*\?$/u);
			expect(short.split(' ').length, id).toBeLessThanOrEqual(6);
			expect(help, id).toMatch(/^A good answer .*\.$/);
			expect(source, id).toMatch(/sheets? \d|\b(19|20)\d\d\b|Common practice|handbook|Manual/i);
		}
	});

	it('finds rights among the first things read', () => {
		const rights = appraising.checks.find(({ set }) => set === 'rights');
		expect(rights?.checks.filter(({ depth }) => depth === 'quick').length).toBeGreaterThan(4);
	});

	it('searches for 5 to 15 phrases of at most five words, so that no item floods the reader', () => {
		for (const [id, list] of words) {
			expect(list.length, id).toBeGreaterThanOrEqual(5);
			expect(list.length, id).toBeLessThanOrEqual(15);
			for (const phrase of list) expect(phrase.split(' ').length, phrase).toBeLessThanOrEqual(5);
		}
	});

	it('searches for nothing that stands on every page of such a proposal', () => {
		const everywhere =
			/^((human |anti-|counter-)?trafficking( in persons)?|traffickers?|victims?|survivors? of trafficking|projects?|programmes?|activit(y|ies)|trainings?|data|support|prevention|protection|prosecution of trafficking|beneficiar(y|ies)|communit(y|ies)|migrants?|migration|women|men|children|government|NGOs?|police|people|risks?|outputs?|outcomes?|results?|impact|capacity|services?|information|research|country|work|plan|law)$/i;
		for (const [id, list] of words)
			expect(
				list.filter((phrase) => everywhere.test(phrase)),
				id
			).toEqual([]);
		const phrases = Object.values(appraising.search).flat();
		for (const phrase of new Set(phrases))
			expect(phrases.filter((one) => one === phrase).length, phrase).toBeLessThan(6);
	});

	it('reads a proposal with two kinds of work in about fifteen items when time is short', () => {
		const quick = items.filter(({ id }) => appraising.depths.quick.includes(id));
		const always = quick.filter(({ section }) => section < 3).length;
		for (const number of [3, 4, 5, 6, 7, 8, 9]) {
			const own = inSection(quick, number).length;
			expect(own).toBeGreaterThanOrEqual(2);
			expect(always + 2 * own).toBeLessThanOrEqual(17);
		}
		expect(quick.length).toBeGreaterThanOrEqual(25);
		expect(quick.length).toBeLessThanOrEqual(35);
	});

	it('reads all lessons and about half of the questions at the standard depth', () => {
		const { quick, standard } = appraising.depths;
		const read = [...quick, ...standard];
		expect(ids(content.lessons).filter((id) => !read.includes(id))).toEqual([]);
		const share =
			ids(content.questions).filter((id) => read.includes(id)).length / content.questions.length;
		expect(share).toBeGreaterThan(0.45);
		expect(share).toBeLessThan(0.6);
	});
});

describe('what is shown as HTML', () => {
	const shown = Object.values(content)
		.filter((list) => Array.isArray(list))
		.flat()
		.flatMap((one: object) => ('html' in one ? [String(one.html)] : []));

	it('is there', () => expect(shown.filter((html) => html !== '').length).toBeGreaterThan(200));

	it('has plain elements without attributes but for links', () => {
		for (const html of shown)
			for (const [tag] of html.matchAll(/<[^>]*>/g))
				expect(tag).toMatch(
					/^<(\/?(p|em|strong|ul|ol|li|blockquote|code|br)|\/a|a href="https?:\/\/[^"]*")>$/
				);
	});
});

describe('sanitise', () => {
	it.each([
		['<script>alert(1)</script>', ''],
		['<img src=x onerror=alert(1)>', ''],
		['<svg onload=alert(1)><p>a</p></svg>', /^(?!.*(svg|onload))/],
		['<p onclick="alert(1)" style="color:red" class="x" id="y">a</p>', '<p>a</p>'],
		['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
		['<a href=" java\nscript:alert(1)">a</a>', '<a>a</a>'],
		['<a href="&#106;avascript:alert(1)">a</a>', '<a>a</a>'],
		['<a href="data:text/html,<script>alert(1)</script>">a</a>', '<a>a</a>'],
		['<a href="//example.org/x">a</a>', '<a>a</a>'],
		[
			'<a href="https://example.org/x" target="_blank">a</a>',
			'<a href="https://example.org/x">a</a>'
		],
		['<iframe src="https://example.org"></iframe>', ''],
		['<style>p{}</style><link rel="stylesheet" href="https://example.org">', ''],
		['<form action="https://example.org"><input name="a"></form>', ''],
		['<p><em>a</em> <strong>b</strong></p>', '<p><em>a</em> <strong>b</strong></p>']
	])('gives of %s only what prose needs', (html, expected) => {
		if (expected instanceof RegExp) expect(sanitise(html)).toMatch(expected);
		else expect(sanitise(html)).toBe(expected);
	});
});

describe('the words', () => {
	const faults = (pattern: RegExp) =>
		files.flatMap(([path, text]) => {
			const found = pattern.exec(text);
			return found ? [`${path}: ${found[0]}`] : [];
		});

	it('hold no e-mail address', () => {
		expect(faults(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i)).toEqual([]);
	});

	it('never call Causeway a tool of the United Nations', () => {
		expect(
			faults(
				/\b(a|an|the|this|our|official) (UN|United Nations|ICAT|UNODC|IOM|ILO)('s|’s)? (tool|product|app|website|programme design wizard)\b/i
			)
		).toEqual([]);
		expect(
			faults(/\b(endorsed|approved|certified|published) by (the )?(UN|United Nations|ICAT)\b/)
		).toEqual([]);
	});

	it('say that Causeway is independent', () => {
		const { 'app.basedOn': basis } = JSON.parse(
			readFileSync('content/en/interface/common.json', 'utf8')
		) as Record<string, string>;
		expect(basis).toMatch(/independent/);
		expect(basis).toMatch(/not a product of the United Nations/);
	});

	it('hold no address that a page would load from', () => {
		expect(faults(/<(img|iframe|video|audio|link|script|object)\b|!\[[^\]]*\]\(/i)).toEqual([]);
	});
});

describe('the version', () => {
	it('is the same for the same files', () => {
		expect(readContent('en').version).toBe(content.version);
	});
});
