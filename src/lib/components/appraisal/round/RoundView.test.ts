import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Appraisal, Recommendation } from '#lib/appraisal/appraisal.ts';
import { emptyConclusion } from '#lib/appraisal/appraisal.ts';
import { allCriteria } from '#lib/appraisal/criteria.ts';
import { Guide } from '#lib/content/guide.ts';
import '#lib/language/appraisal-words.ts';
import { Round } from '#lib/state/round.svelte.ts';
import { createMemoryAppraisalStore } from '#lib/storage/memory-appraisal-store.ts';
import {
	abstract,
	appraisal,
	judged,
	now,
	panel,
	proposalRef
} from '../../../../../tests/appraisal-builders.ts';
import { content } from '../../../../../tests/builders.ts';
import { appraising } from '../../../../../tests/render-with-desk.ts';
import RoundView from './RoundView.svelte';

const handed: { name: string; text: string }[] = [];
vi.mock('#lib/state/download.ts', () => ({
	download: (name: string, content: string) => handed.push({ name, text: content })
}));
beforeEach(() => void handed.splice(0));

const call = 'River call';
const criteria = allCriteria({ content, appraising });

function proposal(
	id: string,
	title: string,
	verdicts: Record<string, 'well' | 'partly' | 'not'>,
	recommendation: Recommendation | null = null,
	parts: Partial<Appraisal> = {}
): Appraisal {
	return appraisal({
		id,
		call,
		proposal: proposalRef({ fingerprint: `print of ${title}`, title, applicant: `${title} Aid` }),
		abstract: abstract({ kinds: ['awareness'] }),
		judgements: judged(verdicts),
		conclusion: { ...emptyConclusion, recommendation },
		...parts
	});
}
const all = [
	proposal('p1', 'Alpha', { 'lesson 3.L1': 'not', 'lesson 3.L2': 'partly' }, 'revise'),
	proposal('p2', 'Beta', { 'lesson 3.L1': 'not' }, 'support'),
	proposal('p3', 'Gamma', { 'lesson 3.L1': 'well' }, 'support', {
		abstract: abstract({ kinds: ['support'] })
	}),
	proposal('p4', 'Elsewhere', { 'lesson 3.L1': 'not' }, null, { call: 'Another call' })
];

async function show(
	documents: Parameters<ReturnType<typeof createMemoryAppraisalStore>['save']>[0][] = all
) {
	const store = createMemoryAppraisalStore(() => now);
	for (const one of documents) await store.save(one, 0);
	const listed = await store.list();
	const round = new Round({ summaries: listed.ok ? listed.value : [], call, criteria });
	const names = { guide: new Guide(content), appraising };
	render(RoundView, { props: { round, call, names } });
	return { round, user: userEvent.setup() };
}
const table = () => within(screen.getByRole('group', { name: 'Proposals' }));
const titles = () =>
	table()
		.getAllByRole('rowheader')
		.map((one) => one.textContent?.trim());

describe('the proposals of a call', () => {
	it('say so when none fits, and leave no empty table', async () => {
		const { user } = await show();
		await user.type(screen.getByRole('textbox', { name: 'Title or applicant' }), 'no such name');
		expect(await screen.findByText('None of the 3 proposals fits.')).toBeVisible();
		expect(screen.queryByRole('table')).toBeNull();
		expect(screen.queryByRole('button', { name: 'Save this table as CSV' })).toBeNull();
		await user.click(screen.getByRole('button', { name: 'Show all' }));
		expect(screen.getAllByRole('table')).toHaveLength(2);
	});

	it('are listed once each, with progress and recommendation, those of other calls left out', async () => {
		await show();
		expect(titles()).toEqual(['Alpha', 'Beta', 'Gamma']);
		const [, first] = table().getAllByRole('row');
		expect(first).toHaveTextContent(/Alpha Aid.*2 of \d+ read.*Revise/);
	});

	it('show which lessons are most often not taken up, in counts of proposals', async () => {
		await show();
		const [first] = within(
			screen.getByRole('region', { name: 'Lessons most often not taken up' })
		).getAllByRole('listitem');
		expect(first).toHaveTextContent(/3\.L1.*Of 3 proposals judged on it, 2 do not take it up\./);
	});

	it('are narrowed to those that lack a lesson, and back', async () => {
		const { user } = await show();
		const lessons = within(screen.getByRole('region', { name: 'Lessons most often not taken up' }));
		await user.click(
			lessons.getByRole('button', {
				name: /^Show these proposals : 3\.L1|^Show these proposals: 3\.L1/
			})
		);
		expect(titles()).toEqual(['Alpha', 'Beta']);
		expect(screen.getByText(/2 of 3 proposals shown/)).toBeVisible();
		await user.click(screen.getByRole('button', { name: 'Show all' }));
		expect(titles()).toHaveLength(3);
	});

	it('are filtered by kind, recommendation and text, and put in order', async () => {
		const { user } = await show();
		await user.selectOptions(
			screen.getByRole('combobox', { name: 'Kind of activity' }),
			'awareness'
		);
		expect(titles()).toEqual(['Alpha', 'Beta']);
		await user.selectOptions(screen.getByRole('combobox', { name: 'Recommendation' }), 'support');
		expect(titles()).toEqual(['Beta']);
		await user.click(screen.getByRole('button', { name: 'Show all' }));
		await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'recommendation');
		expect(titles()).toEqual(['Beta', 'Gamma', 'Alpha']);
		await user.type(screen.getByRole('textbox', { name: 'Title or applicant' }), 'gam');
		await waitFor(() => expect(titles()).toEqual(['Gamma']));
	});

	it('show what each lacks, section by section, by name when asked', async () => {
		const { user } = await show();
		const matrix = within(screen.getByRole('group', { name: 'What each proposal lacks' }));
		const [first] = matrix.getAllByRole('button');
		expect(first).toHaveAccessibleName('1 not addressed and 1 partly addressed');
		await user.click(first!);
		expect(matrix.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
			expect.stringMatching(/^3\.L1/),
			expect.stringMatching(/^3\.L2/)
		]);
	});

	it('count once where several read one proposal, a panel standing for its readers', async () => {
		const [first] = all;
		const second = { ...first!, id: 'p9', judgements: judged({ 'lesson 3.L1': 'well' }) };
		const together = panel([first!, second], {
			call,
			settlements: { 'lesson 3.L1': { verdict: 'partly', note: 'Settled.', date: '' } }
		});
		await show([first!, second, together]);
		expect(titles()).toEqual(['Alpha']);
		expect(table().getByText(/Panel of 2 readers/)).toBeVisible();
	});

	it('are handed over as they are shown', async () => {
		const { user } = await show();
		await user.selectOptions(screen.getByRole('combobox', { name: 'Recommendation' }), 'revise');
		await user.click(screen.getByRole('button', { name: 'Save this table as CSV' }));
		expect(handed[0]!.name).toBe('River-call.round.csv');
		expect(handed[0]!.text).toContain('"Alpha"');
		expect(handed[0]!.text).not.toContain('"Beta"');
	});
});
