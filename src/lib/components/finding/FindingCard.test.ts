import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { t } from '#lib/language/language.ts';
import type { Finding } from '#lib/rules/evaluate.ts';
import { activity, answers, design, group, indicator } from '../../../../tests/builders.ts';
import { renderWithWorkspace, titleIn } from '../../../../tests/render-with-workspace.ts';
import FindingCard from './FindingCard.svelte';

const reachOnly = () =>
	design({
		activities: [activity('a1', 'awareness', { name: 'school workshops' })],
		indicators: [indicator('i1', 'a1', 'reach', { name: 'pupils reached' })]
	});
const training = () =>
	design({
		activities: [activity('a1', 'criminal-justice', { name: 'the police course' })],
		answers: { a1: answers({ '6.Q8': 'no' }) }
	});

function show(document: Design, ruleId: string, compact = false) {
	let finding: Finding | undefined;
	// A settled finding goes away with its card; here the card stays, with the last thing said.
	const view = renderWithWorkspace(FindingCard, document, (workspace) => {
		finding = workspace.findings.find(({ rule }) => rule.id === ruleId) ?? finding;
		return { finding: finding!, compact };
	});
	return { ...view, current: () => finding! };
}
const user = userEvent.setup();
const button = (name: string | RegExp) => screen.getByRole('button', { name });

beforeEach(() => {
	Element.prototype.scrollIntoView = () => {};
});

