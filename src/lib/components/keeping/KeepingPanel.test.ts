import { flushSync } from 'svelte';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { manyChanges } from '#lib/domain/keeping.ts';
import '#lib/language/keeping-words.ts';
import { t } from '#lib/language/language.ts';
import { design } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import KeepingPanel from './KeepingPanel.svelte';

const user = userEvent.setup();
const downloads: string[] = [];
beforeAll(() => {
	HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
		this.open = true;
	};
	HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
		this.open = false;
	};
	URL.createObjectURL = () => 'blob:x';
	HTMLAnchorElement.prototype.click = function () {
		downloads.push(this.download);
	};
});
beforeEach(() => downloads.splice(0));

const titled = () => design({ profile: { ...design().profile, title: 'Safer work' } });
const show = (inMemory = false) =>
	renderWithWorkspace(KeepingPanel, titled(), { inMemory, onlock: vi.fn() });

describe('the line about safe keeping', () => {
	it('says where the design is, what the browser promises, and that there is no copy', async () => {
		show();
		expect(await screen.findByText(new RegExp(t('keeping.copy.none')))).toBeVisible();
		expect(screen.getByText(new RegExp(t('keeping.where')))).toBeVisible();
	});

	it('says that nothing is kept where the browser keeps nothing', () => {
		show(true);
		expect(screen.getByText(t('keeping.where.memory'))).toBeVisible();
	});

	it('counts changes, and a file copy starts the count anew', async () => {
		const { workspace } = show();
		await screen.findByText(new RegExp(t('keeping.copy.none')));
		await user.click(screen.getByRole('button', { name: t('keeping.open') }));
		const dialog = within(screen.getByRole('dialog'));
		await user.click(dialog.getByRole('button', { name: t('keeping.remind.save') }));
		await waitFor(() => expect(downloads).toEqual(['Safer-work.causeway.json']));
		await waitFor(() =>
			expect(screen.getAllByText(new RegExp(t('keeping.copy.today')))[0]).toBeVisible()
		);
		workspace.edit((one) => ({ ...one, profile: { ...one.profile, title: 'Safer' } }));
		await waitFor(() =>
			expect(screen.getAllByText(new RegExp(t('keeping.changes', { count: 1 })))[0]).toBeVisible()
		);
	});
});

describe('the reminder', () => {
	it('comes after real work without a copy, stands in no way, and can be put off', async () => {
		const { workspace } = show();
		await screen.findByText(new RegExp(t('keeping.copy.none')));
		for (let count = 1; count <= manyChanges; count += 1) {
			expect(screen.queryByRole('button', { name: t('keeping.remind.later') })).toBeNull();
			const field = count % 2 ? 'title' : 'donor';
			workspace.edit((one) => ({ ...one, profile: { ...one.profile, [field]: `${count}` } }));
			flushSync();
		}
		expect(screen.queryByRole('dialog')).toBeNull();
		await user.click(await screen.findByRole('button', { name: t('keeping.remind.later') }));
		expect(screen.queryByRole('button', { name: t('keeping.remind.later') })).toBeNull();
	});
});

describe('a passphrase', () => {
	it('is set, changes the files, and is taken away again', async () => {
		const { workspace } = show();
		await workspace.store.save(workspace.design, 0, { place: '' });
		workspace.saving.send({ type: 'revision.adopted', revision: 1 });
		await user.click(screen.getByRole('button', { name: t('keeping.open') }));
		const dialog = within(screen.getByRole('dialog'));
		await user.click(dialog.getByText(t('passphrase.set'), { selector: 'summary' }));
		await user.type(dialog.getByLabelText(t('passphrase.field.new')), 'four dry words');
		await user.type(dialog.getByLabelText(t('passphrase.field.again')), 'four dry words');
		await user.click(dialog.getByRole('button', { name: t('passphrase.set') }));
		expect(
			await dialog.findByRole('button', { name: t('passphrase.lock') }, { timeout: 20_000 })
		).toBeVisible();
		await user.click(dialog.getByRole('button', { name: t('keeping.remind.save') }));
		await waitFor(() => expect(downloads).toEqual(['protected-design.causeway.json']));
	});
});
