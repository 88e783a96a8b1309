import { activity, content, design } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { t } from '#lib/language/language.ts';
import IndicatorsStep from '../steps/IndicatorsStep.svelte';

const talks = activity('a1', 'awareness', { name: 'school talks' });
const laws = activity('a2', 'other', { name: 'fair hiring' });
const samples = content.indicators
	.filter(({ section }) => section === 3)
	.flatMap((category) => category.samples);
const choose = (text: string) =>
	screen.queryByRole('button', { name: `Choose: ${text}`, hidden: true });
const status = (left: number) =>
	screen.getByText(`${left} of ${samples.length} suggestions shown.`);
const show = () => renderWithWorkspace(IndicatorsStep, design({ activities: [talks, laws] }));
const effort = () => screen.getByRole('combobox', { name: t('indicators.filter.effort') });

describe('the filter of suggestions', () => {
	it('leaves out what takes more effort, and counts what is left', async () => {
		show();
		expect(status(samples.length)).toBeVisible();
		await userEvent.selectOptions(effort(), 'low');
		const low = samples.filter((one) => one.effort === 'low');
		expect(status(low.length)).toBeVisible();
		expect(choose(low[0]!.text)).not.toBeNull();
		expect(choose(samples.find((one) => one.effort === 'medium')!.text)).toBeNull();
	});

	it('leaves out what needs contact with people who were trafficked', async () => {
		show();
		const asked = samples.find(({ survivors }) => survivors)!;
		expect(choose(asked.text)).not.toBeNull();
		await userEvent.click(
			screen.getByRole('checkbox', { name: t('indicators.filter.withoutContact') })
		);
		expect(choose(asked.text)).toBeNull();
		expect(status(samples.filter(({ survivors }) => !survivors).length)).toBeVisible();
	});

	it('shows the suggestions of one step, and says on the others why there are none', async () => {
		show();
		const rung = screen.getByRole('combobox', { name: t('indicators.filter.rung') });
		await userEvent.selectOptions(rung, 'retention');
		expect(status(1)).toBeVisible();
		expect(screen.getAllByText(t('indicators.filter.none')).length).toBe(5);
		await userEvent.click(screen.getByRole('button', { name: t('indicators.filter.clear') }));
		expect(status(samples.length)).toBeVisible();
	});

	it('is remembered for its activity while the page is open', async () => {
		show();
		await userEvent.selectOptions(effort(), 'low');
		await userEvent.click(screen.getByRole('button', { name: 'Fair hiring' }));
		const other = within(screen.getByRole('region', { name: 'Fair hiring' }));
		expect(other.queryByDisplayValue(t('indicators.filter.effort.low'))).toBeNull();
		await userEvent.click(screen.getByRole('button', { name: 'School talks' }));
		expect(effort()).toHaveValue('low');
	});
});