describe('FindingCard', () => {
	it('names the design’s own words, the kind of advice and its weight', () => {
		const { workspace } = show(reachOnly(), 'only-reach-indicators');
		const name = titleIn(workspace, 'only-reach-indicators@a1');
		expect(name).toContain('“school workshops”');
		const card = screen.getByRole('article', { name });
		expect(card).toHaveTextContent(t('finding.weight.gate'));
		expect(card).toHaveTextContent(t('finding.advice.warn'));
	});

	it('leads from what raised it to the place itself', async () => {
		const { workspace } = show(training(), 'training-becomes-action');
		await user.click(screen.getByRole('link', { name: /^6\.Q8 .*, in “the police course”: / }));
		expect(workspace.place).toMatchObject({ step: 'checklists', scope: 'a1', page: '6.Q8' });
	});

	it('offers each remedy as one click', async () => {
		const { workspace } = show(reachOnly(), 'only-reach-indicators');
		await user.click(button('Add an indicator of “Behaviour” for “school workshops”'));
		expect(workspace.place.step).toBe('indicators');
	});

	it('adds the activity it proposes and goes to the activities', async () => {
		const { workspace } = show(
			design({ activities: [activity('a1', 'awareness')] }),
			'supply-side-only'
		);
		await user.click(button(/^Add an activity: Criminal justice/));
		expect(workspace.design.activities.at(-1)).toMatchObject({
			kind: 'criminal-justice',
			name: ''
		});
		expect(workspace.place.step).toBe('activities');
	});

	it('adds the watch point it proposes once, goes to it, and lets it be undone', async () => {
		const { workspace } = show(
			design({
				activities: [activity('a1', 'awareness')],
				answers: { programme: answers({ '1.Q3': 'yes' }) },
				indicators: [indicator('i1', 'a1', 'reach')]
			}),
			'displacement-not-watched'
		);
		const watched = () => workspace.design.displacement.watchPoints;
		await user.click(button('Add a watch point'));
		expect(watched()).toEqual([{ id: 'new1', what: '', where: '', who: '' }]);
		expect(workspace.place.step).toBe('displacement');
		await user.click(button('Add a watch point'));
		expect(watched()).toHaveLength(1);
		workspace.undo();
		expect(watched()).toEqual([]);
	});

	it('splits the group it speaks of, goes to the new one, and lets it be undone', async () => {
		const before = design({
			groups: [group('g1', { name: 'brick workers', behaviourGroup: '1.B7', sex: 'female' })],
			activities: [activity('a1', 'support', { groupIds: ['g1'] })],
			answers: {
				a1: answers({ '8.Q1': { items: { '8.Q1.h': { state: 'no', text: '' } } } })
			}
		});
		const { workspace } = show(before, 'children-without-protection');
		await user.click(button('Split “brick workers”: those under 18 in a group of their own'));
		expect(workspace.design.groups).toMatchObject([
			{ id: 'g1', name: 'brick workers', ageBand: null },
			{ id: 'new1', name: 'brick workers (under 18)', ageBand: 'under-18', sex: 'female' }
		]);
		expect(workspace.design.activities[0]!.groupIds).toEqual(['g1', 'new1']);
		expect(workspace.place).toMatchObject({ step: 'change', page: '1.Q1' });
		workspace.undo();
		expect(workspace.design.groups).toEqual(before.groups);
	});

	it('adds the work that finds out, names it in the plan, and adds it only once', async () => {
		const before = design({
			activities: [activity('a1', 'awareness', { name: 'school workshops' })],
			answers: { a1: answers({ '3.Q7': 'unknown' }) }
		});
		const { workspace } = show(before, 'unknown-without-plan');
		const add = button(/^Add an activity that finds out 3\.Q7, .* for “school workshops”$/);
		await user.click(add);
		const name = workspace.design.activities[1]!.name;
		expect(name).toMatch(/^a study to find out: .*, for “school workshops”$/);
		expect(workspace.design.answers['a1']!['3.Q7']!.plan.what).toBe(name);
		expect(workspace.place.step).toBe('activities');
		await user.click(add);
		expect(workspace.design.activities).toHaveLength(2);
		workspace.undo();
		expect(workspace.design.activities).toEqual(before.activities);
		expect(workspace.design.answers).toEqual(before.answers);
	});

	it('saves no decision without a reason, and one with its reason', async () => {
		const { workspace, current } = show(reachOnly(), 'only-reach-indicators');
		await user.click(button(t('finding.decide.contested')));
		await user.click(button(t('finding.reason.save')));
		expect(screen.getByText(t('finding.reason.missing'))).toBeVisible();
		expect(workspace.design.decisions).toEqual({});

		await user.type(
			screen.getByRole('textbox', { name: t('finding.reason.contested') }),
			'A partner measures the rest.'
		);
		await user.click(button(t('finding.reason.save')));
		const finding = current();
		expect(finding.decision).toMatchObject({
			choice: 'contested',
			reason: 'A partner measures the rest.',
			basedOn: finding.basedOn
		});
		expect(screen.getByText('A partner measures the rest.')).toBeVisible();
	});

	it('takes a decision back', async () => {
		const { workspace, current } = show(reachOnly(), 'only-reach-indicators');
		await user.click(button(t('finding.decide.mend-later')));
		expect(current().decision?.choice).toBe('mend-later');
		await user.click(button(t('finding.takeBack')));
		expect(workspace.design.decisions).toEqual({});
		expect(button(t('finding.decide.contested'))).toBeVisible();
	});

	it('says that it is open again when the answers have changed since', () => {
		const document = reachOnly();
		show(
			{
				...document,
				decisions: {
					'only-reach-indicators@a1': {
						choice: 'accepted',
						reason: 'The donor asked for it.',
						date: '2026-01-05T08:00:00Z',
						basedOn: 'what it was before'
					}
				}
			},
			'only-reach-indicators'
		);
		expect(screen.getAllByText(t('finding.reopened'))[0]).toBeVisible();
		expect(screen.getByText('The donor asked for it.')).toBeVisible();
	});

	it('gives the source with the words it stands for', async () => {
		show(reachOnly(), 'only-reach-indicators', true);
		await user.click(screen.getByText(t('finding.more')));
		const source = screen.getByText(t('finding.source'));
		await user.click(source);
		expect(within(source.closest('details')!).getByText('ICAT 2016, 3.I2')).toBeVisible();
	});
});
