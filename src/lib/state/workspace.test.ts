import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentParts } from '#lib/content/parts.ts';
import type { Design } from '#lib/domain/design.ts';
import { add, changeProfile, remove } from '#lib/domain/edit.ts';
import { t } from '#lib/language/language.ts';
import type { DesignNotice } from '#lib/storage/design-notices.ts';
import { noRows } from '#lib/storage/memory-medium.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { content, design, group } from '../../../tests/builders.ts';
import { settled } from './settled.ts';
import { Workspace } from './workspace.svelte.ts';

const now = () => new Date('2027-03-01T09:00:00Z');
const rows = { current: noRows() };
/** Windows of one browser hear of each other's saves. */
const windows = new Set<{ hear: (notice: DesignNotice) => void }>();

function notices() {
	const self = { hear: (_: DesignNotice) => {} };
	windows.add(self);
	return {
		saved: (notice: DesignNotice) =>
			[...windows].filter((one) => one !== self).forEach(({ hear }) => hear(notice)),
		onSaved: (listener: (notice: DesignNotice) => void) => {
			self.hear = listener;
			return () => {};
		},
		close: () => windows.delete(self)
	};
}

async function openWindow(): Promise<Workspace> {
	const store = createMemoryStore(now, rows.current, { historyWait: 30_000 });
	const stored = await store.open('d1');
	if (!stored.ok) throw new Error(stored.error.type);
	let next = 0;
	const workspace = new Workspace({
		content,
		loadReference: () => Promise.resolve(contentParts.reference(content)),
		store,
		stored: stored.value,
		placeKey: '',
		newId: () => `new${++next}`,
		now,
		notices: notices()
	});
	workspace.start();
	return workspace;
}

const writes = (workspace: Workspace, fields: Partial<Design['profile']>) =>
	workspace.edit((d) => changeProfile(d, fields));
const isSaved = (workspace: Workspace) =>
	vi.waitFor(() => {
		expect(workspace.saving.snapshot.matches('saved')).toBe(true);
	});
const shows = (workspace: Workspace, profile: Partial<Design['profile']>) =>
	vi.waitFor(() => {
		expect(workspace.design.profile).toMatchObject(profile);
	});

let first: Workspace;
let second: Workspace;
beforeEach(async () => {
	rows.current = noRows();
	const store = createMemoryStore(now, rows.current);
	await store.save(design({ groups: [group('g1')] }), 0, { place: '' });
	[first, second] = [await openWindow(), await openWindow()];
});
afterEach(() => {
	first.stop();
	second.stop();
	windows.clear();
});

describe('one design in two windows', () => {
	it('shows in each what the other saved, and says where', async () => {
		writes(first, { title: 'Written in the first' });
		await isSaved(first);
		await shows(second, { title: 'Written in the first' });
		expect(second.news).toBe(t('save.joined', { parts: t('step.programme') }));
		expect(second.saving.snapshot.matches('idle')).toBe(true);
		writes(second, { donor: 'Written in the second' });
		await isSaved(second);
		await shows(first, { title: 'Written in the first', donor: 'Written in the second' });
	});

	it('joins what both wrote before either was saved', async () => {
		writes(first, { organisation: 'mine' });
		writes(second, { donor: 'theirs' });
		first.saving.send({ type: 'flush' });
		second.saving.send({ type: 'flush' });
		await Promise.all(
			[first, second].map((one) => shows(one, { organisation: 'mine', donor: 'theirs' }))
		);
		await vi.waitFor(() => {
			expect(first.design).toEqual(second.design);
		});
	});

	it('keeps what is being typed and not handed over yet', async () => {
		const field = settled<string>((summary) => writes(second, { summary }), 60_000);
		field.take('half a sen');
		writes(first, { title: 'Meanwhile' });
		await isSaved(first);
		await shows(second, { title: 'Meanwhile', summary: 'half a sen' });
		await shows(first, { summary: 'half a sen' });
	});

	it('takes back only what was done here', async () => {
		writes(second, { title: 'Mine' });
		await isSaved(second);
		await shows(first, { title: 'Mine' });
		writes(first, { donor: 'Theirs' });
		await isSaved(first);
		await shows(second, { donor: 'Theirs' });
		second.undo();
		expect(second.design.profile).toMatchObject({ title: '', donor: 'Theirs' });
		expect(second.undoCount).toBe(0);
		second.redo();
		expect(second.design.profile).toMatchObject({ title: 'Mine', donor: 'Theirs' });
	});

	it('brings back what was removed here beside what the other wrote', async () => {
		second.remove('group', (d) => remove(d, 'groups', 'g1'));
		await isSaved(second);
		await vi.waitFor(() => {
			expect(first.design.groups).toEqual([]);
		});
		first.edit((d) => add(d, 'groups', group('g2')));
		await isSaved(first);
		await vi.waitFor(() => {
			expect(second.design.groups).toHaveLength(1);
		});
		second.undoRemove();
		expect(second.design.groups.map(({ id }) => id).sort()).toEqual(['g1', 'g2']);
	});

	it('asks when the design was deleted in the other', async () => {
		await first.store.remove('d1');
		writes(second, { title: 'Too late' });
		await vi.waitFor(() => {
			expect(second.saving.snapshot.context.reason).toBe('changed-elsewhere');
		});
		expect(second.design.profile.title).toBe('Too late');
	});
});
