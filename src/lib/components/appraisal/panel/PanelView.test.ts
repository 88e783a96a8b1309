import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import { criteriaFor } from '#lib/appraisal/criteria.ts';
import { appraisalFile, openAppraisalFile } from '#lib/storage/appraisal-file.ts';
import { createMemoryAppraisalStore } from '#lib/storage/memory-appraisal-store.ts';
import { sealAppraisal, sealedFile } from '#lib/storage/sealed-file.ts';
import '#lib/language/appraisal-words.ts';
import { PanelDesk } from '#lib/state/panel-desk.svelte.ts';
import {
	appraisal,
	judged,
	judgement,
	now,
	panel,
	proposalRef
} from '../../../../../tests/appraisal-builders.ts';
import { content } from '../../../../../tests/builders.ts';
import { appraising } from '../../../../../tests/render-with-desk.ts';
import PanelView from './PanelView.svelte';

const handed: { name: string; text: string }[] = [];
vi.mock('#lib/state/download.ts', () => ({
	download: (name: string, content: string) => handed.push({ name, text: content })
}));
beforeEach(() => void handed.splice(0));

const reader = (id: string, name: string, parts: Partial<Appraisal> = {}): Appraisal =>
	appraisal({
		id,
		reviewer: { name, organisation: '', interest: 'none', interestText: '' },
		depth: 'quick',
		...parts
	});
const ada = reader('p1', 'Ada Example', {
	judgements: judged({
		'question 1.Q1': judgement('well'),
		'question 1.Q3': judgement('not', { comment: 'Nobody asks where agents go.' })
	})
});
const ben = reader('p2', 'Ben Example', {
	reviewer: {
		name: 'Ben Example',
		organisation: '',
		interest: 'declared',
		interestText: 'Worked there until 2019.'
	},
	judgements: judged({ 'question 1.Q1': 'well', 'question 1.Q3': 'partly' })
});

async function show(members: readonly Appraisal[], here: readonly Appraisal[] = []) {
	const store = createMemoryAppraisalStore(() => now);
	for (const one of here) await store.save(one, 0);
	const document = panel(members, { proposal: proposalRef() });
	await store.save(document, 0);
	let next = 0;
	const desk = new PanelDesk({
		content,
		appraising,
		store,
		stored: { document, revision: 1 },
		proposal: null,
		newId: () => `new${++next}`,
		now: () => now
	});
	await desk.start();
	render(PanelView, { props: { desk, inMemory: false, onreload: () => {} } });
	return { desk, store, user: userEvent.setup() };
}
const plain = (one: Appraisal, name = `${one.id}.appraisal.json`) =>
	new File([appraisalFile(one, []).text], name);
const sealed = async (one: Appraisal, passphrase = '') =>
	new File(
		[(await sealedFile(await sealAppraisal(one, now), { now, passphrase })).text],
		`${one.id}.sealed.json`
	);
const chooser = () =>
	screen.getByLabelText<HTMLInputElement>('Open further appraisals', { selector: 'input' });
const row = (name: RegExp) =>
	screen.getAllByRole('row').find((one) => within(one).queryByRole('rowheader', { name }))!;
const criteriaHere = (one: Appraisal) => criteriaFor(one, { content, appraising });
const every = (one: Appraisal): Appraisal => ({
	...one,
	judgements: judged(
		Object.fromEntries(criteriaHere(one).map(({ key }) => [key, judgement('well')]))
	)
});

