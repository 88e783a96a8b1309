import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDesign } from '#lib/domain/create.ts';
import { currentVersion, type Design } from '#lib/domain/design.ts';
import { changeProfile } from '#lib/domain/edit.ts';
import { saveDesign } from '#lib/domain/open-design.ts';
import { Library } from '#lib/state/library.svelte.ts';
import { loadContent } from '#lib/state/load-content.ts';
import type { OpenedStore } from '#lib/state/open-store.ts';
import { designFile } from '#lib/storage/design-file.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { content } from '../../../../tests/builders.ts';
import HomePage from './HomePage.svelte';

vi.mock('#lib/state/load-content.ts', { spy: true });

const now = () => new Date('2027-03-01T09:00:00Z');

function design(id: string, title: string, nature: Design['nature'] = 'own'): Design {
	const blank = createDesign({ newId: () => id, now: now(), contentVersion: 'test' });
	return { ...blank, nature, profile: { ...blank.profile, title } };
}
const asFile = (name: string, text: string, type = 'application/json') =>
	new File([text], name, { type });
const designFileOf = (one: Design) => asFile(`${one.id}.causeway.json`, saveDesign(one));

async function show(designs: Design[] = [], blocked: OpenedStore['blocked'] = null) {
	const store = createMemoryStore(now);
	for (const one of designs) await store.save(one, 0, { place: '' });
	const openStore = () => Promise.resolve({ store, blocked, inMemory: blocked !== null });
	let count = 0;
	const library = new Library({
		openStore,
		reopenStore: openStore,
		kept: { read: () => false, write: () => {} },
		newId: () => `new-${++count}`,
		now,
		openNotices: () => ({ saved: () => {}, onSaved: () => () => {}, close: () => {} })
	});
	const onopen = vi.fn();
	const href = (id: string) => `/design/#${id}`;
	render(HomePage, {
		props: { library, href, onopen, formatHref: '/design.schema.json', appraiseHref: '/appraise/' }
	});
	await waitFor(() => expect(library.designs).not.toBeNull());
	return { library, onopen, store, user: userEvent.setup() };
}

const button = (name: RegExp | string) => screen.getByRole('button', { name });
const link = (name: string) => screen.queryByRole('link', { name });
const chooser = () => screen.getByLabelText<HTMLInputElement>('Open a file', { selector: 'input' });

/** Lines of the report on several files, once it is there. */
async function report(): Promise<string[]> {
	const summary = await screen.findByText(/(designs? (was|were) opened|No design was opened)/);
	const list = summary.closest('[role=status]')!.nextElementSibling as HTMLElement;
	return within(list)
		.getAllByRole('listitem')
		.map((line) => line.textContent.replace(/\s+/g, ' ').trim());
}

beforeAll(() => {
	// jsdom has no modal dialogs.
	HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
		this.open = true;
	};
	HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
		this.open = false;
	};
});

