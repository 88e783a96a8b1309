import { activity, answers, design, indicator } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Rung } from '#lib/domain/vocabulary.ts';
import { t } from '#lib/language/language.ts';
import IndicatorSheet from './IndicatorSheet.svelte';

function show(rung: Rung) {
	const document = design({
		activities: [activity('a1', 'support')],
		indicators: [indicator('i1', 'a1', rung)],
		answers: {
			programme: answers({
				'1.N61': { items: { '1.N61.a': { state: 'yes', text: 'Read aloud.' } } }
			})
		}
	});
	return renderWithWorkspace(IndicatorSheet, document, { indicator: document.indicators[0]! });
}

it('says on the sheet what must be settled before exploited people are asked, and leads to the answer', async () => {
	const { workspace } = show('housing');
	expect(screen.getByRole('heading', { name: t('indicators.sheet.care') })).toBeVisible();
	expect(screen.getByText('Read aloud.')).toBeVisible();
	expect(screen.getAllByText(`${t('care.open')}:`)).toHaveLength(5);
	await userEvent.click(screen.getByRole('link', { name: /1\.N61/ }));
	expect(workspace.place).toMatchObject({ step: 'change', page: '1.N61' });
});

it('says nothing of it where nobody exploited is asked', () => {
	show('guidance');
	expect(screen.queryByRole('heading', { name: t('indicators.sheet.care') })).toBeNull();
});
