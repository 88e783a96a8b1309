import { describe, expect, it } from 'vitest';
import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import { AppraisalLibrary } from '#lib/state/appraisal-library.svelte.ts';
import { filesInHand } from '#lib/state/files-in-hand.ts';
import { openFromFiles, openTogether, togetherHere } from '#lib/state/panel-opening.ts';
import { appraisalFile } from '#lib/storage/appraisal-file.ts';
import { createMemoryAppraisalStore } from '#lib/storage/memory-appraisal-store.ts';
import { sealAppraisal, sealedFile } from '#lib/storage/sealed-file.ts';
import { appraisal, now, panel, proposalRef } from '../../../../../tests/appraisal-builders.ts';

async function library(...kept: Appraisal[]) {
	const store = createMemoryAppraisalStore(() => now);
	for (const one of kept) await store.save(one, 0);
	const openStore = () => Promise.resolve({ store, inMemory: false, blocked: null });
	let next = 0;
	const made = new AppraisalLibrary({
		openStore,
		reopenStore: openStore,
		newId: () => `new-${++next}`,
		now: () => now
	});
	await made.start();
	return made;
}
const file = (one: Appraisal) => new File([appraisalFile(one, []).text], `${one.id}.json`);

describe('beginning a panel', () => {
	it('offers proposals that two appraisals here are about', async () => {
		const other = appraisal({ id: 'p3', proposal: proposalRef({ fingerprint: 'f3' }) });
		const here = await library(appraisal(), appraisal({ id: 'p2' }), other);
		const [first, ...rest] = togetherHere(here.entries ?? []);
		expect(rest).toEqual([]);
		expect(first).toMatchObject({ title: 'Safer seasons', panel: null });
		const opened = await openTogether(here, first!, 'test');
		const stored = opened.ok ? await here.store.open(opened.value) : opened;
		expect(
			stored.ok && 'members' in stored.value.document && stored.value.document.members
		).toHaveLength(2);
		expect(togetherHere(here.entries ?? [])[0]!.panel).toBe(opened.ok && opened.value);
	});

	it('makes one panel of a proposal, however often files are opened', async () => {
		const here = await library();
		const first = await openFromFiles(here, [file(appraisal())], 'test');
		const second = await openFromFiles(here, [file(appraisal({ id: 'p2' }))], 'test');
		expect(second).toEqual(first);
		expect(filesInHand(first.ok ? first.value : '').map(({ name }) => name)).toEqual([
			'p1.json',
			'p2.json'
		]);
	});

	it('begins from a sealed file alone, which says only title and fingerprint', async () => {
		const here = await library();
		const { text } = await sealedFile(await sealAppraisal(appraisal(), now), { now });
		const opened = await openFromFiles(here, [new File([text], 'a.sealed.json')], 'test');
		const stored = opened.ok ? await here.store.open(opened.value) : opened;
		expect(stored.ok && stored.value.document.proposal).toMatchObject({
			title: 'Safer seasons',
			fingerprint: 'f1'
		});
	});

	it('takes a panel file as it is', async () => {
		const here = await library();
		const given = panel([appraisal(), appraisal({ id: 'p2' })]);
		const opened = await openFromFiles(
			here,
			[new File([appraisalFile(given, []).text], 'x.panel.json')],
			'test'
		);
		expect(opened).toEqual({ ok: true, value: given.id });
	});

	it('says of each file why it cannot be opened when none can', async () => {
		const opened = await openFromFiles(await library(), [new File(['no'], 'a.txt')], 'test');
		expect(opened).toMatchObject({
			ok: false,
			error: { type: 'files', refused: [{ name: 'a.txt', error: { type: 'not-json' } }] }
		});
	});
});
