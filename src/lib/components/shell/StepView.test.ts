import { screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { add } from '#lib/domain/edit.ts';
import { newActivity } from '#lib/domain/create.ts';
import { t } from '#lib/language/language.ts';
import type { StepId } from '#lib/machines/outline.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { activity, design } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import StepView from './StepView.svelte';

const shown = () =>
	renderWithWorkspace(
		StepView,
		design({ activities: [activity('a1', 'awareness')] }),
		(workspace) => ({ place: workspace.place })
	).workspace;

/** The heading of a step, whose code may still be on its way. */
async function headingOf(workspace: Workspace, step: StepId): Promise<HTMLElement> {
	workspace.gotoStep(step);
	await tick();
	return screen.findByRole('heading', { level: 1 }, { timeout: 30_000 });
}

describe('the page of a place', () => {
	it.each(['activities', 'review', 'indicators'] as const)(
		'stays as it is when the path changes under it: %s',
		async (step) => {
			const workspace = shown();
			const heading = await headingOf(workspace, step);
			const before = workspace.places.length;
			workspace.edit((now) => add(now, 'activities', newActivity('a2', 'support')));
			await tick();
			expect(workspace.places.length).toBeGreaterThan(before);
			expect(screen.getByRole('heading', { level: 1 })).toBe(heading);
			expect(screen.queryByText(t('app.loading'))).toBeNull();
		}
	);

	it('shows every step of the path', async () => {
		const workspace = shown();
		for (const step of ['change', 'pattern', 'activities', 'checklists', 'indicators'] as const) {
			const heading = await headingOf(workspace, step);
			expect(heading.textContent).not.toBe('');
			expect(screen.queryByText(t('app.failed'))).toBeNull();
		}
	});
});
