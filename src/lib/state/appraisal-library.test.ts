import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { AppraisalStore } from '#lib/storage/appraisal-store.ts';
import { createMemoryAppraisalStore } from '#lib/storage/memory-appraisal-store.ts';
import {
	appraisal,
	now,
	panel,
	proposalRef,
	proposalText
} from '../../../tests/appraisal-builders.ts';
import { AppraisalLibrary } from './appraisal-library.svelte.ts';
import type { OpenedAppraisalStore } from './open-appraisal-store.ts';

const memory = () => createMemoryAppraisalStore(() => now);
const kept = (store: AppraisalStore): OpenedAppraisalStore => ({
	store,
	inMemory: false,
	blocked: null
});

async function library(opened = kept(memory()), reopened = opened) {
	const made = new AppraisalLibrary({
		openStore: () => Promise.resolve(opened),
		reopenStore: () => Promise.resolve(reopened),
		newId: () => 'new',
		now: () => now
	});
	await made.start();
	return made;
}
function value<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

describe('appraisals on this computer', () => {
	it('are kept with the text of their proposal', async () => {
		const list = await library();
		expect(await list.add(appraisal(), [proposalText(['First page.'])])).toEqual(ok('p1'));
		expect(value(await list.store.proposal('f1')).content).toHaveLength(1);
		expect(list.find('p1')).toMatchObject({ id: 'p1', deletedAt: null });
	});

	it('move to the bin and back', async () => {
		const list = await library();
		await list.add(appraisal(), []);
		await list.remove('p1');
		expect([list.entries!.length, list.bin.length]).toEqual([0, 1]);
		await list.restore('p1');
		expect([list.entries!.length, list.bin.length]).toEqual([1, 0]);
	});

	it('show what another tab did when a step is refused', async () => {
		const list = await library();
		await list.add(appraisal(), []);
		await list.store.remove('p1');
		await list.store.emptyBin(new Date(now.getTime() + 40 * 24 * 60 * 60 * 1000));
		expect(await list.remove('p1')).toEqual(fail({ type: 'not-found' }));
		expect(list.entries).toEqual([]);
	});

	it('move from memory into the browser’s storage once that answers', async () => {
		const browser = memory();
		const list = await library(
			{ store: memory(), inMemory: true, blocked: 'no-answer' },
			kept(browser)
		);
		await list.add(appraisal(), [proposalText(['x'])]);
		await list.retry();
		expect(list.isInMemory).toBe(false);
		expect(list.entries).toHaveLength(1);
		expect((await browser.proposal('f1')).ok).toBe(true);
	});
});

describe('the file of one that cannot be opened', () => {
	it.each([
		['appraisal', appraisal({ proposal: proposalRef({ title: 'Two rivers' }) }), 'p1'],
		['panel', panel([appraisal({ proposal: proposalRef({ title: 'Two rivers' }) })]), 'n1']
	])('holds the %s as it is stored', async (kind, document, id) => {
		const store = memory();
		const list = await library(kept(store));
		await list.add(document, []);
		store.open = () => Promise.resolve(fail({ type: 'unreadable', detail: 'abstract' }));
		const file = value(await list.file(id));
		expect(file.name).toBe(`Two-rivers.${kind}.json`);
		expect(JSON.parse(file.text)).toEqual(document);
	});
});
