import { activity, content, design, group, indicator } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { t } from '#lib/language/language.ts';
import IndicatorsStep from './IndicatorsStep.svelte';

const talks = activity('a1', 'awareness', { name: 'school talks', groupIds: ['g1'] });
const base = { activities: [talks], groups: [group('g1', { name: 'young women' })] };
const show = (parts: Partial<Design> = base) => renderWithWorkspace(IndicatorsStep, design(parts));

const category = (id: string) => content.indicators.find((one) => one.id === id)!;
const reached = category('3.I2').samples[0]!;

/** The step of the ladder with this heading. */
const step = (name: string) =>
	within(screen.getByRole('heading', { name }).closest<HTMLElement>('ol > li')!);
async function openSuggestions(name: string) {
	const within = step(name);
	await userEvent.click(
		within.getByText(/suggestions? from the toolkit$/, { selector: 'summary' })
	);
	return within;
}
const openSheet = () =>
	userEvent.click(screen.getByRole('button', { name: t('indicators.sheet.open') }));

describe('the page on indicators', () => {
	it('sends somebody without activities to choose them', async () => {
		const { workspace } = show({});
		await userEvent.click(screen.getByRole('button', { name: t('indicators.toActivities') }));
		expect(workspace.place.step).toBe('activities');
	});

	it('lists the steps of the ladder, lowest first, and names those without an indicator', () => {
		show({ ...base, indicators: [indicator('i1', 'a1', 'reach')] });
		const steps = screen
			.getAllByRole('heading', { level: 3 })
			.filter((one) => one.closest('ol') !== null);
		expect(steps.map((one) => one.textContent)).toEqual([
			'Before the start',
			'Who is reached',
			'What they know or intend',
			'What lasts',
			'What they do',
			'Effect on trafficking'
		]);
		expect(screen.getByText(/4 steps have none: What they know or intend, /)).toBeVisible();
	});

	it('says why an indicator is suggested, and what it does not show', async () => {
		show();
		const learning = await openSuggestions('What they know or intend');
		expect(learning.getByText(t('indicators.reason.empty-rung'))).toBeVisible();
		expect(learning.getByText(category('3.I3').doesNotShow)).toBeVisible();
	});

	it('takes over a sample with one click, ready to be completed', async () => {
		const { workspace } = show();
		const reach = await openSuggestions('Who is reached');
		await userEvent.click(reach.getByRole('button', { name: `Choose: ${reached.text}` }));
		expect(workspace.design.indicators).toMatchObject([
			{
				sampleId: reached.id,
				name: reached.text,
				rung: 'reach',
				activityId: 'a1',
				measures: 'a1/awareness/reach',
				unit: reached.unit,
				form: reached.form
			}
		]);
		expect(reach.getByText(t('indicators.chosen'))).toBeVisible();
		expect(reach.getByText(/^Still missing: .*a date for the target/)).toBeVisible();
	});

	it('names the chosen indicator another goes with', async () => {
		show({
			...base,
			indicators: [indicator('i1', 'a1', 'reach', { sampleId: '3.I2.a', name: 'pupils reached' })]
		});
		const learning = await openSuggestions('What they know or intend');
		expect(learning.getByText('Goes with “pupils reached”, which you chose.')).toBeVisible();
	});

	it('keeps the claim and says where it has to be shown', async () => {
		const { workspace } = show();
		await userEvent.click(
			screen.getByRole('radio', { name: new RegExp(`^${t('indicators.claim.behaviour')}`) })
		);
		expect(workspace.design.activities[0]!.claim).toBe('behaviour');
		expect(screen.getByText(t('indicators.claim.open', { step: 'What they do' }))).toBeVisible();
		const doing = await openSuggestions('What they do');
		expect(doing.getByText(t('indicators.reason.claim.behaviour'))).toBeVisible();
	});

	it('asks for the rung of an own indicator and lets its place follow', async () => {
		const { workspace } = show();
		await userEvent.click(
			screen.getByRole('button', { name: `${t('indicators.own')}: school talks` })
		);
		const wording = screen.getByRole('textbox', { name: t('indicators.name') });
		expect(wording).toHaveFocus();
		await userEvent.type(wording, 'calls to the union');
		await userEvent.tab();
		expect(workspace.design.indicators).toMatchObject([{ name: 'calls to the union', rung: null }]);
		const rungs = within(screen.getByRole('group', { name: t('indicators.rung') }));
		await userEvent.click(rungs.getByRole('radio', { name: /^What they do/ }));
		expect(workspace.design.indicators).toMatchObject([
			{ rung: 'behaviour', measures: 'a1/awareness/behaviour', level: 'outcome' }
		]);
		expect(step('What they do').getByText('calls to the union')).toBeVisible();
	});

	it('leaves no trace of an own indicator that was opened and closed', async () => {
		const { workspace } = show();
		await userEvent.click(
			screen.getByRole('button', { name: `${t('indicators.own')}: school talks` })
		);
		await userEvent.click(screen.getAllByRole('button', { name: t('indicators.sheet.close') })[0]!);
		expect(workspace.design.indicators).toEqual([]);
	});

	it('asks for both halves of a share once it is one, and says what is missing', async () => {
		const { workspace } = show({ ...base, indicators: [indicator('i1', 'a1', 'learning')] });
		await openSheet();
		expect(screen.queryByRole('textbox', { name: t('indicators.numerator') })).toBeNull();
		await userEvent.click(screen.getByRole('radio', { name: t('indicators.form.percentage') }));
		await userEvent.type(
			screen.getByRole('textbox', { name: t('indicators.numerator') }),
			'pupils who know'
		);
		await userEvent.tab();
		expect(workspace.design.indicators[0]).toMatchObject({ numerator: 'pupils who know' });
		const missing = screen.getByText(/^Still missing:/);
		expect(missing).toHaveTextContent(t('indicators.gap.denominator'));
		expect(missing).not.toHaveTextContent(t('indicators.gap.numerator'));
	});

	it('takes an indicator away so that it can be brought back', async () => {
		const { workspace } = show({ ...base, indicators: [indicator('i1', 'a1', 'reach')] });
		await userEvent.click(screen.getByRole('button', { name: 'Remove “indicator i1”' }));
		expect(workspace.design.indicators).toEqual([]);
		expect(workspace.removed?.name).toBe('indicator i1');
		workspace.undoRemove();
		expect(workspace.design.indicators).toHaveLength(1);
	});

	it('lists what watches outside apart, under no activity', () => {
		show({ ...base, indicators: [indicator('i1', null, null, { outside: true })] });
		const outside = within(screen.getByRole('region', { name: t('indicators.outside') }));
		expect(outside.getByText('indicator i1')).toBeVisible();
		expect(outside.getByText(t('indicators.outside.mark'))).toBeVisible();
	});

	it('shows one activity at a time, and of the others their indicators and unmeasured steps', async () => {
		show({
			...base,
			activities: [talks, activity('a2', 'other', { name: 'fair hiring' })],
			indicators: [indicator('i1', 'a2', 'behaviour')]
		});
		expect(screen.getByRole('button', { name: 'School talks' })).toHaveAttribute(
			'aria-expanded',
			'true'
		);
		const other = within(screen.getByRole('region', { name: 'Fair hiring' }));
		expect(other.getByText(/2 steps have none: Who is reached and Effect/)).toBeVisible();
		await userEvent.click(other.getByRole('button', { name: 'Indicator i1' }));
		expect(
			other.getByRole('region', { name: t('indicators.sheet.of', { name: 'indicator i1' }) })
		).toBeVisible();
		expect(screen.getByRole('button', { name: 'School talks' })).toHaveAttribute(
			'aria-expanded',
			'false'
		);
	});

	it('shows findings beside the activity they name', () => {
		show({ ...base, indicators: [indicator('i1', 'a1', 'reach'), indicator('i2', 'a1', 'reach')] });
		expect(screen.getByText(/^Causeway notices \d+ thing/)).toBeVisible();
	});

	it('shows when what is measured, and what needs money after the end', async () => {
		const { profile } = design();
		show({
			...base,
			profile: { ...profile, start: '2027-03', months: 12 },
			indicators: [
				indicator('i1', 'a1', 'retention', {
					name: 'pupils who still know',
					target: { value: '60 %', date: '2028-02', reason: '' },
					responsible: 'school nurse'
				})
			]
		});
		expect(screen.getByText(/^2 dates; 1 after the programme’s end$/)).toBeVisible();
		await userEvent.click(screen.getByText(t('indicators.calendar'), { selector: 'summary' }));
		const rows = within(screen.getByRole('region', { name: t('indicators.calendar') }))
			.getAllByRole('row')
			.slice(1);
		const cells = rows.map((row) =>
			within(row)
				.getAllByRole('cell')
				.map((cell) => cell.textContent.trim())
		);
		expect(cells).toEqual([
			['February 2028', 'Target: 60 %', 'Pupils who still know', '–', 'school nurse'],
			[
				`August 2028 to February 2029 ${t('indicators.calendar.afterEnd')}`,
				'Does it last? 6 to 12 months after the activity ends',
				'Pupils who still know',
				'–',
				'school nurse'
			]
		]);
	});

	it('shows no score', () => {
		show({ ...base, indicators: [indicator('i1', 'a1', 'reach')] });
		expect(document.body).not.toHaveTextContent(/\d\s*%|complete:|\bscore\b/i);
	});
});
