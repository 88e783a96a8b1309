import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import { fail, ok } from '#lib/domain/result.ts';
import type { ReadProposal } from '#lib/reading/reading.ts';
import { AppraisalLibrary } from '#lib/state/appraisal-library.svelte.ts';
import { ProposalImports } from '#lib/state/proposal-imports.svelte.ts';
import { appraisalFile } from '#lib/storage/appraisal-file.ts';
import { createMemoryAppraisalStore } from '#lib/storage/memory-appraisal-store.ts';
import {
	appraisal,
	appraising,
	judged,
	judgement,
	now,
	proposalRef,
	proposalText
} from '../../../../../tests/appraisal-builders.ts';
import { content } from '../../../../../tests/builders.ts';
import AppraiserHome from '../AppraiserHome.svelte';

/** Reads what the file's name says: "scan.pdf" was scanned, the rest is one page. */
const readProposal: ReadProposal = async (source, { onprogress }) => {
	onprogress?.({ done: 1, of: 1 });
	if (source.name === 'scan.pdf') return fail({ type: 'scanned', pages: 12 });
	const text = source.type === 'text' ? source.text : await source.file.text();
	return ok(proposalText([text], { fingerprint: `print ${text}`, title: source.name }));
};

async function show(kept: readonly Appraisal[] = [], read: ReadProposal = readProposal) {
	const store = createMemoryAppraisalStore(() => now);
	for (const one of kept) await store.save(one, 0);
	const openStore = () => Promise.resolve({ store, inMemory: false, blocked: null });
	let count = 0;
	const library = new AppraisalLibrary({
		openStore,
		reopenStore: openStore,
		newId: () => `new-${++count}`,
		now: () => now
	});
	const imports = new ProposalImports({
		library,
		readProposal: read,
		contentVersion: () => Promise.resolve('test')
	});
	const onopen = vi.fn();
	render(AppraiserHome, {
		props: {
			library,
			imports,
			href: (id: string) => `#${id}`,
			roundHref: (call: string) => `#round/${call}`,
			onopen
		}
	});
	await waitFor(() => expect(library.entries).not.toBeNull());
	return { library, imports, store, onopen, user: userEvent.setup() };
}
const chooser = () =>
	screen.getByLabelText<HTMLInputElement>('Open proposals', { selector: 'input' });
const file = (name: string, text = name) => new File([text], name);

beforeAll(() => {
	// jsdom has no modal dialogs.
	HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
		this.open = true;
	};
	HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
		this.open = false;
	};
});

describe('opening proposals', () => {
	it('opens one and goes to it, with its text kept and its call named', async () => {
		const { user, onopen, store } = await show();
		await user.type(screen.getByRole('textbox', { name: 'Call for proposals' }), 'Call 4');
		await user.tab();
		await user.upload(chooser(), file('one.pdf'));
		await waitFor(() => expect(onopen).toHaveBeenCalled());
		const stored = await store.open(onopen.mock.calls[0]![0] as string);
		expect(stored.ok && stored.value.document).toMatchObject({
			call: 'Call 4',
			proposal: { title: 'one.pdf' },
			abstract: { title: { text: 'one.pdf' } }
		});
		expect((await store.proposal('print one.pdf')).ok).toBe(true);
	});

	it('says of each of several files what became of it, and stays', async () => {
		const { user, onopen } = await show();
		await user.upload(chooser(), [file('one.pdf'), file('scan.pdf')]);
		const files = await screen.findByRole('list', { name: 'Files you opened' });
		expect(await within(files).findByRole('alert')).toHaveTextContent(
			'“scan.pdf” has no text: its 12 pages are pictures. Ask the applicant for the original, or run text recognition on it first.'
		);
		expect(within(files).getByRole('link', { name: /^Read it/ })).toBeVisible();
		expect(onopen).not.toHaveBeenCalled();
	});

	it('points to the appraisal of a proposal that is here already', async () => {
		const known = appraisal({ proposal: proposalRef({ fingerprint: 'print one.pdf' }) });
		const { user, onopen, library } = await show([known]);
		await user.upload(chooser(), file('one.pdf'));
		await waitFor(() => expect(onopen).toHaveBeenCalledWith('p1'));
		expect(library.entries).toHaveLength(1);
	});

	it('stops a reading when asked to', async () => {
		const endless: ReadProposal = (_, { signal }) =>
			new Promise((resolve) =>
				signal!.addEventListener('abort', () => resolve(fail({ type: 'cancelled' })))
			);
		const { user, library } = await show([], endless);
		await user.upload(chooser(), [file('one.pdf'), file('two.pdf')]);
		await user.click(await screen.findByRole('button', { name: 'Cancel “two.pdf”' }));
		await user.click(screen.getByRole('button', { name: 'Cancel “one.pdf”' }));
		expect(await screen.findAllByText('Not read: you cancelled it')).toHaveLength(2);
		expect(library.entries).toEqual([]);
	});

	it('counts many files on the way, stops when asked, and shows those alone that need somebody', async () => {
		const waiting: ReadProposal = (source, options) =>
			source.name === 'slow.pdf'
				? new Promise((resolve) =>
						options.signal!.addEventListener('abort', () => resolve(fail({ type: 'cancelled' })))
					)
				: readProposal(source, options);
		const { user, library } = await show([], waiting);
		const many = Array.from({ length: 20 }, (_, index) => file(`${index}.pdf`));
		await user.upload(chooser(), [file('scan.pdf'), ...many, file('slow.pdf'), file('last.pdf')]);
		expect(await screen.findByText('21 of 23 files')).toBeVisible();
		const [all] = screen.getAllByRole('progressbar', { name: 'Files you opened' });
		expect(all).toHaveAttribute('value', '21');
		const shown = within(screen.getByRole('list', { name: 'Files you opened' }));
		expect(shown.getAllByRole('listitem')).toHaveLength(2);
		await user.click(screen.getByRole('button', { name: 'Stop opening files' }));
		expect(await screen.findByText('22 files are done')).toBeVisible();
		expect(shown.getAllByRole('listitem')).toHaveLength(1);
		expect(shown.getByRole('alert')).toHaveTextContent('“scan.pdf” has no text');
		expect(library.entries).toHaveLength(20);
	});

	it('takes pasted text under a title, and asks for the text', async () => {
		const { user, onopen } = await show();
		await user.click(screen.getByRole('button', { name: 'Paste text' }));
		const dialog = screen.getByRole('dialog');
		await user.click(within(dialog).getByRole('button', { name: 'Read this text' }));
		expect(within(dialog).getByText('Paste the text here first.')).toBeVisible();
		await user.type(within(dialog).getByRole('textbox', { name: 'Title' }), 'By e-mail');
		await user.type(within(dialog).getByRole('textbox', { name: 'Text' }), 'We will train.');
		await user.click(within(dialog).getByRole('button', { name: 'Read this text' }));
		await waitFor(() => expect(onopen).toHaveBeenCalled());
		expect(screen.queryByRole('dialog')).toBeNull();
	});

	it('opens a saved appraisal, and beside another state of it, never over it', async () => {
		const here = appraisal({ id: 'p1', call: 'Here', changed: '2026-03-01T08:00:00Z' });
		const { user, onopen, library } = await show([here]);
		const sent = appraisalFile({ ...here, call: 'Sent', changed: '2026-03-05T08:00:00Z' }, []);
		await user.upload(chooser(), file(sent.name, sent.text));
		await waitFor(() => expect(onopen).toHaveBeenCalled());
		expect(library.entries!.map(({ call }) => call).sort()).toEqual(['Here', 'Sent']);
	});

	it('says when a part did not arrive, and makes nothing', async () => {
		const { user, library } = await show([], () => Promise.reject(new Error('offline')));
		await user.upload(chooser(), file('one.pdf'));
		expect(await screen.findByRole('alert')).toHaveTextContent(/a part of Causeway did not load/);
		expect(library.entries).toEqual([]);
	});
});

