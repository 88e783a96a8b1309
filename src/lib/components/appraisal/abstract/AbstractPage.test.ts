import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { criteriaFor } from '#lib/appraisal/criteria.ts';
import type { AbstractField } from '#lib/content/appraisal-types.ts';
import { abstract, proposalText } from '../../../../../tests/appraisal-builders.ts';
import { content } from '../../../../../tests/builders.ts';
import { appraising, renderWithDesk } from '../../../../../tests/render-with-desk.ts';
import AbstractPage from './AbstractPage.svelte';
import ClaimsPage from './ClaimsPage.svelte';
import FieldForm from './FieldForm.svelte';
import ScopePage from './ScopePage.svelte';

const field = (parts: Partial<AbstractField>): AbstractField => ({
	id: 'test',
	label: 'Test field',
	form: 'text',
	options: [],
	...parts
});
const ticks = field({
	form: 'ticks',
	detail: 'Source and year',
	options: [
		{ id: 'a', label: 'First', under: 'Upper' },
		{ id: 'b', label: 'Second' },
		{ id: 'c', label: 'Third', under: 'Lower' }
	]
});

function show(one: AbstractField, on: Parameters<typeof renderWithDesk>[1] = {}) {
	const view = renderWithDesk(FieldForm, on, { field: one });
	return { ...view, said: () => view.desk.appraisal.abstract[one.id], user: userEvent.setup() };
}

describe('a field of the abstract', () => {
	it('tells “there is none” from “it does not say”, and takes either back', async () => {
		const { user, said } = show(ticks);
		await user.click(screen.getByRole('radio', { name: 'It says there is none' }));
		expect(said()).toMatchObject({ state: 'no' });
		expect(screen.queryByRole('checkbox')).toBeNull();
		await user.click(screen.getByRole('radio', { name: 'It does not say' }));
		expect(said()).toMatchObject({ state: 'not-given' });
		await user.click(screen.getByRole('radio', { name: 'It does not say' }));
		expect(said()).toMatchObject({ state: null });
		expect(screen.getAllByRole('checkbox')).toHaveLength(3);
	});

	it('keeps ticks of all its groups in the order of the form, with what is written beside them', async () => {
		const { user, said } = show(ticks);
		await user.click(screen.getByRole('checkbox', { name: 'Third' }));
		await user.click(screen.getByRole('checkbox', { name: 'First' }));
		expect(said()).toMatchObject({ state: 'given', options: ['a', 'c'] });
		await user.type(screen.getByRole('textbox', { name: 'Third: Source and year' }), 'Report 2026');
		await user.tab();
		expect(said()?.details).toEqual({ c: 'Report 2026' });
		await user.click(screen.getByRole('checkbox', { name: 'First' }));
		expect(said()?.options).toEqual(['c']);
	});

	it('says whether a step was taken: given, no, or nothing said, with page and remark', async () => {
		const { user, said } = show(field({ form: 'stated' }));
		await user.click(screen.getByRole('radio', { name: 'Given' }));
		await user.type(screen.getByRole('textbox', { name: 'Page' }), '4');
		await user.type(screen.getByRole('textbox', { name: 'Remark' }), 'In one line.');
		await user.tab();
		expect(said()).toMatchObject({ state: 'given', part: 4, text: 'In one line.' });
	});

	it('takes the page from what is selected in the proposal', async () => {
		const { user, said, desk } = show(field({}), {
			proposal: proposalText(['One.', 'Two pages.']),
			appraisal: { abstract: abstract({ test: 'Words' }) }
		});
		desk.pane.select({ part: 2, start: 0, end: 3, cut: false });
		await user.click(
			await screen.findByRole('button', { name: /^Take it from the selection: Page 2/ })
		);
		expect(said()?.part).toBe(2);
		expect(screen.queryByRole('button', { name: /^Take it from the selection/ })).toBeNull();
	});

	it('says that there is no such page', async () => {
		const { user } = show(field({}), { appraisal: { abstract: abstract({ test: 'Words' }) } });
		await user.type(screen.getByRole('textbox', { name: 'Page' }), '99');
		await user.tab();
		expect(screen.getByText('The proposal has no such page.')).toBeVisible();
	});

	it('holds numbers, months and one of several', async () => {
		const number = show(field({ form: 'number' }));
		await number.user.type(screen.getByRole('textbox', { name: 'Test field' }), '24');
		await number.user.tab();
		expect(number.said()?.text).toBe('24');
		number.unmount();
		const choice = show(field({ form: 'choice', options: ticks.options }));
		await choice.user.click(screen.getByRole('radio', { name: 'Second' }));
		expect(choice.said()).toMatchObject({ state: 'given', options: ['b'] });
	});
});

