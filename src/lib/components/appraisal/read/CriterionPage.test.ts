import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
	abstract,
	judged,
	judgement,
	passage,
	proposalText
} from '../../../../../tests/appraisal-builders.ts';
import { item, renderWithDesk, type OnTheDesk } from '../../../../../tests/render-with-desk.ts';
import CriterionPage from './CriterionPage.svelte';

const proposal = proposalText(['The campaign reaches 25,000 people.', 'No baseline was taken.']);
const campaign = { depth: 'full' as const, abstract: abstract({ kinds: ['awareness'] }) };

function show(on: OnTheDesk = {}) {
	const view = renderWithDesk(
		CriterionPage,
		{ proposal, ...on, appraisal: { ...campaign, ...on.appraisal } },
		(desk) => ({ criterion: item(desk, '3.Q1') })
	);
	const said = () => view.desk.appraisal.judgements['question 3.Q1'];
	return { ...view, said, user: userEvent.setup() };
}
const passages = () => screen.getByRole('region', { name: 'Passages' });

describe('the page of an item', () => {
	it('offers five verdicts in words, and none is given', () => {
		show();
		const group = screen.getByRole('group', { name: 'Does the proposal address this?' });
		expect(within(group).getAllByRole('radio')).toHaveLength(5);
		for (const radio of within(group).getAllByRole('radio')) expect(radio).not.toBeChecked();
	});

	it('asks for a reason of every verdict but the first, and takes what is written', async () => {
		const { user, said } = show();
		await user.click(screen.getByRole('radio', { name: /^Well addressed/ }));
		expect(screen.getByRole('textbox', { name: 'Comment' })).toBeVisible();
		await user.click(screen.getByRole('radio', { name: /^Not addressed/ }));
		const reason = screen.getByRole('textbox', { name: 'Why do you say so?' });
		expect(reason).toHaveAccessibleDescription(/One sentence is enough/);
		await user.type(reason, 'No action is named.');
		await user.tab();
		expect(said()).toMatchObject({ verdict: 'not', comment: 'No action is named.' });
		expect(reason).not.toHaveAccessibleDescription();
	});

	it('keeps a likely passage with its page, and says that it is kept', async () => {
		const quote = 'No baseline was taken.';
		const { user, said, desk } = show({
			suggestions: [{ part: 2, start: 0, quote, found: ['baseline'] }]
		});
		await user.click(await screen.findByRole('button', { name: /^Use as passage: Page 2/ }));
		expect(said()?.passages).toMatchObject([{ part: 2, start: 0, quote, from: 'f1' }]);
		expect(screen.getByText('Page 2: kept')).toBeVisible();
		expect(desk.news).toBe('Passage kept: Page 2.');
		// The button that was pressed is gone; the keyboard is where it was.
		await vi.waitFor(() =>
			expect(screen.getByRole('region', { name: 'Likely passages' })).toContainElement(
				document.activeElement as HTMLElement
			)
		);
	});

	it('has the three likeliest passages at once, and the others for who wants more', async () => {
		const quotes = ['Baseline.', 'A baseline.', 'One baseline.', 'No baseline.', 'Which baseline?'];
		const { user } = show({
			suggestions: quotes.map((quote, index) => ({ part: 2, start: 99 * index, quote, found: [] }))
		});
		expect(await screen.findByText('One baseline.')).toBeVisible();
		expect(screen.getByText('No baseline.')).not.toBeVisible();
		await user.click(screen.getByText('2 more passages'));
		expect(screen.getByText('Which baseline?')).toBeVisible();
	});

	it('says that a search without a hit proves nothing', async () => {
		show();
		expect(await screen.findByText(/does not mean that the proposal is silent/)).toBeVisible();
	});

	it('takes a passage typed by page and quotation, and asks for both', async () => {
		const { user, said } = show();
		await user.click(screen.getByText('Type a passage'));
		await user.click(screen.getByRole('button', { name: 'Keep this passage' }));
		expect(screen.getByText(/Write the place and the words/)).toBeVisible();
		await user.type(screen.getByRole('textbox', { name: 'Page' }), '2');
		await user.type(screen.getByRole('textbox', { name: 'Quotation' }), 'no BASELINE was');
		await user.tab();
		await user.click(screen.getByRole('button', { name: 'Keep this passage' }));
		expect(said()?.passages).toMatchObject([{ part: 2, start: 0, quote: 'No baseline was' }]);
	});

	it('takes a passage away, and brings it back', async () => {
		const { user, said, desk } = show({
			appraisal: {
				judgements: judged({
					'question 3.Q1': judgement('well', { passages: [passage('p', 2)] })
				})
			}
		});
		await user.click(within(passages()).getByRole('button', { name: /^Remove/ }));
		expect(said()?.passages).toEqual([]);
		desk.undoRemove();
		expect(said()?.passages).toHaveLength(1);
	});

	it('leads to the place of a passage', async () => {
		const { user, desk } = show({
			appraisal: {
				judgements: judged({
					'question 3.Q1': judgement('well', {
						passages: [passage('p', 2, { quote: 'baseline', start: 3 })]
					})
				})
			}
		});
		await user.click(within(passages()).getByRole('button', { name: 'Page 2: show in the text' }));
		expect(desk.pane.spot).toMatchObject({ part: 2, start: 3, end: 11 });
	});

	it('marks a verdict on an earlier state; it still holds, or is judged anew', async () => {
		const earlier = judged({
			'question 3.Q1': judgement('partly', { basedOn: 'f0', comment: 'Two of five.' })
		});
		const first = show({ appraisal: { judgements: earlier } });
		expect(screen.getByText(/judged “Partly” on 2 March 2026, on an earlier state/)).toBeVisible();
		await first.user.click(screen.getByRole('button', { name: 'Still holds' }));
		expect(first.said()).toMatchObject({ verdict: 'partly', basedOn: 'f1' });
		expect(screen.queryByRole('button', { name: 'Still holds' })).toBeNull();
		first.unmount();

		const second = show({ appraisal: { judgements: earlier } });
		await second.user.click(screen.getByRole('button', { name: 'Judge anew' }));
		expect(second.said()).toMatchObject({ verdict: null, earlier: [{ verdict: 'partly' }] });
		expect(screen.getByText('1 earlier verdict')).toBeVisible();
	});

	it('cites a paragraph by the heading it stands under', async () => {
		const word = {
			...proposalText(['2.1 Objectives', 'No baseline was taken.'], {
				kind: 'word',
				numbering: 'paragraphs'
			}),
			content: [
				{ number: 1, label: '2.1 Objectives', text: '2.1 Objectives' },
				{ number: 2, label: '2.1 Objectives', text: 'No baseline was taken.' }
			]
		};
		const { user, desk } = show({
			proposal: word,
			appraisal: { proposal: proposalText([], { numbering: 'paragraphs' }) },
			suggestions: [{ part: 2, start: 0, quote: 'No baseline was taken.', found: ['baseline'] }]
		});
		const place = '2.1 Objectives, paragraph 2';
		await user.click(await screen.findByRole('button', { name: new RegExp(`^Use .*: ${place}`) }));
		expect(desk.news).toBe(`Passage kept: ${place}.`);
		expect(
			within(passages()).getByRole('button', { name: `${place}: show in the text` })
		).toBeVisible();
	});

	it('says how far one is in the section', () => {
		const { desk } = show();
		const { criteria } = desk.progress.find((one) => one.section === 3)!;
		const at = criteria.findIndex(({ id }) => id === '3.Q1') + 1;
		expect(screen.getByText(new RegExp(`Question ${at} of ${criteria.length}$`))).toBeVisible();
	});

	it('explains the verdicts to those who ask', async () => {
		const { user } = show();
		await user.click(screen.getByText('What these verdicts mean'));
		expect(screen.getByText('It does not concern this proposal.')).toBeVisible();
	});

	it('goes on from the field of the reason by one key, with what was written', async () => {
		const { user, said, desk } = show({ at: 'read/3/3.Q1' });
		const before = desk.placeKey;
		await user.click(screen.getByRole('radio', { name: 'Not addressed' }));
		await user.type(
			screen.getByRole('textbox', { name: 'Why do you say so?' }),
			'Nobody is named.'
		);
		await user.keyboard('{Control>}{Enter}{/Control}');
		expect(desk.placeKey).not.toBe(before);
		expect(said()).toMatchObject({ verdict: 'not', comment: 'Nobody is named.' });
	});

	it('can be read without the proposal’s text', () => {
		show({ proposal: null });
		expect(screen.queryByRole('region', { name: 'Likely passages' })).toBeNull();
		expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
	});
});
