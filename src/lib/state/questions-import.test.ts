import { describe, expect, it } from 'vitest';
import { Library } from './library.svelte.ts';
import { Imports } from './imports.svelte.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { questionsFile, type QuestionsDocument } from '#lib/storage/questions-file.ts';
import { design } from '../../../tests/builders.ts';

const now = new Date('2026-03-02T09:00:00Z');

async function imports(...designs: ReturnType<typeof design>[]) {
	const store = createMemoryStore(() => now);
	const openStore = () => Promise.resolve({ store, inMemory: false, blocked: null });
	const library = new Library({
		openStore,
		reopenStore: openStore,
		kept: { read: () => false, write: () => {} },
		newId: () => 'new',
		now: () => now,
		openNotices: () => ({ saved: () => {}, onSaved: () => {}, close: () => {} })
	} as unknown as ConstructorParameters<typeof Library>[0]);
	await library.start();
	for (const one of designs) await library.add(one);
	return { store, imports: new Imports(library, () => Promise.reject(new Error('no PDF here'))) };
}
function file(parts: Partial<QuestionsDocument> = {}) {
	const { name, text } = questionsFile({
		format: 'causeway-questions',
		version: 1,
		id: 'set1',
		language: 'en',
		from: 'Call 7',
		asked: now.toISOString(),
		designId: 'd1',
		proposal: 'Safer seasons',
		questions: [{ id: 'q1', about: 'question 3.Q4', item: '3.Q4', question: 'Which study?' }],
		...parts
	});
	return new File([text], name);
}

describe('questions opened on the home page', () => {
	it('go into the design they are about', async () => {
		const { imports: taking, store } = await imports(design());
		expect(await taking.take([file()])).toEqual(['d1']);
		expect(taking.opened).toMatchObject([{ became: 'questions', id: 'd1' }]);
		const stored = await store.open('d1');
		expect(stored.ok && stored.value.design.replies[0]).toMatchObject({
			from: 'Call 7',
			questions: [{ question: 'Which study?', response: '' }]
		});
	});

	it('add nothing when they are opened again', async () => {
		const { imports: taking, store } = await imports(design());
		await taking.take([file()]);
		await taking.take([file()]);
		const stored = await store.open('d1');
		expect(stored.ok && stored.value.design.replies).toHaveLength(1);
	});

	it.each([
		['about a design that is not here', file({ designId: 'd9' }), 'questions-elsewhere'],
		['about a proposal that was no design', file({ designId: '' }), 'questions-unplaced'],
		[
			'damaged',
			new File(['{"format": "causeway-questions", "version": 1}'], 'x.json'),
			'questions-damaged'
		]
	])('are refused when %s', async (_, given, type) => {
		const { imports: taking } = await imports(design());
		expect(await taking.take([given])).toEqual([]);
		expect(taking.refused.map(({ error }) => error.type)).toEqual([type]);
	});
});
