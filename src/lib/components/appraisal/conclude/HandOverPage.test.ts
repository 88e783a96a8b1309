import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import { openAppraisalFile } from '#lib/storage/appraisal-file.ts';
import { openQuestionsText } from '#lib/storage/questions-file.ts';
import { openSealedFile } from '#lib/storage/sealed-file.ts';
import { judged, judgement, now } from '../../../../../tests/appraisal-builders.ts';
import { renderWithDesk } from '../../../../../tests/render-with-desk.ts';
import HandOverPage from './HandOverPage.svelte';

const handed: { name: string; text: string }[] = [];
vi.mock('#lib/state/download.ts', () => ({
	download: (name: string, content: string) => handed.push({ name, text: content })
}));
beforeEach(() => void handed.splice(0));

const declared: Partial<Appraisal> = {
	reviewer: { name: 'Ada Example', organisation: '', interest: 'none', interestText: '' },
	judgements: judged({
		'question 3.Q4': judgement('not', { comment: 'Nothing is shown.', question: 'Which study?' })
	})
};
const press = (name: string | RegExp) =>
	userEvent.setup().click(screen.getByRole('button', { name }));

describe('handing over', () => {
	it('asks for the declaration of interest before any file', async () => {
		renderWithDesk(HandOverPage);
		expect(screen.getByText(/Declare above whether/)).toBeVisible();
		expect(screen.queryByRole('button', { name: /PDF|CSV|Save/ })).toBeNull();
		const user = userEvent.setup();
		await user.click(screen.getByRole('radio', { name: 'I have one, and describe it' }));
		expect(screen.queryByRole('button', { name: 'Table as CSV' })).toBeNull();
		await user.type(screen.getByRole('textbox', { name: 'What it is' }), 'A cousin works there.');
		await user.tab();
		expect(await screen.findByRole('button', { name: 'Table as CSV' })).toBeVisible();
	});

	it('lets the time spent be corrected', async () => {
		const { desk } = renderWithDesk(HandOverPage, { appraisal: { minutes: 12.34 } });
		const field = screen.getByRole('textbox', { name: 'Minutes' });
		expect(field).toHaveValue('12');
		const user = userEvent.setup();
		await user.clear(field);
		await user.type(field, '90');
		await user.tab();
		expect(desk.appraisal.minutes).toBe(90);
	});

	it('gives memo and table as text', async () => {
		renderWithDesk(HandOverPage, { appraisal: declared });
		await press('Memo as Markdown');
		await press('Table as CSV');
		const [memo, table] = handed;
		expect(memo).toMatchObject({
			name: 'Safer-seasons.memo.md',
			text: expect.stringContaining('Safer seasons')
		});
		expect(table!.name).toBe('Safer-seasons.verdicts.csv');
		expect(table!.text).toContain('Nothing is shown.');
	});

	it('gives the appraisal with or without the text of the proposal', async () => {
		renderWithDesk(HandOverPage, { appraisal: declared });
		await press('Save the appraisal');
		await userEvent.setup().click(screen.getByRole('checkbox', { name: /^With the text/ }));
		await press('Save the appraisal');
		const proposals = handed.map(({ text }) => {
			const opened = openAppraisalFile(text);
			return opened.ok ? opened.value.proposals.length : null;
		});
		expect(proposals).toEqual([1, 0]);
	});

	it('gives the questions in the name the reader chooses, and nothing else', async () => {
		renderWithDesk(HandOverPage, { appraisal: declared });
		const user = userEvent.setup();
		const from = screen.getByRole('textbox', { name: 'From' });
		await user.clear(from);
		await user.type(from, 'Call 7');
		await user.tab();
		await press('Save the file of questions');
		const opened = openQuestionsText(handed[0]!.text);
		expect(opened.ok && opened.value).toMatchObject({
			from: 'Call 7',
			questions: [{ question: 'Which study?', item: '3.Q4' }]
		});
		expect(handed[0]!.text).not.toContain('Nothing is shown.');
		expect(handed[0]!.text).not.toContain('Ada Example');
	});

	it('seals, says when, and notices a change afterwards', async () => {
		const { desk } = renderWithDesk(HandOverPage, { appraisal: declared });
		await press('Seal and save the file');
		await waitFor(() => expect(handed).toHaveLength(1));
		const opened = await openSealedFile(handed[0]!.text, { mayOpen: true });
		expect(opened.ok && opened.value.judgements['question 3.Q4']?.verdict).toBe('not');
		expect(desk.appraisal.sealed?.at).toBe(now.toISOString());
		expect(await screen.findByText(/were sealed on/)).not.toHaveTextContent(/changed something/);
		desk.edit((before) => ({
			...before,
			conclusion: { ...before.conclusion, summary: 'On second thoughts.' }
		}));
		await waitFor(() =>
			expect(screen.getByText(/were sealed on/)).toHaveTextContent(/changed something since/)
		);
	});

	it('with a passphrase is shut without it', async () => {
		renderWithDesk(HandOverPage, { appraisal: declared });
		const user = userEvent.setup();
		await user.type(screen.getByRole('textbox', { name: /^Passphrase/ }), 'green river');
		await user.tab();
		await press('Seal and save the file');
		await waitFor(() => expect(handed).toHaveLength(1), { timeout: 20_000 });
		const shut = await openSealedFile(handed[0]!.text, { mayOpen: true });
		expect(!shut.ok && shut.error.type).toBe('passphrase-needed');
	});

	it('shows first what may name a person, and goes on when told to', async () => {
		renderWithDesk(HandOverPage, {
			appraisal: {
				...declared,
				judgements: judged({
					'question 3.Q4': judgement('not', { comment: 'Ask ada@example.org.' })
				})
			}
		});
		HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
			this.open = true;
		};
		HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
			this.open = false;
		};
		await press('Table as CSV');
		expect(handed).toEqual([]);
		expect(screen.getByRole('dialog')).toHaveTextContent('ada@example.org');
		await press('Export anyway');
		expect(handed.map(({ name }) => name)).toEqual(['Safer-seasons.verdicts.csv']);
	});
});
