import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import '#lib/language/keeping-words.ts';
import { activity, content, design, group } from '../../../../tests/builders.ts';
import { Guide } from '#lib/content/guide.ts';
import type { Design } from '#lib/domain/design.ts';
import { add, changeAnswer, changeProfile } from '#lib/domain/edit.ts';
import ChangeList from './ChangeList.svelte';
import { changesInWords } from './telling.ts';

const guide = new Guide(content);
const show = (before: Design, after: Design) =>
	render(ChangeList, { props: { groups: changesInWords(guide, before, after) } });

describe('the list of changes', () => {
	it('stands step by step, with a heading and a count for each', () => {
		const before = design({ activities: [activity('a1', 'awareness', { name: 'workshops' })] });
		show(
			before,
			changeAnswer(changeProfile(before, { donor: 'Fund' }), 'a1', '3.Q4', { state: 'no' })
		);
		expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
			'Programme 1 change',
			'Checklists 1 change'
		]);
		expect(
			screen.getByText(/^3\.Q4 .+, in “workshops”: changed from Not answered to/)
		).toBeVisible();
	});

	it('marks words taken out and added, in elements and in words, and shows both texts', async () => {
		const text = (word: string) =>
			`We reach ${word} in three districts through radio and meetings in villages.`;
		const { container } = show(
			design({ profile: { ...design().profile, summary: text('pupils') } }),
			design({ profile: { ...design().profile, summary: text('parents') } })
		);
		expect(container.querySelector('del')).toHaveTextContent('[taken out: pupils]');
		expect(container.querySelector('ins')).toHaveTextContent('[added: parents]');
		await userEvent.click(screen.getByText('Both texts side by side'));
		expect(screen.getByText(text('pupils'))).toBeVisible();
		expect(screen.getByText(text('parents'))).toBeVisible();
	});

	it('opens a long list when asked, with the focus on the first new line', async () => {
		const after = Array.from({ length: 15 }, (_, at) => group(`g${at}`)).reduce(
			(one, entry) => add(one, 'groups', entry),
			design()
		);
		show(design(), after);
		expect(screen.getAllByRole('listitem')).toHaveLength(12);
		await userEvent.click(screen.getByRole('button', { name: 'Show all 15 changes' }));
		const items = within(screen.getByRole('list')).getAllByRole('listitem');
		expect(items).toHaveLength(15);
		expect(items[12]).toHaveFocus();
	});

	it('says when nothing differs', () => {
		show(design(), design());
		expect(screen.getByText('Nothing differs between the two.')).toBeVisible();
	});
});
