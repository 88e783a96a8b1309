import { describe, expect, it, vi } from 'vitest';
import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import { fail, ok } from '#lib/domain/result.ts';
import type { ProposalSource, ReadProposal } from '#lib/reading/reading.ts';
import { appraisalFile } from '#lib/storage/appraisal-file.ts';
import type { AppraisalStore } from '#lib/storage/appraisal-store.ts';
import { createMemoryAppraisalStore } from '#lib/storage/memory-appraisal-store.ts';
import { appraisal, now, proposalRef, proposalText } from '../../../tests/appraisal-builders.ts';
import { AppraisalLibrary } from './appraisal-library.svelte.ts';
import { ProposalImports } from './proposal-imports.svelte.ts';

/** What a file says is its fingerprint. */
const readText: ReadProposal = async (source) => {
	const text = source.type === 'text' ? source.text : await source.file.text();
	return ok(proposalText([text], { fingerprint: text, title: source.name }));
};

function setting(parts: { read?: ReadProposal; store?: AppraisalStore; clock?: () => Date } = {}) {
	const store = parts.store ?? createMemoryAppraisalStore(() => now);
	const openStore = () => Promise.resolve({ store, inMemory: false, blocked: null });
	let count = 0;
	const library = new AppraisalLibrary({
		openStore,
		reopenStore: openStore,
		newId: () => `new-${++count}`,
		now: parts.clock ?? (() => now)
	});
	const imports = new ProposalImports({
		library,
		readProposal: parts.read ?? readText,
		contentVersion: () => Promise.resolve('test')
	});
	const states = () => imports.jobs.map(({ state }) => state);
	return { store, library, imports, states };
}

const file = (text: string, name = text): ProposalSource => ({
	type: 'file',
	file: new File([text], name),
	name
});
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const saved = (id: string, parts: Partial<Appraisal> = {}): ProposalSource => {
	const proposal = proposalRef({ fingerprint: `print ${id}`, title: id });
	return file(appraisalFile(appraisal({ id, proposal, ...parts }), []).text, id);
};

describe('opening many files at once', () => {
	it('keeps them together and reads the list once, not once for each', async () => {
		const { imports, library, store } = setting();
		const [addAll, list] = [vi.spyOn(store, 'addAll'), vi.spyOn(store, 'list')];
		const ids = await imports.take(numbers(50).map((one) => saved(`appraisal ${one}`)));
		expect(ids).toEqual(numbers(50).map((one) => `appraisal ${one}`));
		expect(library.entries).toHaveLength(50);
		expect(addAll).toHaveBeenCalledTimes(3);
		expect(list).toHaveBeenCalledTimes(1);
	});

	it('keeps what was read after a second, whatever comes next', async () => {
		let time = now.getTime();
		const read: ReadProposal = async (...given) => {
			time += 1_000;
			return readText(...given);
		};
		const { imports, store } = setting({ read, clock: () => new Date(time) });
		const addAll = vi.spyOn(store, 'addAll');
		await imports.take([file('a'), file('b'), file('c')]);
		expect(addAll.mock.calls.map(([documents]) => documents.length)).toEqual([2, 1]);
	});

	it('lists the latest edit first, as the list read anew would', async () => {
		const { imports, library } = setting();
		const years = ['2026', '2028', '2025'];
		await imports.take(years.map((year) => saved(year, { changed: `${year}-01-01T00:00:00Z` })));
		const shown = library.entries;
		await library.refresh();
		expect(shown).toEqual(library.entries);
		expect(shown!.map(({ id }) => id)).toEqual(['2028', '2026', '2025']);
	});

	it('makes one appraisal of a proposal that comes twice, and one of an appraisal that does', async () => {
		const { imports, library, states } = setting();
		const twice = [file('a', '1.pdf'), file('a', '2.pdf'), saved('x'), saved('x')];
		expect(await imports.take(twice)).toEqual([
			library.appraisalOf('a')!.id,
			library.appraisalOf('a')!.id,
			'x',
			'x'
		]);
		expect(library.entries).toHaveLength(2);
		expect(states()).toEqual(['opened', 'known', 'opened', 'known']);
	});

	it('keeps as many as there is room for, and says so of the others', async () => {
		const store = createMemoryAppraisalStore(() => now);
		const { addAll } = store;
		let room = 3;
		store.addAll = (documents, texts) => {
			if (documents.length > room) return Promise.resolve(fail({ type: 'full' }));
			room -= documents.length;
			return addAll(documents, texts);
		};
		const { imports, library } = setting({ store });
		await imports.take(numbers(5).map((one) => file(String(one))));
		expect(library.entries).toHaveLength(3);
		expect(imports.jobs.map(({ state, error }) => error?.type ?? state)).toEqual([
			...['opened', 'opened', 'opened'],
			...['full', 'full']
		]);
	});

	it('stops when asked to: what was kept stays, the rest is let be', async () => {
		const read: ReadProposal = (source, { signal, ...options }) =>
			source.name === 'slow'
				? new Promise((resolve) =>
						signal!.addEventListener('abort', () => resolve(fail({ type: 'cancelled' })))
					)
				: readText(source, { signal, ...options });
		const { imports, library, states } = setting({ read });
		const many = numbers(20).map((one) => file(String(one)));
		const taking = imports.take([...many, file('after'), file('slow'), file('never')]);
		await vi.waitFor(() => expect(states().at(-2)).toBe('reading'));
		expect(imports.isBusy).toBe(true);
		imports.cancelAll();
		expect(await taking).toHaveLength(20);
		expect(states().slice(-3)).toEqual(['cancelled', 'cancelled', 'cancelled']);
		expect([library.entries!.length, imports.isBusy]).toEqual([20, false]);
	});
});
