import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import {
	abstract,
	designProposal,
	judged,
	judgement,
	passage,
	proposalText
} from '../../../../../tests/appraisal-builders.ts';
import { activity, answers, design } from '../../../../../tests/builders.ts';
import { renderWithDesk, type OnTheDesk } from '../../../../../tests/render-with-desk.ts';
import BesideItem from './BesideItem.svelte';

const pages = ['The campaign reaches many.', 'No baseline was taken. Baseline later.', 'The end.'];

function show(on: OnTheDesk = {}) {
	return {
		...renderWithDesk(BesideItem, { proposal: proposalText(pages), ...on }),
		user: userEvent.setup()
	};
}
const text = () => screen.getByRole('region', { name: 'Text of the proposal' });

/** As the mouse would; jsdom tells nobody. */
function select(node: Node, from: number, to: number) {
	document.getSelection()!.setBaseAndExtent(node, from, node, to);
	document.dispatchEvent(new Event('selectionchange'));
}

describe('the proposal beside the item', () => {
	it('shows every page with its number, and can be reached by key', () => {
		show();
		expect(within(text()).getByRole('region', { name: 'Page 2' })).toHaveTextContent(pages[1]!);
		expect(text()).toHaveAttribute('tabindex', '0');
	});

	it('says of an Arabic PDF whose letters are swapped that quotations are to be compared', () => {
		const swapped = 'تهدف الزيارات إلى معرفة كل عائلة خالل العام. '.repeat(20);
		const words = /^The program that wrote this PDF put the Arabic letters/;
		const { unmount } = show({ proposal: proposalText([swapped]) });
		expect(screen.getByText(words)).toBeVisible();
		unmount();
		show({ proposal: proposalText([swapped, 'علاج الأطفال']) });
		expect(screen.queryByText(words)).not.toBeInTheDocument();
	});

	it('counts the hits of a search and goes from one to the next, round the end', async () => {
		const { user, desk } = show();
		await user.type(screen.getByRole('textbox', { name: 'Search' }), 'baseline{Enter}');
		expect(await screen.findByText(/^Hit \d of 2: Page 2$/)).toBeVisible();
		expect(text().querySelectorAll('mark')).toHaveLength(2);
		const before = desk.pane.hitAt;
		await user.click(screen.getByRole('button', { name: 'Next hit' }));
		expect(desk.pane.hitAt).not.toBe(before);
		await user.click(screen.getByRole('button', { name: 'Previous hit' }));
		expect(desk.pane.hitAt).toBe(before);
	});

	it('goes to a page, and says when there is none', async () => {
		const { user, desk } = show();
		const field = screen.getByRole('textbox', { name: 'Page (of 3)' });
		await user.type(field, '7{Enter}');
		expect(screen.getByText('The proposal has no such page.')).toBeVisible();
		await user.clear(field);
		await user.type(field, '3{Enter}');
		expect(desk.pane.spot).toMatchObject({ part: 3 });
	});

	it('marks passages that are kept, with the item they are kept for', () => {
		show({
			appraisal: {
				judgements: judged({
					'question 1.Q6': judgement('not', {
						passages: [
							passage('p', 2, { start: 0, quote: 'No baseline' }),
							passage('old', 2, { start: 3, quote: 'Elsewhere', from: 'f0' })
						]
					})
				})
			}
		});
		const marked = [...text().querySelectorAll('mark')].map((one) => one.textContent);
		expect(marked).toEqual(['No baseline']);
		expect(screen.getByText('kept for 1.Q6')).toBeVisible();
	});

	it('keeps what is selected as a passage of the item on the page', async () => {
		const { user, desk } = show({ at: 'read/1/1.Q6' });
		select(text().querySelector('[data-part="2"]')!.firstChild!.nextSibling!, 0, 11);
		await user.click(await screen.findByRole('button', { name: 'Use as passage' }));
		expect(desk.appraisal.judgements['question 1.Q6']?.passages).toMatchObject([
			{ part: 2, start: 0, quote: 'No baseline', from: 'f1' }
		]);
		expect(screen.queryByRole('button', { name: 'Use as passage' })).toBeNull();
	});

	it('offers no passage where no item is on the page', async () => {
		show({ at: 'abstract/claims' });
		select(text().querySelector('[data-part="2"]')!.firstChild!.nextSibling!, 0, 11);
		expect(await screen.findByText(/^Selected, Page 2/)).toBeVisible();
		expect(screen.queryByRole('button', { name: 'Use as passage' })).toBeNull();
	});

	it('says how to get the text where it is not on this computer', () => {
		show({ proposal: null });
		expect(screen.getByText(/Open the same file once more/)).toBeVisible();
	});
});

describe('a design beside the item', () => {
	const campaign = design({
		activities: [activity('a1', 'awareness')],
		answers: { a1: answers({ '3.Q1': { state: 'yes', text: 'They will call.' } }) }
	});
	const part = {
		number: 1,
		label: '3.Q1 The action you want',
		text: 'We can say\nThey will call.'
	};
	const proposal = { ...designProposal(campaign), content: [part], parts: 1 };
	const on: OnTheDesk = {
		proposal,
		at: 'read/3/3.Q1',
		appraisal: { proposal, depth: 'full', abstract: abstract({ kinds: ['awareness'] }) }
	};

	it('shows the answer to this item first, then the whole on request', async () => {
		const { user } = show(on);
		const answer = screen.getByRole('region', { name: 'Answers to this item' });
		expect(answer).toHaveTextContent('They will call.');
		await user.click(screen.getByRole('button', { name: 'The whole design' }));
		expect(screen.queryByRole('region', { name: 'Answers to this item' })).toBeNull();
	});

	it('shows what was noticed there, and what the applicant made of it', () => {
		const findingless = show(on);
		const noticed = findingless.desk.findings.find(({ because }) =>
			because.some(
				(one) =>
					one.type === 'design' && one.cause.type === 'answer' && one.cause.question === '3.Q1'
			)
		);
		const heading = screen.queryByRole('heading', { name: 'What Causeway noticed here' });
		expect(heading !== null).toBe(noticed !== undefined);
	});

	it('says that nothing was answered', () => {
		show({ ...on, at: 'read/3/3.Q4' });
		expect(screen.getByText('The design holds no answer to this.')).toBeVisible();
	});
});
