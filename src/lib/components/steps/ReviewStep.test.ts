import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { t } from '#lib/language/language.ts';
import { activity, answers, design, indicator } from '../../../../tests/builders.ts';
import { renderWithWorkspace, titleIn } from '../../../../tests/render-with-workspace.ts';
import ReviewStep from './ReviewStep.svelte';

const user = userEvent.setup();
const show = (parts: Partial<Design>) => renderWithWorkspace(ReviewStep, design(parts));
const section = (name: string) => within(screen.getByRole('region', { name }));

beforeEach(() => {
	Element.prototype.scrollIntoView = () => {};
});

const workshops = activity('a1', 'awareness', { name: 'school workshops' });
const radio = activity('a2', 'awareness', { name: 'radio spots' });
const reach = [indicator('i1', 'a1', 'reach'), indicator('i2', 'a2', 'reach')];

describe('ReviewStep', () => {
	it('shows findings under their weight and folds what the same rule says again', async () => {
		const { workspace } = show({ activities: [workshops, radio], indicators: reach });
		const card = (key: string) =>
			section(t('finding.weight.gate')).getByRole('article', { name: titleIn(workspace, key) });
		const first = card('only-reach-indicators@a1');
		expect(first).toBeVisible();
		for (const more of screen.getAllByText(/more like this/)) await user.click(more);
		expect(card('only-reach-indicators@a2')).toBeVisible();
	});

	it('moves an overridden finding to the decided ones and keeps its reason there', async () => {
		const { workspace } = show({ activities: [workshops], indicators: [reach[0]!] });
		const name = titleIn(workspace, 'only-reach-indicators@a1');
		const card = within(screen.getByRole('article', { name }));
		await user.click(card.getByRole('button', { name: t('finding.decide.accepted') }));
		await user.type(card.getByRole('textbox'), 'The donor measures the rest.');
		await user.click(card.getByRole('button', { name: t('finding.reason.save') }));
		await user.click(screen.getByText(t('review.decided', { count: 1 })));
		expect(screen.getByText('The donor measures the rest.')).toBeVisible();
		expect(screen.queryByRole('article', { name })).toBeNull();
	});

	it('counts what is open per step and activity, and leads there', async () => {
		const { workspace } = show({ activities: [workshops] });
		await user.click(screen.getByRole('link', { name: 'Checklists: School workshops' }));
		expect(workspace.place).toMatchObject({ step: 'checklists', scope: 'a1' });
	});

	it('lists what is not known with its plan, and links what has none', () => {
		show({
			activities: [workshops],
			answers: {
				a1: answers({
					'3.Q5': {
						state: 'unknown',
						plan: {
							what: 'A survey of 200 pupils',
							who: 'The evaluator',
							when: '2027-03',
							cost: 4000
						}
					},
					'3.Q6': 'unknown'
				})
			}
		});
		const row = screen.getByRole('row', { name: /A survey of 200 pupils/ });
		expect(row).toHaveTextContent('March 2027');
		expect(screen.getByText(t('review.plan.missingCount', { count: 1 }))).toBeVisible();
		const plan = section(t('review.plan'));
		expect(plan.getByRole('link', { name: /^3\.Q6 .*school workshops/ })).toBeVisible();
	});

	it('lists parked questions', () => {
		show({ answers: { programme: answers({ '1.Q5': { state: null, parked: true } }) } });
		expect(section(t('review.parked')).getByRole('link', { name: /^1\.Q5 / })).toBeVisible();
	});

	it('shows no score', () => {
		show({ activities: [workshops, radio], indicators: reach });
		expect(document.body).not.toHaveTextContent(/\d\s*%|score of|\bgrade\b/i);
	});
});
