import { expect, it } from 'vitest';
import { waitFor } from 'xstate';
import type { Paper } from '#lib/export/blocks.ts';
import { AnnexExport } from './annex-export.svelte.ts';

const paper: Paper = {
	title: 'Safer work',
	language: 'en',
	subject: '',
	footer: '',
	pageLabel: '',
	created: new Date('2026-11-21T09:00:00Z'),
	blocks: [],
	attachments: []
};

it('says that the code for PDF files could not be loaded, and hands over nothing', async () => {
	const handed: string[] = [];
	const annex = new AnnexExport({
		paper: () => paper,
		hand: (name) => handed.push(name),
		load: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
	});
	annex.machine.start();
	annex.start(['theory']);
	const { context } = await waitFor(annex.machine.actor, (now) => now.matches('failed'));
	expect(context.reason).toBe('code-not-loaded');
	expect(handed).toEqual([]);
});

it('hands over nothing after it was stopped', async () => {
	const handed: string[] = [];
	let finish: () => void = () => {};
	const written = new Promise<void>((resolve) => (finish = resolve));
	const annex = new AnnexExport({
		paper: () => paper,
		hand: (name) => handed.push(name),
		load: () =>
			Promise.resolve({
				findUncovered: () => Promise.resolve([]),
				fonts: { load: () => Promise.reject(new Error('not needed')) },
				writePdf: async () => {
					await written;
					return { ok: true, value: new Uint8Array(3) };
				}
			})
	});
	annex.machine.start();
	annex.start([]);
	await waitFor(annex.machine.actor, (now) => now.matches('making'));
	await new Promise((resolve) => setTimeout(resolve, 80));
	annex.machine.send({ type: 'export.cancel' });
	finish();
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(handed).toEqual([]);
	expect(annex.machine.snapshot.matches('idle')).toBe(true);
});
