import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { addQuestions } from '#lib/domain/replies.ts';
import { questionsOf, questionsFile } from '#lib/storage/questions-file.ts';
import {
	appraisal,
	criteria,
	designProposal,
	judged,
	judgement,
	now
} from '../../../../tests/appraisal-builders.ts';
import { activity, answers, design, pattern } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import AskedHere from './AskedHere.svelte';
import { placesAbout } from './places-about.ts';
import RepliesPage from './RepliesPage.svelte';

const mine = design({
	activities: [activity('a1', 'awareness'), activity('a2', 'livelihoods')],
	patterns: [pattern('t1')]
});
const questions = (of: Design, asked: Record<string, string>) =>
	questionsOf({
		document: appraisal({
			proposal: designProposal(of),
			judgements: judged(
				Object.fromEntries(
					Object.entries(asked).map(([key, question]) => [key, judgement('not', { question })])
				)
			)
		}),
		criteria: criteria(),
		from: 'Call 7',
		now
	});
const about = { 'question 3.Q4': 'Which study shows it?', 'lesson 3.L1': 'What did others find?' };
const asked = addQuestions(mine, questions(mine, about), now);
const href = (key: string) => `#d1/${key}`;
const file = (of: Design, what = about) => {
	const { name, text } = questionsFile(questions(of, what));
	return new File([text], name);
};
const chooser = () =>
	screen.getByLabelText<HTMLInputElement>('Open a file of questions', { selector: 'input' });

describe('the questions of an appraiser', () => {
	it('are opened from a file, once', async () => {
		const { workspace } = renderWithWorkspace(RepliesPage, mine, { href });
		const user = userEvent.setup();
		await user.upload(chooser(), file(mine));
		expect(await screen.findByText('2 questions were added.')).toBeVisible();
		expect(screen.getByText('2 questions without an answer')).toBeVisible();
		await user.upload(chooser(), file(mine));
		expect(await screen.findByText(/no question that is not here already/)).toBeVisible();
		expect(workspace.design.replies).toHaveLength(1);
	});

	it('are refused when they are about another design, with both titles', async () => {
		const { workspace } = renderWithWorkspace(RepliesPage, mine, { href });
		await userEvent.setup().upload(chooser(), file({ ...mine, id: 'd9' }));
		expect(await screen.findByRole('alert')).toHaveTextContent(
			/about another proposal, “Safer seasons”/
		);
		expect(workspace.design.replies).toEqual([]);
	});

	it('are refused when the file is none of questions', async () => {
		renderWithWorkspace(RepliesPage, mine, { href });
		await userEvent.setup().upload(chooser(), new File(['{}'], 'x.json'));
		expect(await screen.findByRole('alert')).toHaveTextContent(/“x\.json” is no file of questions/);
	});

	it('are answered in the design, with the way to what they are about', async () => {
		const { workspace } = renderWithWorkspace(RepliesPage, asked, { href });
		const user = userEvent.setup();
		await user.type(
			screen.getByRole('textbox', { name: /Which study shows it/ }),
			'A survey of 2026.'
		);
		await user.tab();
		expect(
			workspace.design.replies[0]!.questions.find(({ item }) => item === '3.Q4')
		).toMatchObject({ response: 'A survey of 2026.' });
		expect(screen.getByText('1 question without an answer')).toBeVisible();
		expect(screen.getByRole('link', { name: /3\.Q4/ })).toHaveAttribute(
			'href',
			'#d1/checklists/a1/3.Q4'
		);
	});

	it('stand above what the design says there', () => {
		const said = {
			...asked,
			answers: { ...asked.answers, a1: answers({ '3.Q4': { text: 'Nobody has counted yet.' } }) }
		};
		renderWithWorkspace(RepliesPage, said, { href });
		expect(screen.getByText('Nobody has counted yet.')).toBeVisible();
		expect(screen.getByText('Your design says at 3.Q4:')).toBeVisible();
	});

	it('lead on to the annex once all have an answer', async () => {
		const one = addQuestions(mine, questions(mine, { 'question 3.Q4': 'Which study?' }), now);
		renderWithWorkspace(RepliesPage, one, { href });
		expect(screen.queryByRole('link', { name: 'Go to the annex' })).toBeNull();
		const user = userEvent.setup();
		await user.type(screen.getByRole('textbox', { name: /Which study/ }), 'One of 2026.');
		await user.tab();
		expect(screen.getByRole('link', { name: 'Go to the annex' })).toHaveAttribute(
			'href',
			expect.stringMatching(/^#d1\/annex/)
		);
	});

	it('may come in several files at once, each with what became of it', async () => {
		const { workspace } = renderWithWorkspace(RepliesPage, mine, { href });
		await userEvent.setup().upload(chooser(), [file(mine), new File(['{}'], 'x.json')]);
		expect(await screen.findByText('2 questions were added.')).toBeVisible();
		expect(screen.getByRole('alert')).toHaveTextContent(/“x\.json” is no file of questions/);
		expect(workspace.design.replies).toHaveLength(1);
	});

	it('are taken out, and brought back', async () => {
		const { workspace } = renderWithWorkspace(RepliesPage, asked, { href });
		await userEvent.setup().click(screen.getByRole('button', { name: 'Take these questions out' }));
		expect(workspace.design.replies).toEqual([]);
		workspace.undoRemove();
		await waitFor(() => expect(workspace.design.replies).toHaveLength(1));
	});
});

describe('beside the page it is about', () => {
	it('a question is shown with room for the answer', () => {
		renderWithWorkspace(AskedHere, asked, {
			place: { step: 'checklists', scope: 'a1', page: '3.Q4' },
			allHref: '#d1/replies'
		});
		expect(screen.getByRole('heading', { name: 'The appraiser asks' })).toBeVisible();
		expect(screen.getByRole('textbox', { name: /Which study shows it/ })).toBeVisible();
		expect(screen.queryByText(/What did others find/)).toBeNull();
	});

	it('nothing is shown where nothing was asked', () => {
		const { container } = renderWithWorkspace(AskedHere, asked, {
			place: { step: 'checklists', scope: 'a2', page: '4.Q1' },
			allHref: '#d1/replies'
		});
		expect(container).toHaveTextContent('');
	});

	it('finds lessons on the lessons’ page, and questions of a pattern on its own pages', () => {
		const { workspace } = renderWithWorkspace(RepliesPage, mine, { href });
		const pages = (item: string) =>
			placesAbout(item, workspace.places, mine).map(({ scope, page }) => `${scope}/${page}`);
		expect(pages('3.L1')).toEqual(['a1/lessons']);
		expect(pages('2.Q1')).toEqual(['t1/describe']);
		expect(pages('2.Q3')).toEqual(['t1/triage']);
		expect(pages('8.Q1')).toEqual([]);
		expect(pages('')).toEqual([]);
	});
});