describe('a panel', () => {
	it('shows every reader with the interest declared', async () => {
		await show([ada, ben]);
		expect(row(/^Ada Example/)).toHaveTextContent('none');
		expect(row(/^Ben Example/)).toHaveTextContent('Worked there until 2019.');
	});

	it('shows first only where the readers differ, with words beside the signs', async () => {
		const { user } = await show([ada, ben]);
		expect(row(/^1\.Q3/)).toHaveTextContent('Not addressed');
		expect(row(/^1\.Q3/)).toHaveTextContent('Partly');
		expect(row(/^1\.Q1/)).toBeUndefined();
		await user.click(screen.getByRole('checkbox', { name: 'Only where we differ' }));
		expect(row(/^1\.Q1/)).toHaveTextContent('Well addressed');
	});

	it('says how far they agreed, on how many points', async () => {
		await show([ada, ben]);
		const text = screen.getByRole('region', { name: /How far the readers agreed/ });
		expect(text).toHaveTextContent(/50\s?%.*on 2 points/);
		expect(text).toHaveTextContent(/2 points .* are too few to say how much of this is chance/);
	});

	it('says who did not seal, and whose seal does not hold any more', async () => {
		const kept = await sealAppraisal(ada, now);
		const changed = { ...(await sealAppraisal(ben, now)), judgements: ada.judgements };
		await show([kept, changed]);
		await waitFor(() => expect(row(/^Ben Example/)).toHaveTextContent(/changed since/));
		expect(row(/^Ada Example/)).not.toHaveTextContent(/changed since/);
		expect(screen.getByText(/^For 1 of 2 readers no seal shows/)).toBeVisible();
	});

	it('asks whether two appraisals of one name are of one person', async () => {
		await show([ada, { ...ben, reviewer: ada.reviewer }]);
		expect(screen.getByText(/Two appraisals carry the name Ada Example/)).toBeVisible();
	});

	it('names those who have not declared an interest', async () => {
		await show([ada, { ...ben, reviewer: { ...ben.reviewer, interest: null } }]);
		expect(screen.getByText(/No declaration of interest yet: Ben Example/)).toBeVisible();
	});

	it('shows what each concluded alone beside the form', async () => {
		const conclusion = { ...ben.conclusion, reasons: 'The shelter is closed.' };
		const { user } = await show([ada, { ...ben, conclusion }]);
		await user.click(screen.getByText('What each of you concluded alone'));
		expect(screen.getByText('The shelter is closed.')).toBeVisible();
	});

	it('takes what another panel concluded, as long as nothing is concluded here', async () => {
		const { desk, user } = await show([ada]);
		const other = panel([ada, ben], { proposal: proposalRef() });
		const concluded = { ...other, conclusion: { ...other.conclusion, reasons: 'Said there.' } };
		const file = new File([appraisalFile(concluded, []).text], 'p.panel.json');
		await user.upload(chooser(), file);
		await waitFor(() => expect(desk.panel.conclusion.reasons).toBe('Said there.'));
		desk.edit((now) => ({ ...now, conclusion: { ...now.conclusion, reasons: 'Said here.' } }));
		await user.upload(chooser(), file);
		await waitFor(() => expect(desk.files.notes.length).toBeGreaterThan(0));
		expect(desk.panel.conclusion.reasons).toBe('Said here.');
	});

	it('settles a difference with a note', async () => {
		const { desk, user } = await show([ada, ben]);
		await user.click(within(row(/^1\.Q3/)).getByRole('button', { name: /^Reasons, and settle/ }));
		expect(screen.getByText('Nobody asks where agents go.')).toBeVisible();
		const choice = within(screen.getByRole('group', { name: /^What the panel says of 1\.Q3/ }));
		await user.click(choice.getByRole('radio', { name: 'Not addressed' }));
		await user.type(screen.getByRole('textbox', { name: 'Why' }), 'Page 11 says nothing.');
		await user.tab();
		expect(desk.panel.settlements['question 1.Q3']).toMatchObject({
			verdict: 'not',
			note: 'Page 11 says nothing.'
		});
		expect(screen.getByText(/All are settled/)).toBeVisible();
	});

	it('takes another reader from a file, and says so', async () => {
		const { desk, user } = await show([ada]);
		await user.upload(chooser(), plain(ben));
		expect(await screen.findByText('Added: Ben Example.')).toBeVisible();
		expect(desk.panel.members.map(({ id }) => id)).toEqual(['p1', 'p2']);
	});

	it('refuses an appraisal of another proposal, with both titles', async () => {
		const { desk, user } = await show([ada]);
		const other = reader('p9', 'Cleo', {
			proposal: proposalRef({ fingerprint: 'f9', title: 'Other paths' })
		});
		await user.upload(chooser(), plain(other));
		const alert = await screen.findByRole('alert');
		expect(alert).toHaveTextContent(/“Other paths”.*“Safer seasons”/);
		expect(desk.panel.members).toHaveLength(1);
	});

	it('says when a file is no appraisal', async () => {
		const { user } = await show([ada]);
		await user.upload(chooser(), new File(['{"a":1}'], 'list.json'));
		expect(await screen.findByRole('alert')).toHaveTextContent(/“list\.json” is no appraisal/);
	});

	it('says when a file is cut off', async () => {
		const { user } = await show([ada]);
		const text = appraisalFile(ben, []).text;
		await user.upload(chooser(), new File([text.slice(0, text.length / 2)], 'ben.json'));
		expect(await screen.findByRole('alert')).toHaveTextContent(/“ben\.json” is not whole/);
	});

	it('keeps sealed files shut until the own verdicts are complete, and opens them then', async () => {
		const own = reader('own', 'Own Reader', { changed: '2026-03-01T09:00:00Z' });
		const { desk, store, user } = await show([], [own]);
		await user.upload(chooser(), await sealed(ben));
		const count = criteriaHere(own).length;
		expect(await screen.findByText(new RegExp(`${count} items are left`))).toBeVisible();
		expect(screen.getByRole('link', { name: 'Go to the next one' })).toHaveAttribute(
			'href',
			expect.stringMatching(/^#own\/read\//)
		);
		expect(screen.queryByRole('button', { name: /^Open Ben/ })).toBeNull();
		expect(desk.panel.members).toEqual([]);
		await store.save(every(own), 1);
		await desk.refreshOwn();
		await user.click(await screen.findByRole('button', { name: /^Open Ben/ }));
		await waitFor(() => expect(desk.panel.members.map(({ id }) => id)).toContain('p2'));
	});

	it('opens sealed files also for a reader who sealed an unfinished appraisal', async () => {
		const own = await sealAppraisal(reader('own', 'Own Reader'), now);
		const { desk, user } = await show([], [own]);
		await user.upload(chooser(), await sealed(ben));
		await waitFor(() => expect(desk.panel.members.map(({ id }) => id)).toEqual(['own', 'p2']));
	});

	it('asks for the passphrase, and says when it is the wrong one', async () => {
		const { desk, user } = await show([ada]);
		await user.upload(chooser(), await sealed(ben, 'green river'));
		const field = await screen.findByRole('textbox', { name: /Passphrase for the file of Ben/ });
		await user.type(field, 'blue river');
		await user.tab();
		await user.click(screen.getByRole('button', { name: /^Open Ben/ }));
		expect(await screen.findByText(/does not open with this passphrase/)).toBeVisible();
		await user.clear(field);
		await user.type(field, 'green river');
		await user.tab();
		await user.click(screen.getByRole('button', { name: /^Open Ben/ }));
		await waitFor(() => expect(desk.panel.members).toHaveLength(2));
	});

	it('takes a reader out, and brings them back', async () => {
		const { desk, user } = await show([ada, ben]);
		await user.click(screen.getByRole('button', { name: /^Take out Ben/ }));
		expect(desk.panel.members).toHaveLength(1);
		await user.click(screen.getByRole('button', { name: 'Undo' }));
		expect(desk.panel.members).toHaveLength(2);
	});

	it('concludes together, and hands over memo, table and panel', async () => {
		const { desk, user } = await show([ada, ben]);
		await user.click(screen.getByRole('radio', { name: 'Do not support' }));
		expect(desk.panel.conclusion.recommendation).toBe('do-not-support');
		expect(screen.getByRole('checkbox', { name: /^With the appendix/ })).toBeChecked();
		for (const name of ['Memo as Markdown', 'Table as CSV', 'Save the panel'])
			await user.click(screen.getByRole('button', { name }));
		expect(handed.map(({ name }) => name)).toEqual([
			'Safer-seasons.memo.md',
			'Safer-seasons.verdicts.csv',
			'Safer-seasons.panel.json'
		]);
		const opened = openAppraisalFile(handed[2]!.text);
		expect(opened.ok && 'members' in opened.value.document).toBe(true);
		expect(handed[0]!.text).toContain('## Appendix');
		expect(handed[1]!.text).toContain('Nobody asks where agents go.');
		await user.click(screen.getByRole('checkbox', { name: /^With the appendix/ }));
		await user.click(screen.getByRole('button', { name: 'Memo as Markdown' }));
		expect(handed[3]!.text).not.toContain('## Appendix');
	});
});