describe('saving an appraisal to a file from the list', () => {
	const telling = appraisal({
		id: 'a',
		proposal: proposalRef({ title: 'First' }),
		judgements: judged({
			'question 3.Q4': judgement('not', { comment: 'Ask at +234 803 555 0142.' })
		})
	});

	// What a browser fetches when the button is pressed takes its time here.
	beforeAll(() => import('./CheckAppraisal.svelte'));

	it('asks first where its words may point to a person', async () => {
		const answer = (path: string) =>
			Promise.resolve(
				new Response(JSON.stringify(path.includes('appraisal') ? appraising : content))
			);
		vi.stubGlobal('fetch', vi.fn(answer));
		const files: Blob[] = [];
		URL.createObjectURL = (one: Blob) => `blob:${files.push(one)}`;
		URL.revokeObjectURL = () => {};
		const { user, onopen } = await show([telling]);
		await user.click(screen.getByRole('button', { name: 'Save to a file “First”' }));
		const dialog = await screen.findByRole('dialog', { name: 'Before this leaves your computer' });
		expect(within(dialog).getByText('+234 803 555 0142')).toBeVisible();
		expect(files).toEqual([]);
		await user.click(within(dialog).getByRole('button', { name: /^3\.Q4 / }));
		expect(onopen).toHaveBeenCalledWith('a', 'read/3/3.Q4');
		await user.click(screen.getByRole('button', { name: 'Save to a file “First”' }));
		await user.click(await screen.findByRole('button', { name: 'Export anyway' }));
		await waitFor(() => expect(files).toHaveLength(1));
		expect(JSON.parse(await files[0]!.text())).toMatchObject({ id: 'a' });
		vi.unstubAllGlobals();
	});
});

describe('the list of appraisals', () => {
	const two = [
		appraisal({ id: 'a', call: 'Call 4', proposal: proposalRef({ title: 'First' }) }),
		appraisal({ id: 'b', call: '', proposal: proposalRef({ title: 'Second' }) })
	];

	it('stands by call, those without one last', async () => {
		await show(two);
		const headings = screen.getAllByRole('heading', { level: 3 });
		expect(headings.map((one) => one.textContent)).toEqual(['Call 4', 'Without a call']);
		expect(
			within(screen.getByRole('list', { name: 'Call 4' })).getByRole('link')
		).toHaveTextContent('First');
	});

	it('names an appraisal by its title once its verdicts are sealed', async () => {
		await show([
			appraisal({
				proposal: proposalRef({ title: 'Safer seasons' }),
				sealed: { at: now.toISOString(), digest: '0'.repeat(64) }
			})
		]);
		expect(screen.getByRole('link', { name: 'Safer seasons' })).toBeVisible();
		expect(screen.getByText('Sealed')).toBeVisible();
	});

	it('deletes to the bin, and brings back at once or later', async () => {
		const { user } = await show(two);
		await user.click(screen.getByRole('button', { name: 'Delete “First”' }));
		expect(screen.queryByRole('link', { name: 'First' })).toBeNull();
		const undo = screen.getByRole('button', { name: 'Undo' });
		expect(undo).toHaveFocus();
		await user.click(undo);
		expect(await screen.findByRole('link', { name: 'First' })).toHaveFocus();
		await user.click(screen.getByRole('button', { name: 'Delete “Second”' }));
		await user.click(screen.getByText('Bin: 1 appraisal'));
		await user.click(screen.getByRole('button', { name: 'Put back “Second”' }));
		expect(await screen.findByRole('link', { name: 'Second' })).toBeVisible();
	});
});