describe('the abstract', () => {
	it('is made of what the content holds', () => {
		for (const group of appraising.abstract) {
			const { unmount } = renderWithDesk(AbstractPage, {}, { group });
			expect(screen.getByRole('heading', { level: 1, name: group.title })).toBeVisible();
			for (const one of group.fields)
				expect(screen.getAllByRole('group', { name: one.label }).length).toBeGreaterThan(0);
			unmount();
		}
	});

	it('gives the proposal its name in lists', async () => {
		const user = userEvent.setup();
		const { desk } = renderWithDesk(AbstractPage, {}, { group: appraising.abstract[0]! });
		const title = screen.getByRole('textbox', { name: 'Title of the project' });
		await user.clear(title);
		await user.type(title, 'New name');
		await user.tab();
		expect(desk.appraisal.proposal.title).toBe('New name');
	});
});

describe('claims', () => {
	it('are added with their source, taken from the selection, removed and brought back', async () => {
		const user = userEvent.setup();
		const { desk } = renderWithDesk(ClaimsPage, { proposal: proposalText(['Trafficking grows.']) });
		desk.pane.select({ part: 1, start: 0, end: 17, cut: false });
		await user.click(
			await screen.findByRole('button', { name: 'Add the selected text as a claim' })
		);
		await user.type(screen.getByRole('textbox', { name: 'Source it gives' }), 'Police, 2025');
		await user.tab();
		expect(desk.appraisal.claims).toMatchObject([
			{ kind: 'finding', text: 'Trafficking grows', source: 'Police, 2025', part: 1 }
		]);
		await user.click(screen.getByRole('button', { name: 'Remove “Claim 1”' }));
		expect(desk.appraisal.claims).toEqual([]);
		desk.undoRemove();
		expect(desk.appraisal.claims).toHaveLength(1);
	});
});

describe('what is read', () => {
	it('follows depth, sets and sections, and what was said stays', async () => {
		const user = userEvent.setup();
		const { desk } = renderWithDesk(ScopePage);
		const before = desk.criteria.length;
		await user.click(screen.getByRole('radio', { name: /^Full/ }));
		expect(desk.criteria.length).toBeGreaterThan(before);
		await user.click(screen.getByRole('checkbox', { name: /^Human rights/ }));
		expect(desk.appraisal.sets).toEqual([]);
		await user.click(screen.getByRole('checkbox', { name: /^Section 8/ }));
		expect(desk.places.some(({ part }) => part === '8')).toBe(true);
		await user.click(screen.getByRole('checkbox', { name: /^Section 8/ }));
		expect(desk.appraisal.addedSections).toEqual([]);
	});

	it('says how many items each depth holds', () => {
		const { desk } = renderWithDesk(ScopePage);
		const quick = criteriaFor({ ...desk.appraisal, depth: 'quick' }, { content, appraising });
		const group = screen.getByRole('group', { name: 'How deep you read' });
		expect(
			within(group).getByRole('radio', { name: new RegExp(`^Quick: ${quick.length} items`) })
		).toBeVisible();
	});
});
