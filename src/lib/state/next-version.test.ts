import { describe, expect, it } from 'vitest';
import { ok } from '#lib/domain/result.ts';
import { createMemoryAppraisalStore } from '#lib/storage/memory-appraisal-store.ts';
import { appraisal, designProposal, judged, now } from '../../../tests/appraisal-builders.ts';
import { activity, answers, design } from '../../../tests/builders.ts';
import { AppraisalLibrary } from './appraisal-library.svelte.ts';
import { ProposalImports } from './proposal-imports.svelte.ts';

const version = (state: 'yes' | 'no') =>
	designProposal(
		design({
			activities: [activity('a1', 'awareness')],
			answers: { a1: answers({ '3.Q4': state }) }
		})
	);
const [before, after] = [version('no'), version('yes')];

async function opened() {
	const store = createMemoryAppraisalStore(() => now);
	await store.keepProposal(before);
	await store.save(
		appraisal({ proposal: before, judgements: judged({ 'question 3.Q4': 'not' }) }),
		0
	);
	const openStore = () => Promise.resolve({ store, inMemory: false, blocked: null });
	let next = 0;
	const library = new AppraisalLibrary({
		openStore,
		reopenStore: openStore,
		newId: () => `new-${++next}`,
		now: () => now
	});
	const imports = new ProposalImports({
		library,
		readProposal: () => Promise.resolve(ok(after)),
		contentVersion: () => Promise.resolve('test')
	});
	const ids = await imports.take([
		{ type: 'file', file: new File(['{}'], 'v2.causeway.json'), name: 'v2.causeway.json' }
	]);
	return { store, library, imports, ids, job: imports.jobs[0]! };
}

describe('another version of a design that was read', () => {
	it('is offered, and nothing is done before the user says so', async () => {
		const { ids, job, library } = await opened();
		expect(ids).toEqual([]);
		expect(job).toMatchObject({ state: 'offered', appraisalId: 'p1' });
		expect(library.entries).toHaveLength(1);
	});

	it('is read on in the appraisal there is', async () => {
		const { imports, job, store, library } = await opened();
		expect(await imports.readOn(job.id)).toBe('p1');
		const stored = await store.open('p1');
		expect(stored.ok && stored.value.document).toMatchObject({
			proposal: { fingerprint: after.fingerprint },
			earlierProposals: [{ fingerprint: before.fingerprint }],
			judgements: { 'question 3.Q4': { verdict: 'not' } }
		});
		expect((await store.proposal(after.fingerprint)).ok).toBe(true);
		expect((await store.proposal(before.fingerprint)).ok).toBe(true);
		expect(library.entries).toHaveLength(1);
		expect(imports.jobs[0]).toMatchObject({ state: 'opened', appraisalId: 'p1' });
	});

	it('begins an appraisal of its own', async () => {
		const { imports, job, library } = await opened();
		const id = await imports.startAnew(job.id);
		expect(id).not.toBe('p1');
		expect(library.entries?.map((one) => one.id).sort()).toEqual(['p1', id].sort());
	});

	it('is decided once', async () => {
		const { imports, job } = await opened();
		await imports.readOn(job.id);
		expect(await imports.readOn(job.id)).toBeNull();
		expect(await imports.startAnew(job.id)).toBeNull();
	});
});
