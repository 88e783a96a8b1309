import { describe, expect, it } from 'vitest';
import { content } from '../../../tests/builders.ts';
import { activityKinds, sectionOfKind } from '../domain/vocabulary.ts';
import { Guide } from './guide.ts';

const guide = new Guide(content);

describe('a look-up by id', () => {
	it('finds each question, lesson, sample and finding', () => {
		for (const one of content.questions) expect(guide.question(one.id)).toBe(one);
		for (const one of content.lessons) expect(guide.lesson(one.id)).toBe(one);
		for (const one of content.findings) expect(guide.findingWords(one.id)).toBe(one);
		for (const category of content.indicators)
			for (const sample of category.samples)
				expect(guide.sample(sample.id)).toEqual({ sample, category });
	});

	it.each(['9.Q99', '', 'constructor', '__proto__'])('finds nothing under "%s"', (id) => {
		expect(guide.question(id)).toBeUndefined();
		expect(guide.lesson(id)).toBeUndefined();
		expect(guide.sample(id)).toBeUndefined();
		expect(guide.findingWords(id)).toBeUndefined();
		expect(guide.reference(id)).toBeUndefined();
	});
});

describe('reference', () => {
	it.each([
		'0.H5',
		'1.F1',
		'1.A1',
		'1.B1',
		'1.D1',
		'3.E1',
		'3.L2',
		'3.L2.b',
		'3.Q6',
		'3.Q6.c',
		'3.I1',
		'3.I1.a'
	])('knows %s of the source', (id) => {
		expect(guide.reference(id)).toMatchObject({ id, title: expect.stringMatching(/\S/) });
	});

	it('gives the body of a lesson and what an indicator does not show', () => {
		expect(guide.reference('3.L2')?.html).toMatch(/^<p>/);
		expect(guide.reference('3.I1')?.text).toMatch(/\S/);
	});

	it('knows parts of parts', () => {
		const inner = [...content.questions, ...content.lessons]
			.flatMap(({ items }) => items)
			.flatMap((item) => item.items ?? []);
		expect(inner.length).toBeGreaterThan(0);
		for (const { id, text } of inner) expect(guide.reference(id)?.title, id).toBe(text);
	});
});

describe('a section', () => {
	it.each(activityKinds)('belongs to the kind of activity: %s', (kind) => {
		expect(guide.sectionOf(kind)?.number ?? null).toBe(sectionOfKind[kind]);
		expect(guide.ladder(kind)?.kind).toBe(kind);
	});

	it('holds its questions, lessons and categories, and no other has them', () => {
		const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
		expect(numbers.flatMap((number) => guide.questionsIn(number))).toEqual(content.questions);
		expect(numbers.flatMap((number) => guide.lessonsIn(number))).toEqual(content.lessons);
		expect(numbers.flatMap((number) => guide.categoriesIn(number))).toEqual(content.indicators);
		expect(guide.section(10)).toBeUndefined();
		expect(guide.questionsIn(10)).toEqual([]);
	});
});

describe('behind', () => {
	it('gives what stands behind a question, in the order of the file, and leaves nothing out', () => {
		for (const question of content.questions)
			expect(guide.behind(question).map(({ id }) => id)).toEqual(question.lessons);
	});
});
