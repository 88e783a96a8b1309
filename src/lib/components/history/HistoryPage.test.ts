import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Guide } from '#lib/content/guide.ts';
import type { Design } from '#lib/domain/design.ts';
import { changeProfile } from '#lib/domain/edit.ts';
import { Versions } from '#lib/state/versions.svelte.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { content, design } from '../../../../tests/builders.ts';
import HistoryPage from './HistoryPage.svelte';

const guide = new Guide(content);

/** A design kept as “Sent”, then retitled and stored again. */
async function show({ settles = true } = {}) {
	let time = Date.parse('2027-03-01T09:00:00Z');
	const store = createMemoryStore(() => new Date((time += 60_000)));
	const first = changeProfile(design(), { title: 'Kilns' });
	const saved = await store.save(first, 0, { place: '' });
	if (!saved.ok) throw new Error(saved.error.type);
	await store.keepVersion('d1', { name: 'Sent', by: 'Mira' });
	const now = changeProfile(first, { title: 'Brick kilns', donor: 'Fund' });
	await store.save(now, saved.value.revision, { place: '' });
	const versions = new Versions({ store, designId: 'd1', settle: () => Promise.resolve(settles) });
	const onrestore = vi.fn<(then: Design) => void>();
	render(HistoryPage, { props: { design: now, guide, versions, onrestore } });
	await screen.findByText('Sent');
	return { store, versions, onrestore, user: userEvent.setup() };
}

const item = (name: string) => screen.getByText(name).closest('li')!;
const actions = (name: RegExp) => within(screen.getByRole('group', { name }));

describe('the versions of a design', () => {
	it('are listed with who, when and how much changed since', async () => {
		await show();
		expect(within(item('Sent')).getByText(/1 March 2027, .+, Mira$/)).toBeVisible();
		expect(await within(item('Sent')).findByText('2 changes since')).toBeVisible();
	});

	it('begin with a comparison of the latest with now', async () => {
		await show();
		expect(await screen.findByText('Title: changed from “Kilns” to “Brick kilns”.')).toBeVisible();
		expect(screen.getByLabelText('To')).toHaveDisplayValue('Now');
	});

	it('are compared in any order', async () => {
		const { user } = await show();
		await user.selectOptions(screen.getByLabelText('From'), 'Now');
		await user.selectOptions(
			screen.getByLabelText('To'),
			screen.getAllByRole('option', { name: /^Sent/ })[1]!
		);
		expect(await screen.findByText('Title: changed from “Brick kilns” to “Kilns”.')).toBeVisible();
	});

	it('go to the comparison with the focus', async () => {
		const { user } = await show();
		await user.click(actions(/Sent/).getByRole('button', { name: 'Compare with now' }));
		await waitFor(() =>
			expect(screen.getByRole('heading', { name: 'What changed' })).toHaveFocus()
		);
	});
});

describe('keeping the present state', () => {
	it('needs a name only, and remembers who', async () => {
		const { user, store } = await show();
		await user.type(screen.getByLabelText('Your name'), 'Ines');
		await user.type(screen.getByLabelText('Name of the version'), 'Draft two');
		await user.click(screen.getByRole('button', { name: 'Keep this state' }));
		expect(await screen.findByText('“Draft two” is kept.')).toBeVisible();
		expect(await screen.findByText('Draft two')).toBeVisible();
		expect(within(item('Draft two')).getByText(/Ines$/)).toBeVisible();
		expect(await store.settings.get('person')).toEqual({ ok: true, value: 'Ines' });
	});

	it('says so when what is on the screen cannot be saved, and keeps nothing', async () => {
		const { user, store } = await show({ settles: false });
		await user.click(screen.getByRole('button', { name: 'Keep this state' }));
		expect(await screen.findByRole('alert')).toHaveTextContent(/no version was kept/);
		const listed = await store.listVersions('d1');
		expect(listed.ok && listed.value).toHaveLength(1);
	});
});

describe('a version', () => {
	it('is gone back to after the present was kept', async () => {
		const { user, onrestore } = await show();
		await user.click(actions(/Sent/).getByRole('button', { name: 'Go back to this' }));
		expect(await screen.findByText(/^The design is again as in “Sent”/)).toBeVisible();
		expect(onrestore.mock.calls[0]![0].profile).toMatchObject({ title: 'Kilns', donor: '' });
		expect(screen.getAllByText('Before going back to an earlier version')[0]).toBeVisible();
	});

	it('is not gone back to when the present cannot be kept', async () => {
		const { user, onrestore } = await show({ settles: false });
		await user.click(actions(/Sent/).getByRole('button', { name: 'Go back to this' }));
		expect(await screen.findByRole('alert')).toBeVisible();
		expect(onrestore).not.toHaveBeenCalled();
	});

	it('is renamed in place, and the button gets the focus back', async () => {
		const { user } = await show();
		await user.click(actions(/Sent/).getByRole('button', { name: 'Rename' }));
		const field = within(item('Sent')).getByLabelText('Name of the version');
		expect(field).toHaveFocus();
		await user.clear(field);
		await user.type(field, 'Sent to partners');
		await user.click(screen.getByRole('button', { name: 'Save the name' }));
		expect(await screen.findByText('Sent to partners')).toBeVisible();
		await waitFor(() =>
			expect(actions(/Sent to partners/).getByRole('button', { name: 'Rename' })).toHaveFocus()
		);
	});

	it('is removed only when nobody named it', async () => {
		const { user, store } = await show();
		expect(actions(/Sent/).queryByRole('button', { name: 'Remove' })).toBeNull();
		await user.click(actions(/Sent/).getByRole('button', { name: 'Rename' }));
		await user.clear(within(item('Sent')).getByLabelText('Name of the version'));
		await user.click(screen.getByRole('button', { name: 'Save the name' }));
		await user.click(await screen.findByRole('button', { name: 'Remove' }));
		expect(await screen.findByText(/^No version is kept yet/)).toBeVisible();
		const listed = await store.listVersions('d1');
		expect(listed.ok && listed.value).toEqual([]);
	});
});
