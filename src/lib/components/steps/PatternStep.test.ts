import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { design, factor, pattern } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import PatternStep from './PatternStep.svelte';

describe('the trafficking pattern', () => {
	it('begins with an invitation and opens the new pattern', async () => {
		const { workspace } = renderWithWorkspace(PatternStep, design(), {
			page: 'first',
			pattern: undefined
		});
		await userEvent.click(screen.getByRole('button', { name: 'Describe a pattern' }));
		expect(workspace.design.patterns).toHaveLength(1);
		expect(workspace.place).toMatchObject({ step: 'pattern', page: 'describe' });
	});

	it('asks where people are moved only when they are', async () => {
		renderWithWorkspace(PatternStep, design({ patterns: [pattern('p1')] }), (workspace) => ({
			page: 'describe',
			pattern: workspace.design.patterns[0]
		}));
		expect(screen.queryByLabelText('By whom, from where to where?')).not.toBeInTheDocument();
		await userEvent.click(screen.getByRole('radio', { name: 'Within the country' }));
		expect(screen.getByLabelText('By whom, from where to where?')).toBeInTheDocument();
	});

	it('judges scope and movability of each factor', async () => {
		const { workspace } = renderWithWorkspace(
			PatternStep,
			design({ patterns: [pattern('p1', { factors: [factor('f1', 'profit')] })] }),
			(now) => ({ page: 'triage', pattern: now.design.patterns[0] })
		);
		await userEvent.selectOptions(screen.getByLabelText('Can we work on it?'), 'Yes');
		await userEvent.selectOptions(screen.getByLabelText('Can we change it enough?'), 'No');
		expect(workspace.design.patterns[0]?.factors[0]).toMatchObject({
			inScope: 'yes',
			movable: 'no'
		});
	});

	it('brings a removed pattern back with one click of undo', async () => {
		const { workspace } = renderWithWorkspace(
			PatternStep,
			design({ patterns: [pattern('p1', { name: 'kilns' })] }),
			(now) => ({ page: 'describe', pattern: now.design.patterns[0] })
		);
		await userEvent.click(screen.getByRole('button', { name: 'Remove this pattern' }));
		expect(workspace.design.patterns).toEqual([]);
		workspace.undoRemove();
		expect(workspace.design.patterns.map(({ name }) => name)).toEqual(['kilns']);
	});

	it('takes “we don’t know yet” with a plan for an answer, and keeps what was written', async () => {
		const { workspace } = renderWithWorkspace(
			PatternStep,
			design({ patterns: [pattern('p1', { exploitation: 'fishing without pay' })] }),
			(now) => ({ page: 'describe', pattern: now.design.patterns[0] })
		);
		const before = workspace.progress.steps.pattern;
		expect(screen.queryByLabelText('What will be done')).not.toBeInTheDocument();
		await userEvent.click(screen.getByRole('checkbox', { name: /We don’t know yet/ }));
		expect(workspace.progress.steps.pattern.answered).toBe(before.answered + 3);
		await userEvent.type(screen.getByLabelText('What will be done'), 'interviews at the port');
		await userEvent.tab();
		expect(workspace.design.answers['p1']?.['2.Q1']).toMatchObject({
			state: 'unknown',
			plan: { what: 'interviews at the port' }
		});
		await userEvent.click(screen.getByRole('checkbox', { name: /We don’t know yet/ }));
		expect(workspace.progress.steps.pattern).toEqual(before);
		expect(workspace.design.patterns[0]?.exploitation).toBe('fishing without pay');
	});

	it.each([
		['describe', '2.Q1'],
		['vulnerability', '2.Q1.e'],
		['underlying', '2.Q2'],
		['triage', '2.Q3']
	])('can be parked page by page: %s', async (page, id) => {
		const { workspace } = renderWithWorkspace(
			PatternStep,
			design({ patterns: [pattern('p1')] }),
			(now) => ({ page, pattern: now.design.patterns[0] })
		);
		await userEvent.click(screen.getByRole('button', { name: 'Park this question' }));
		expect(workspace.design.answers['p1']?.[id]?.parked).toBe(true);
		expect(screen.getByText(/Parked for later/)).toBeInTheDocument();
		await userEvent.click(screen.getByRole('button', { name: 'Unpark this question' }));
		expect(workspace.design.answers['p1']?.[id]?.parked).toBe(false);
	});
});
