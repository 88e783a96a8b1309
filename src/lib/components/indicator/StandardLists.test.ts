import { activity, content, design } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ActivityKind } from '#lib/domain/vocabulary.ts';
import { activityKinds } from '#lib/domain/vocabulary.ts';
import { standardsFor } from '#lib/indicators/standards.ts';
import { t } from '#lib/language/language.ts';
import IndicatorsStep from '../steps/IndicatorsStep.svelte';

const show = (kind: ActivityKind) =>
	renderWithWorkspace(IndicatorsStep, design({ activities: [activity('a1', kind)] }));
const open = () =>
	userEvent.click(screen.getByText(t('indicators.standards'), { selector: 'summary' }));
const namesFor = (kind: ActivityKind) =>
	standardsFor(content.standards, activity('a1', kind)).map(({ list }) => list);

describe('standard lists', () => {
	it('fit the kind of activity, and every list fits some', () => {
		expect(namesFor('support')).toContain('mscos');
		expect(namesFor('awareness')).not.toContain('mscos');
		const offered = new Set(activityKinds.flatMap(namesFor));
		expect([...offered].toSorted()).toEqual(content.standards.map(({ list }) => list).toSorted());
	});

	it('name number and source, and leave the definition there', async () => {
		show('identification');
		await open();
		expect(screen.getByText('PS.5.1-29')).toBeVisible();
		for (const { source } of standardsFor(content.standards, activity('a1', 'identification')))
			expect(screen.getByText(t('indicators.standards.source', { source }))).toBeVisible();
	});

	it('give an own indicator that names its standard and asks for its step', async () => {
		const { workspace } = show('identification');
		await open();
		const name = 'Victims of trafficking referred for protection services';
		await userEvent.click(screen.getByRole('button', { name: `Choose: ${name}` }));
		expect(workspace.design.indicators).toMatchObject([
			{
				sampleId: null,
				rung: null,
				activityId: 'a1',
				name,
				level: 'output',
				definition: expect.stringMatching(/^Standard: .*PS\.5\.1-29\./)
			}
		]);
		const rungs = within(screen.getByRole('group', { name: t('indicators.rung') }));
		expect(rungs.getAllByRole('radio')[0]).toHaveFocus();
		expect(screen.queryByRole('button', { name: `Choose: ${name}` })).toBeNull();
	});
});
