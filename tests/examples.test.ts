/**
 * The examples are opened by people who are new to Causeway and copied from. A dangling id would show them a hole,
 * and a word put into the mouth of a real organisation would be unfair to it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/content/types.ts';
import { programme, sectionsOf } from '#lib/domain/answers.ts';
import type { Design } from '#lib/domain/design.ts';
import { openDesign } from '#lib/domain/open-design.ts';
import { opportunityIds } from '#lib/domain/vocabulary.ts';
import { content, theoryOf } from './builders.ts';

const folder = 'content/en/examples';
const questions = new Map(content.questions.map((question) => [question.id, question]));
const files = readdirSync(folder)
	.filter((name) => name.endsWith('.json'))
	.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);

function open(json: string): Design {
	const result = openDesign(json);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

/** Ids of questions asked in each scope: sections 1 and 2 for the programme, its own sections for an activity. */
function asked(design: Design): [scope: string, ids: string[]][] {
	const inSections = (sections: readonly number[]) =>
		content.questions.filter(({ section }) => sections.includes(section)).map(({ id }) => id);
	return [
		[programme, inSections([1, 2])],
		...design.activities.map((one): [string, string[]] => [one.id, inSections(sectionsOf(one))])
	];
}

const answers = (design: Design) =>
	Object.entries(design.answers).flatMap(([scope, byId]) =>
		Object.entries(byId).map(([id, answer]) => ({ at: `${scope} ${id}`, id, answer }))
	);

const itemIds = ({ items }: Question): string[] =>
	items.flatMap((item) => [item.id, ...(item.items ?? []).map(({ id }) => id)]);

/** Every string value of the document, wherever it stands. */
function texts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** What is wrong with the typed values of one answer, in words; ladders put phrases into the middle of a sentence. */
function faultsOfValues(question: Question, values: Record<string, string>): string[] {
	return Object.entries(values).flatMap(([key, given]) => {
		const value = question.values.find((one) => one.key === key);
		if (!value) return [`${question.id} does not ask "${key}"`];
		if (value.form === 'choice' && !value.options.some(({ id }) => id === given))
			return [`${question.id} has no option "${given}"`];
		if (value.form === 'phrase' && (/^\p{Lu}/u.test(given) || /[.!?]$/.test(given)))
			return [`${question.id} ${key}: write a phrase in lower case without a full stop`];
		return [];
	});
}

it('finds examples to check', () => expect(files.length).toBeGreaterThanOrEqual(2));

describe.each(files)('%s', (_name, json) => {
	const design = open(json);
	const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

	it('says that it is not a real plan, and what it rests on', () => {
		expect(['fictional', 'public-facts']).toContain(design.nature);
		expect(design.sources.filter((source) => source.trim() !== '')).not.toEqual([]);
	});

	it('answers only questions that are asked in that place', () => {
		const known = new Map(asked(design));
		for (const [scope, byId] of Object.entries(design.answers))
			expect(known.get(scope) ?? `${scope} is no activity`).toEqual(
				expect.arrayContaining(Object.keys(byId))
			);
	});

	it('uses only items, typed values and options the questions have', () => {
		for (const { id, at, answer } of answers(design)) {
			const question = questions.get(id)!;
			expect(itemIds(question), at).toEqual(expect.arrayContaining(Object.keys(answer.items)));
			expect(faultsOfValues(question, answer.values), at).toEqual([]);
		}
	});

	it('refers only to groups, patterns, activities, samples and boxes that exist', () => {
		const samples = content.indicators.flatMap((category) => ids(category.samples));
		const examples = content.sections.flatMap((section) => ids(section.examples));
		for (const activity of design.activities) {
			expect(ids(design.groups)).toEqual(expect.arrayContaining(activity.groupIds));
			expect(ids(design.patterns)).toEqual(expect.arrayContaining(activity.patternIds));
			expect(examples).toEqual(expect.arrayContaining(activity.examples));
		}
		for (const { sampleId, activityId, measures } of design.indicators) {
			if (sampleId !== null) expect(samples).toContain(sampleId);
			if (activityId !== null) expect(ids(design.activities)).toContain(activityId);
			if (measures !== null) expect(ids(theoryOf(design).nodes)).toContain(measures);
		}
	});

	it('uses each id once', () => {
		const { groups, patterns, activities, indicators } = design;
		const factors = patterns.flatMap((pattern) => pattern.factors);
		const all = ids([...groups, ...patterns, ...factors, ...activities, ...indicators]);
		expect(all).toEqual([...new Set(all)]);
	});

	it('holds no e-mail address and no telephone number', () => {
		const contact = /[^\s@]+@[^\s@]+\.\w+|(\+|\b00)[\d ()-]{8,}\d|\b0\d{1,4}[ -]\d{3,}[ -]?\d{2,}/;
		expect(texts(design).filter((text) => contact.test(text))).toEqual([]);
	});

	it.runIf(design.nature === 'public-facts')(
		'puts no words into the mouth of a real organisation',
		() => {
			const silent = ['', 'The public page does not say.'];
			for (const { at, answer } of answers(design).filter(
				({ answer }) => answer.state === 'unknown'
			)) {
				expect(silent, at).toContain(answer.text);
				expect(texts([answer.items, answer.values, answer.source]).filter(Boolean), at).toEqual([]);
				expect(answer.plan, at).toMatchObject({ who: '', when: '', cost: null });
			}
			for (const { state, text } of Object.values(design.opportunities))
				if (state === 'unknown') expect(silent).toContain(text);
			expect(answers(design).filter(({ answer }) => answer.state === 'no')).toEqual([]);
		}
	);

	it.runIf(design.nature === 'public-facts')(
		'says of every question whether the page answers it',
		() => {
			for (const [scope, expected] of asked(design))
				for (const id of expected)
					expect(design.answers[scope]?.[id]?.state ?? null, `${scope} ${id}`).not.toBeNull();
			expect(Object.keys(design.opportunities).sort()).toEqual([...opportunityIds].sort());
		}
	);

	it.runIf(design.nature === 'public-facts')('gives the source of whatever it states', () => {
		const stated = answers(design).filter(({ answer }) => answer.state !== 'unknown');
		expect(stated.filter(({ answer }) => !answer.source).map(({ at }) => at)).toEqual([]);
	});
});