describe('the list of designs', () => {
	it('says that there is none yet', async () => {
		await show();
		expect(screen.getByText(/^No design on this computer yet/)).toBeVisible();
	});

	it('shows title, counts and nature, and links to the design', async () => {
		await show([design('d1', 'Two rivers'), design('d2', '', 'fictional')]);
		expect(link('Two rivers')).toHaveAttribute('href', '/design/#d1');
		expect(link('not named yet')).toBeVisible();
		expect(screen.getAllByText('0 activities')).toHaveLength(2);
		expect(screen.getByText('fictional example')).toBeVisible();
	});

	it('tells designs of one title apart by when they were changed', async () => {
		const later = { ...design('d2', 'Two rivers'), changed: '2027-04-01T10:00:00Z' };
		await show([design('d1', 'Two rivers'), later, design('d3', 'Port')]);
		expect(button(/^Delete “Two rivers, Changed 1 March 2027/)).toBeVisible();
		expect(button(/^Delete “Two rivers, Changed 1 April 2027/)).toBeVisible();
		expect(button('Delete “Port”')).toBeVisible();
	});

	it('deletes at once, offers to undo with the focus on it, and brings the design back', async () => {
		const { user } = await show([design('d1', 'Two rivers')]);
		await user.click(button('Delete “Two rivers”'));
		expect(link('Two rivers')).toBeNull();
		expect(
			screen.getByText('“Two rivers” is in the bin. It stays there for 30 days.')
		).toBeVisible();
		await waitFor(() => expect(button('Undo')).toHaveFocus());
		await user.keyboard('{Enter}');
		expect(await screen.findByRole('link', { name: 'Two rivers' })).toHaveFocus();
	});

	it('puts a design back from the bin, and empties the bin only after asking', async () => {
		const { user, library } = await show([design('d1', 'Two rivers'), design('d2', 'Port')]);
		await user.click(button('Delete “Two rivers”'));
		await user.click(button('Delete “Port”'));
		await user.click(screen.getByText('Bin: 2 designs'));
		await user.click(button('Put back “Two rivers”'));
		expect(link('Two rivers')).toBeVisible();
		await user.click(button('Empty the bin now'));
		const dialog = screen.getByRole('dialog', { name: 'Empty the bin?' });
		expect(library.bin).toHaveLength(1);
		await user.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
		await waitFor(() => expect(library.bin).toHaveLength(0));
		const status = screen.getByText('The bin is empty.').closest('[role=status]');
		await waitFor(() => expect(status, 'its button has gone').toHaveFocus());
	});

	it('duplicates a design', async () => {
		const { user } = await show([design('d1', 'Two rivers')]);
		await user.click(button('Duplicate “Two rivers”'));
		expect(await screen.findByRole('link', { name: 'Copy of Two rivers' })).toBeVisible();
	});

	it('says so where the browser keeps nothing', async () => {
		await show([], 'refused');
		expect(screen.getByRole('alert')).toHaveTextContent(/save a file before you close it/);
	});
});

