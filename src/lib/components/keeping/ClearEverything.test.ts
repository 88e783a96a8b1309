import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import '#lib/language/keeping-words.ts';
import { t } from '#lib/language/language.ts';
import type { Library } from '#lib/state/library.svelte.ts';
import type { Browser } from '#lib/storage/clear-everything.ts';
import WithLibrary from '../../../../tests/WithLibrary.svelte';

const user = userEvent.setup();
beforeAll(() => {
	HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
		this.open = true;
	};
	HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
		this.open = false;
	};
});

function show(parts: Partial<Browser> = {}) {
	const deleted: string[] = [];
	const request = { onsuccess: null as (() => void) | null };
	const browser: Browser = {
		databases: {
			databases: () => Promise.resolve(deleted.length > 0 ? [] : [{ name: 'causeway' }]),
			deleteDatabase(name) {
				deleted.push(name);
				setTimeout(() => request.onsuccess?.());
				return request as unknown as IDBOpenDBRequest;
			}
		},
		...{ storages: [localStorage], caches: null, workers: null, knownDatabases: [] },
		estimate: () => Promise.resolve({ usage: 0 }),
		patience: 50,
		...parts
	};
	const onfile = vi.fn();
	const library = {
		designs: [{ id: 'd1' }, { id: 'd2' }],
		bin: [],
		stop: vi.fn(),
		file: (id: string) =>
			Promise.resolve(
				id === 'd1'
					? { ok: true, value: { name: 'one', mediaType: 'application/json', text: '' } }
					: { ok: false, error: { type: 'locked' } }
			)
	} as unknown as Library;
	render(WithLibrary, {
		library,
		browser,
		onfile,
		onclose: vi.fn(),
		onreload: vi.fn()
	});
	return { deleted, onfile };
}
const go = () => screen.getByRole('button', { name: t('clear.go') });

describe('clearing everything', () => {
	it('says what goes, and goes on only when the word is typed', async () => {
		localStorage.setItem('causeway.place.d1', 'x');
		const { deleted } = show();
		expect(screen.getByText(t('clear.designs', { count: 2 }))).toBeVisible();
		expect(go()).toBeDisabled();
		await user.type(
			screen.getByLabelText(t('clear.type', { word: t('clear.word') })),
			t('clear.word')
		);
		await waitFor(() => expect(go()).toBeEnabled());
		expect(deleted).toEqual([]);
		await user.click(go());
		expect(await screen.findByText(t('clear.done'))).toBeVisible();
		expect(deleted).toEqual(['causeway']);
		expect(screen.getByText(t('clear.proof.designs', { count: 0 }))).toBeVisible();
		expect(screen.getByText(t('clear.proof.databases', { count: 0 }))).toBeVisible();
		expect(screen.getByText(t('clear.proof.entries', { count: 0 }))).toBeVisible();
		expect(screen.getByText(t('clear.proof.bytes', { count: 0 }))).toBeVisible();
		expect(localStorage).toHaveLength(0);
	});

	it('offers the designs as files first, and says which could not be saved', async () => {
		const { onfile } = show();
		await user.click(screen.getByRole('button', { name: t('clear.first.all', { count: 2 }) }));
		expect(
			await screen.findByText(new RegExp(t('clear.first.locked', { count: 1 })))
		).toBeVisible();
		expect(onfile).toHaveBeenCalledTimes(1);
	});

	it('says so when something is left', async () => {
		show({
			databases: {
				databases: () => Promise.resolve([{ name: 'causeway' }]),
				deleteDatabase: () => ({}) as IDBOpenDBRequest
			}
		});
		await user.type(
			screen.getByLabelText(t('clear.type', { word: t('clear.word') })),
			t('clear.word')
		);
		await user.click(go());
		expect(await screen.findByText(t('clear.left'))).toBeVisible();
		expect(screen.getByText(t('clear.proof.databases', { count: 1 }))).toBeVisible();
	});
});
