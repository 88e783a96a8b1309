import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { activity, answers, content, design, group, pattern } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import type { Design } from '#lib/domain/design.ts';
import { t } from '#lib/language/language.ts';
import QuestionStep from './QuestionStep.svelte';

const show = (id: string, scope: string, document: Design) =>
	renderWithWorkspace(QuestionStep, document, {
		question: content.questions.find((one) => one.id === id)!,
		scope
	});
const campaign = activity('a1', 'awareness', { name: 'school talks' });

describe('a question', () => {
	it('puts a choice, the text and the typed values into the document', async () => {
		const { workspace } = show('3.Q2', 'a1', design({ activities: [campaign] }));
		await userEvent.click(screen.getByRole('radio', { name: 'We can name the action' }));
		await userEvent.type(screen.getByLabelText('In your own words'), 'They call');
		await userEvent.type(screen.getByLabelText('They will …'), 'call the hotline');
		await userEvent.tab();
		expect(workspace.design.answers['a1']?.['3.Q2']).toMatchObject({
			state: 'yes',
			text: 'They call',
			values: { action: 'call the hotline' }
		});
	});

	it('asks an honest unknown how it will be found out', async () => {
		const { workspace } = show('1.Q5', 'programme', design());
		await userEvent.click(screen.getByRole('radio', { name: 'We don’t know yet' }));
		await userEvent.type(screen.getByLabelText('What will be done'), 'a study');
		await userEvent.tab();
		expect(workspace.design.answers['programme']?.['1.Q5']?.plan.what).toBe('a study');
		expect(screen.queryByText('What does this answer rest on?')).not.toBeInTheDocument();
	});

	it('takes a choice back at the second click', async () => {
		const { workspace } = show('1.Q5', 'programme', design());
		const unknown = screen.getByRole('radio', { name: 'We don’t know yet' });
		await userEvent.click(unknown);
		await userEvent.click(unknown);
		expect(workspace.design.answers['programme']?.['1.Q5']?.state).toBeNull();
	});

	it('says why an item is left out, and lets the user answer it anyway', async () => {
		show(
			'7.Q2',
			'a1',
			design({
				activities: [activity('a1', 'identification', { patternIds: ['p1'] })],
				patterns: [pattern('p1', { movement: 'within-country' })]
			})
		);
		const skipped = screen.getAllByText(
			'Left out, because no pattern of this activity crosses a border.'
		);
		const item = skipped[0]!.closest('li')!;
		expect(within(item).queryByRole('radio')).not.toBeInTheDocument();
		await userEvent.click(within(item).getByRole('button', { name: 'Ask it anyway' }));
		expect(within(item).getAllByRole('radio').length).toBeGreaterThan(0);
	});

	it('carries groups over from section 1 instead of asking again', async () => {
		const { workspace } = show(
			'3.Q1',
			'a1',
			design({ activities: [campaign], groups: [group('g1', { name: 'girls aged 13 to 17' })] })
		);
		await userEvent.click(screen.getByRole('checkbox', { name: 'Girls aged 13 to 17' }));
		expect(workspace.design.activities[0]?.groupIds).toEqual(['g1']);
	});

	it('is parked and taken back', async () => {
		const { workspace } = show('1.Q5', 'programme', design());
		await userEvent.click(screen.getByRole('button', { name: t('path.park') }));
		expect(workspace.design.answers['programme']?.['1.Q5']?.parked).toBe(true);
		await userEvent.click(screen.getByRole('button', { name: t('path.unpark') }));
		expect(workspace.design.answers['programme']?.['1.Q5']?.parked).toBe(false);
	});

	it('shows what is already written', () => {
		show(
			'1.Q5',
			'programme',
			design({
				answers: { programme: answers({ '1.Q5': { state: 'partly', text: 'elections' } }) }
			})
		);
		expect(screen.getByLabelText('In your own words')).toHaveValue('elections');
		expect(screen.getByRole('radio', { checked: true })).toBeInTheDocument();
	});
});
