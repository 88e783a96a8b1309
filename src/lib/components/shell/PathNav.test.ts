import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { t } from '#lib/language/language.ts';
import { activity, design } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import { historyPlace } from '../history/history-places.ts';
import { repliesPlace } from '../reply/reply-place.ts';
import PathNav from './PathNav.svelte';

const href = (placeKey: string) => `#d1/${placeKey}`;
const current = (value: string) =>
	within(screen.getByRole('navigation'))
		.getAllByRole('link')
		.filter((link) => link.getAttribute('aria-current') === value);
const two = design({
	activities: [
		activity('a1', 'awareness', { name: 'Radio' }),
		activity('a2', 'support', { name: 'Shelter' })
	]
});
const shows = (shown?: string) =>
	renderWithWorkspace(PathNav, two, (workspace) => ({
		shown: shown ?? workspace.placeKey,
		href
	}));

describe('the path', () => {
	it('marks the step and the page one is at', () => {
		shows();
		expect(current('step').map((link) => link.textContent)).toEqual([
			expect.stringContaining(t('step.programme'))
		]);
		expect(current('page').map((link) => link.getAttribute('href'))).toEqual([
			'#d1/programme/project'
		]);
	});

	it('marks no step while a page beside the path is shown', () => {
		shows(repliesPlace);
		expect(current('step')).toEqual([]);
		expect(current('page').map((link) => link.textContent?.trim())).toEqual([t('path.replies')]);
	});

	it('marks nothing on the page of versions', () => {
		shows(historyPlace);
		expect([...current('step'), ...current('page')]).toEqual([]);
	});

	it('shows the pages of the activity that is open, and a way to the others', async () => {
		const { workspace } = shows();
		workspace.gotoStep('checklists', 'a1');
		const link = await screen.findByRole('link', { name: 'Shelter' });
		expect(link).toHaveAttribute('href', '#d1/checklists/a2/lessons');
		expect(screen.getByText('Radio')).toBeInTheDocument();
		expect(screen.queryByRole('link', { name: 'Radio' })).toBeNull();
	});

	it('says which pages are answered', async () => {
		const { workspace } = shows();
		workspace.edit((now) => ({
			...now,
			profile: {
				...now.profile,
				motivation: { ...now.profile.motivation, reason: 'Seen in the district' },
				needsAssessment: 'formal',
				livedExperience: 'Two advisers'
			}
		}));
		const link = await screen.findByRole('link', {
			name: new RegExp(`${t('page.need')}.*${t('path.isAnswered')}`)
		});
		expect(link).toHaveAttribute('href', '#d1/programme/need');
	});
});