describe('saving a design to a file from the list', () => {
	const told = (id: string, summary: string): Design =>
		changeProfile(design(id, `Two rivers ${id}`), { summary });
	const withPhone = (id: string) => told(id, 'Call the shelter on +234 803 555 0142.');
	/** What was handed to the browser, as text. */
	const files: Blob[] = [];
	const save = (id: string) => button(`Save to a file “Two rivers ${id}”`);
	// What a browser fetches when the button is pressed takes its time here.
	beforeAll(() => import('./CheckDesign.svelte'));

	beforeEach(() => {
		files.length = 0;
		vi.mocked(loadContent).mockResolvedValue(content);
		URL.createObjectURL = (file: Blob) => `blob:${files.push(file)}`;
		URL.revokeObjectURL = () => {};
	});
	afterEach(() => vi.mocked(loadContent).mockReset());

	it('says so when the check does not arrive, and still gives the file to whoever needs it', async () => {
		vi.mocked(loadContent).mockRejectedValue(new TypeError('offline'));
		const { user } = await show([withPhone('d')]);
		await user.click(save('d'));
		expect(await screen.findByRole('alert')).toHaveTextContent(/was not looked through/);
		expect(files).toEqual([]);
		await user.click(button('Save without this check'));
		await waitFor(() => expect(files).toHaveLength(1));
	});

	it('goes on at once where nothing points to a person', async () => {
		const { user } = await show([told('a', 'Better contracts.')]);
		await user.click(save('a'));
		expect(await screen.findByText(/is in your downloads/)).toBeVisible();
		expect(JSON.parse(await files[0]!.text())).toMatchObject({ id: 'a' });
		expect(screen.queryByRole('dialog')).toBeNull();
	});

	it('asks first where something does, and names the words and their place', async () => {
		const { user } = await show([withPhone('b')]);
		await user.click(save('b'));
		const dialog = await screen.findByRole('dialog', { name: 'Before this leaves your computer' });
		expect(within(dialog).getByText('+234 803 555 0142')).toBeVisible();
		expect(within(dialog).getAllByRole('button', { name: 'Programme' })).not.toHaveLength(0);
		expect(files).toEqual([]);
		await user.click(within(dialog).getByRole('button', { name: 'Export anyway' }));
		await waitFor(() => expect(files).toHaveLength(1));
		expect(screen.queryByRole('dialog')).toBeNull();
		await user.click(save('b'));
		await waitFor(() => expect(files, 'asked once in a visit').toHaveLength(2));
	});

	it('hands out nothing when the user goes back, and leads to the words', async () => {
		const { user, onopen } = await show([withPhone('c')]);
		await user.click(save('c'));
		await user.click(await screen.findByRole('button', { name: 'Back to the texts' }));
		expect(screen.queryByRole('dialog')).toBeNull();
		await user.click(save('c'));
		const dialog = await screen.findByRole('dialog');
		await user.click(within(dialog).getAllByRole('button', { name: 'Programme' })[0]!);
		expect(onopen).toHaveBeenCalledWith('c', expect.stringMatching(/^programme\//));
		expect(files).toEqual([]);
	});
});

describe('opening a file', () => {
	it('goes straight to the design of one file', async () => {
		const { user, onopen } = await show();
		await user.upload(chooser(), designFileOf(design('d1', 'Two rivers')));
		await waitFor(() => expect(onopen).toHaveBeenCalledWith('d1'));
	});

	it('adds several files to the list, and stays', async () => {
		const { user, onopen } = await show();
		await user.upload(chooser(), [
			designFileOf(design('d1', 'Two rivers')),
			designFileOf(design('d2', 'Port'))
		]);
		expect(await screen.findByText(/^2 designs were opened/)).toBeVisible();
		expect(link('Port')).toBeVisible();
		expect(onopen).not.toHaveBeenCalled();
	});

	it('names each of several files and what became of it', async () => {
		const { user } = await show([design('d2', 'Port')]);
		await user.upload(chooser(), [
			designFileOf(design('d1', 'Two rivers')),
			designFileOf(design('d2', 'Port')),
			asFile('empty.json', '')
		]);
		expect(await report()).toEqual([
			expect.stringMatching(/^d1\.causeway\.json Two rivers – new here/),
			expect.stringMatching(/^d2\.causeway\.json Port – was here already/)
		]);
		expect(screen.getByRole('alert')).toHaveTextContent('“empty.json” is empty');
	});

	it('stops after the file being read when told to, and names those let be', async () => {
		const { user, library } = await show();
		const files = ['d1', 'd2', 'd3'].map((id) => designFileOf(design(id, `Title ${id}`)));
		// The first does not end before the button has been pressed.
		let end = () => {};
		const add = library.add.bind(library);
		vi.spyOn(library, 'add').mockImplementationOnce(async (...parts) => {
			await new Promise<void>((resolve) => (end = resolve));
			return add(...parts);
		});
		await user.upload(chooser(), files);
		await user.click(await screen.findByRole('button', { name: 'Stop after this file' }));
		end();
		expect(await report()).toEqual([
			expect.stringMatching(/^d1\.causeway\.json Title d1 – new here/),
			expect.stringMatching(/^d2\.causeway\.json not opened, because you stopped/),
			expect.stringMatching(/^d3\.causeway\.json not opened, because you stopped/)
		]);
		expect(library.designs).toHaveLength(1);
		expect(screen.getByText(/^1 design was opened/)).toHaveFocus();
	});

	const whole = saveDesign(design('d1', 'Two rivers'));
	const long = design('d1', 'x'.repeat(10_000_000));
	it.each([
		['a file that was cut off', asFile('cut.json', whole.slice(0, 300)), /cut\.json.+breaks off/],
		['an empty file', asFile('empty.json', ''), /“empty\.json” is empty/],
		['data of another program', asFile('package.json', '{"name":"x"}'), /another program/],
		[
			'a newer format',
			asFile('new.json', whole.replace(`"version": ${currentVersion}`, '"version": 9')),
			/format 9/
		],
		['a text far too long', designFileOf(long), /some places in it do not fit/],
		['a PDF that is broken', asFile('a.pdf', '%PDF-1.7 x', 'application/pdf'), /a\.pdf/]
	])('says of %s what is wrong and keeps the list', async (_name, file, message) => {
		const { user, onopen } = await show([design('d0', 'Mine')]);
		await user.upload(chooser(), file);
		expect(await screen.findByRole('alert', {}, { timeout: 5000 })).toHaveTextContent(message);
		expect(link('Mine')).toBeVisible();
		expect(onopen).not.toHaveBeenCalled();
	});

	it('names the place that does not fit', async () => {
		const { user } = await show();
		await user.upload(chooser(), designFileOf(long));
		expect(await screen.findByText('profile.title')).toBeVisible();
	});

	it('says of a folder dropped on the page to open it first', async () => {
		await show();
		const drop = new Event('drop', { cancelable: true }) as DragEvent;
		const folder = { kind: 'file', getAsFile: () => null };
		const entry = { isDirectory: true, name: 'drafts' };
		Object.assign(drop, {
			dataTransfer: {
				types: ['Files'],
				files: [],
				items: [{ ...folder, webkitGetAsEntry: () => entry }]
			}
		});
		window.dispatchEvent(drop);
		expect(await screen.findByRole('alert')).toHaveTextContent('“drafts” is a folder.');
		expect(drop.defaultPrevented, 'else the browser leaves the page').toBe(true);
	});
});

describe('opening a file of a design that is here in another state', () => {
	const mine = design('d1', 'Two rivers');
	const theirs = { ...design('d1', 'Two rivers, revised'), changed: '2027-04-01T10:00:00Z' };

	it('opens what is here when nothing differs, without asking', async () => {
		const { user, onopen } = await show([mine]);
		await user.upload(chooser(), designFileOf(mine));
		await waitFor(() => expect(onopen).toHaveBeenCalledWith('d1'));
		expect(screen.queryByRole('dialog')).toBeNull();
	});

	it('keeps both when asked to', async () => {
		const { user, library, onopen } = await show([mine]);
		await user.upload(chooser(), designFileOf(theirs));
		const dialog = await screen.findByRole('dialog');
		expect(library.designs).toMatchObject([{ id: 'd1', title: 'Two rivers' }]);
		await user.click(within(dialog).getByRole('button', { name: 'Keep both' }));
		await waitFor(() => expect(onopen).toHaveBeenCalledWith('new-1'));
		expect(link('Two rivers')).toBeVisible();
		expect(link('Two rivers, revised (from the file)')).toBeVisible();
	});

	it('replaces only when asked to, and puts what was here into the bin', async () => {
		const { user, library } = await show([mine]);
		await user.upload(chooser(), designFileOf(theirs));
		await user.click(await screen.findByRole('button', { name: 'Replace mine with the file' }));
		expect(await screen.findByRole('link', { name: 'Two rivers, revised' })).toBeVisible();
		expect(library.bin).toMatchObject([{ title: 'Two rivers' }]);
	});

	/** A file of the design as it is here, edited by somebody else with Causeway. */
	async function copyOf(store: DesignStore, title: string, months: number) {
		const [stored, history] = [await store.open('d1'), await store.history('d1')];
		if (!stored.ok || !history.ok) throw new Error('no design');
		const other = createMemoryStore(now);
		const { design: sent } = stored.value;
		await other.save(sent, 0, { place: '' }, { history: history.value });
		const revised = changeProfile(sent, { title, months });
		await other.save({ ...revised, changed: '2027-04-01T10:00:00Z' }, 1, { place: '' });
		const [edited, since] = [await other.open('d1'), await other.history('d1')];
		if (!edited.ok || !since.ok) throw new Error('no copy');
		return asFile('d1.causeway.json', designFile(edited.value.design, since.value).text);
	}
	/** What the dialog offers, but for its closing button. */
	const offers = (dialog: HTMLElement) =>
		within(dialog)
			.getAllByRole('button')
			.slice(1)
			.map((one) => one.textContent.trim());

	it('joins a copy that comes from here, and goes on at once when nothing met', async () => {
		const { user, store, onopen } = await show([mine]);
		await user.upload(chooser(), await copyOf(store, 'Two rivers, revised', 24));
		const dialog = await screen.findByRole('dialog');
		expect(offers(dialog)[0]).toBe('Join the two');
		await user.click(within(dialog).getByRole('button', { name: 'Join the two' }));
		await waitFor(() => expect(onopen).toHaveBeenCalledWith('d1'));
		expect(await store.open('d1')).toMatchObject({
			ok: true,
			value: { design: { profile: { title: 'Two rivers, revised', months: 24 } } }
		});
	});

	it('goes to what both sides changed where there is such a place', async () => {
		const { user, store, onopen } = await show([mine]);
		const copy = await copyOf(store, 'Two rivers', 24);
		await store.save(changeProfile(mine, { months: 12 }), 1, { place: '' });
		await user.upload(chooser(), copy);
		await user.click(await screen.findByRole('button', { name: 'Join the two' }));
		await waitFor(() => expect(onopen).toHaveBeenCalledWith('d1', 'merge'));
	});

	it('leads to it from the report of several files', async () => {
		const { user, store } = await show([mine]);
		const copy = await copyOf(store, 'Two rivers', 24);
		await store.save(changeProfile(mine, { months: 12 }), 1, { place: '' });
		await user.upload(chooser(), [designFileOf(design('d2', 'Port')), copy]);
		await user.click(await screen.findByRole('button', { name: 'Join the two' }));
		await waitFor(() =>
			expect(link('Look through the places')).toHaveAttribute('href', '/design/#d1/merge')
		);
	});

	it('lets this file and those after it be when the user has had enough', async () => {
		const { user, library } = await show([mine, design('d2', 'Port')]);
		await user.upload(chooser(), [
			designFileOf(theirs),
			designFileOf(design('d2', 'Port, revised'))
		]);
		const enough = 'Leave this and the other files';
		await user.click(await screen.findByRole('button', { name: enough }));
		expect(await report()).toEqual([
			expect.stringMatching(/not opened, as you chose/),
			expect.stringMatching(/not opened, because you stopped/)
		]);
		expect(library.designs!.map(({ title }) => title).sort()).toEqual(['Port', 'Two rivers']);
	});

	it('says plainly that a file without history cannot tell who changed what', async () => {
		const { user } = await show([mine]);
		await user.upload(chooser(), designFileOf(theirs));
		const dialog = await screen.findByRole('dialog');
		expect(offers(dialog).slice(0, 2)).toEqual(['Keep both', 'Join the two']);
		expect(
			within(dialog).getByRole('button', { name: 'Join the two' })
		).toHaveAccessibleDescription(/does not tell what was changed/);
	});

	it('does not offer to join with a design in the bin', async () => {
		const { user, library } = await show([mine]);
		await library.remove('d1');
		await user.upload(chooser(), designFileOf(theirs));
		await screen.findByRole('dialog');
		expect(screen.queryByRole('button', { name: 'Join the two' })).toBeNull();
	});

	it('asks about each of several files, and leaves alone what is let be', async () => {
		const { user, library } = await show([mine, design('d2', 'Port')]);
		await user.upload(chooser(), [
			designFileOf(theirs),
			designFileOf(design('d2', 'Port, revised'))
		]);
		const leave = 'Leave everything as it is';
		await user.click(await screen.findByRole('button', { name: leave }));
		expect(await screen.findByText(/“d2\.causeway\.json” holds another state/)).toBeVisible();
		await user.click(screen.getByRole('button', { name: leave }));
		await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
		expect(library.designs!.map(({ title }) => title).sort()).toEqual(['Port', 'Two rivers']);
	});
});

describe('beginning', () => {
	it('offers a new try when the content does not arrive', async () => {
		const fetched = vi.fn().mockRejectedValue(new TypeError('offline'));
		vi.stubGlobal('fetch', fetched);
		const { user, onopen } = await show();
		await user.click(button('New design'));
		expect(await screen.findByRole('alert')).toHaveTextContent(/could not be loaded/);
		fetched.mockImplementation(() => Promise.resolve(new Response('{"version":"v1"}')));
		await user.click(button('Try again'));
		await waitFor(() => expect(onopen).toHaveBeenCalledWith('new-1'));
		vi.unstubAllGlobals();
	});

	it('opens an example as a copy of one’s own', async () => {
		const example = saveDesign(design('example', 'Schools', 'public-facts'));
		const fetched = (path: string) =>
			Promise.resolve(new Response(path.startsWith('/examples/') ? example : '{"version":"v1"}'));
		vi.stubGlobal('fetch', fetched);
		const { user, onopen, store } = await show();
		await user.click(button('Open a copy “School workshops in Benin City, Nigeria”'));
		await waitFor(() => expect(onopen).toHaveBeenCalledWith('new-1'));
		expect(await store.open('new-1')).toMatchObject({
			ok: true,
			value: { design: { nature: 'public-facts', profile: { title: 'Schools' } } }
		});
		vi.unstubAllGlobals();
	});
});
