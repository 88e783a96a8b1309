import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { abstract, judged, judgement } from '../../../../../tests/appraisal-builders.ts';
import { renderWithDesk } from '../../../../../tests/render-with-desk.ts';
import ConcludePage from './ConcludePage.svelte';
import RecommendPage from './RecommendPage.svelte';

const read = {
	abstract: abstract({ kinds: ['awareness'] }),
	judgements: judged({
		'lesson 3.L1': judgement('not', { comment: 'No study is named.' }),
		'question 3.Q4': judgement('partly', { question: 'Which study shows it?' }),
		'question 1.Q1': 'well'
	})
};
const section = (name: string) => screen.getByRole('region', { name });

describe('what was found', () => {
	it('lists what is still to say, each with the way to it', () => {
		renderWithDesk(ConcludePage, { appraisal: read });
		const missing = within(section('Still to say'));
		expect(missing.getByRole('link', { name: /^3 .*1 verdict without a reason$/ })).toHaveAttribute(
			'href',
			'#p1/read/3/3.Q4'
		);
		expect(missing.getByRole('link', { name: 'Your declaration of interest' })).toHaveAttribute(
			'href',
			'#p1/conclude/hand-over'
		);
		expect(missing.getByRole('link', { name: 'Your recommendation' })).toHaveAttribute(
			'href',
			'#p1/conclude/recommend'
		);
	});

	it('counts the points to check that are not decided, with the way to them', () => {
		const { desk } = renderWithDesk(ConcludePage, { appraisal: read });
		const count = desk.findings.length;
		expect(count).toBeGreaterThan(0);
		expect(
			within(section('Still to say')).getByRole('link', {
				name: new RegExp(`^To check: ${count} points? you have not decided$`)
			})
		).toHaveAttribute('href', '#p1/findings/main');
	});

	it('says that the memo waits for the declaration of interest, and for nothing else', () => {
		const first = renderWithDesk(ConcludePage, { appraisal: read });
		expect(section('Still to say')).toHaveTextContent('save for your declaration of interest');
		first.unmount();
		renderWithDesk(ConcludePage, {
			appraisal: {
				...read,
				reviewer: { name: '', organisation: '', interest: 'none', interestText: '' }
			}
		});
		expect(section('Still to say')).toHaveTextContent('You can hand the memo over without this.');
	});

	it('has rights and safety before the profile, and no figure for the whole', () => {
		renderWithDesk(ConcludePage, { appraisal: read });
		const titles = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
		expect(titles.indexOf('Rights and safety first')).toBeLessThan(
			titles.indexOf('Profile by lesson')
		);
		expect(document.body.textContent).not.toMatch(/\d\s*%|score:/i);
	});

	it('tells lessons in words and counts of one kind', () => {
		renderWithDesk(ConcludePage, { appraisal: read });
		const row = within(section('Profile by lesson'))
			.getAllByRole('row')
			.find((one) => within(one).queryByRole('link', { name: /^3\.L1/ }));
		expect(row).toHaveTextContent('Not addressed');
	});

	it('names strengths, and what is left open with its reason', () => {
		renderWithDesk(ConcludePage, { appraisal: read });
		expect(within(section('Strengths')).getByRole('link', { name: /^1\.Q1/ })).toBeVisible();
		expect(
			within(section('What the proposal leaves open')).getByText('No study is named.')
		).toBeVisible();
	});
});

describe('what is recommended', () => {
	it('gathers the questions, and lets them be changed', async () => {
		const { desk } = renderWithDesk(RecommendPage, { appraisal: read });
		const field = screen.getByRole('textbox', { name: /^Question about 3\.Q4/ });
		expect(field).toHaveValue('Which study shows it?');
		const user = userEvent.setup();
		await user.clear(field);
		await user.type(field, 'Which study?');
		await user.tab();
		expect(desk.appraisal.judgements['question 3.Q4']).toMatchObject({
			question: 'Which study?',
			verdict: 'partly'
		});
	});

	it('takes further questions, about an item or the whole', async () => {
		const { desk } = renderWithDesk(RecommendPage, { appraisal: read });
		const user = userEvent.setup();
		await user.selectOptions(
			screen.getByRole('combobox', { name: 'Ask about another item' }),
			'question 1.Q1'
		);
		await user.type(
			await screen.findByRole('textbox', { name: /^Question about 1\.Q1/ }),
			'Who first?'
		);
		await user.type(
			screen.getByRole('textbox', { name: 'Questions about the proposal as a whole' }),
			'Who pays in year two?'
		);
		await user.tab();
		expect(desk.appraisal.judgements['question 1.Q1']).toMatchObject({
			question: 'Who first?',
			verdict: 'well'
		});
		expect(desk.appraisal.conclusion.questions).toBe('Who pays in year two?');
	});

	it('keeps risks in their places, the recommendation and its reasons', async () => {
		const { desk } = renderWithDesk(RecommendPage, { appraisal: read });
		const user = userEvent.setup();
		await user.type(screen.getByRole('textbox', { name: 'Risk 2' }), 'The flow moves west.');
		await user.click(screen.getByRole('radio', { name: 'Revise and submit again' }));
		await user.type(screen.getByRole('textbox', { name: 'Reasons' }), 'Nothing is measured.');
		await user.tab();
		expect(desk.appraisal.conclusion).toMatchObject({
			risks: ['', 'The flow moves west.'],
			recommendation: 'revise',
			reasons: 'Nothing is measured.'
		});
	});
});
