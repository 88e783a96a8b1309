import { activity, answers, content, design } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { emptyAnswer, emptyDisplacementView, emptyOpportunity } from '#lib/domain/create.ts';
import type { Design } from '#lib/domain/design.ts';
import { t } from '#lib/language/language.ts';
import DisplacementStep from './DisplacementStep.svelte';

const show = (parts: Partial<Design> = {}) => renderWithWorkspace(DisplacementStep, design(parts));
/** The disclosure of one kind of shift, opened. */
async function openKind(title: string) {
	const summary = screen.getByText(title, { selector: 'summary' });
	await userEvent.click(summary);
	return within(summary.closest('details')!);
}
const said = {
	programme: {
		'1.Q3': {
			...emptyAnswer,
			state: 'partly' as const,
			text: 'Brokers could work from the next island.',
			items: { '1.Q3.c': { state: 'yes' as const, text: 'many former crew' } },
			values: { effect: 'Fewer here, perhaps not fewer in the province.' }
		}
	}
};
const point = { id: 'w1', what: 'new recruiters', where: 'the next district', who: 'nurses' };
const withPoint = { kinds: {}, watchPoints: [point], networkResponse: '', benefits: '' };

describe('the page on displacement', () => {
	it('shows what was answered, with the effect, and leads back to the answer', async () => {
		const { workspace } = show({ answers: said });
		expect(screen.getByText('Brokers could work from the next island.')).toBeVisible();
		expect(screen.getByText(/Fewer here, perhaps not/)).toBeVisible();
		expect(screen.getByText(/many former crew/)).toHaveTextContent('Easily');
		await userEvent.click(screen.getByRole('link', { name: /^Go to this answer: 1\.Q3/ }));
		expect(workspace.place).toMatchObject({ step: 'change', page: '1.Q3' });
	});

	it('does not say a chosen word again before a text that begins with it', () => {
		const items = { '1.Q3.c': { state: 'yes' as const, text: 'Easily, for village agents.' } };
		show({ answers: { programme: { '1.Q3': { ...said.programme['1.Q3'], items } } } });
		expect(screen.getByText(/for village agents/).textContent).not.toMatch(/Easily.*Easily/s);
	});

	it('shows 4.Q4 once for each activity on livelihoods', async () => {
		const { workspace } = show({
			activities: [
				activity('a1', 'livelihoods', { name: 'loans' }),
				activity('a2', 'awareness', { name: 'talks' })
			],
			answers: { a1: answers({ '4.Q4': { state: 'no', text: 'Only our valley has the road.' } }) }
		});
		expect(screen.getByText('Only our valley has the road.')).toBeVisible();
		await userEvent.click(
			screen.getByRole('link', { name: /^Go to this answer for “loans”: 4\.Q4/ })
		);
		expect(workspace.place).toMatchObject({ scope: 'a1', page: '4.Q4' });
	});

	it('says of each kind what points to it, and where that was said', async () => {
		show({ answers: said, activities: [activity('a1', 'legal-framework', { name: 'the bill' })] });
		const offenders = await openKind(t('displacement.kind.offender'));
		expect(offenders.getByText(/members who are arrested could be replaced/)).toBeVisible();
		expect(offenders.getByRole('link', { name: /1\.Q3/ })).toBeVisible();
		expect(offenders.getByText(/footnote 9 without a number/)).toBeVisible();
		const rules = await openKind(t('displacement.kind.law-driven'));
		expect(rules.getByText(/You work on the law/)).toBeVisible();
		expect(rules.getByText(t('displacement.signs.ours'))).toBeVisible();
		expect(rules.getByRole('link', { name: /the bill/ })).toBeVisible();
	});

	it('explains a kind in the words of the toolkit section', async () => {
		show();
		const time = await openKind(t('displacement.kind.temporal'));
		const { text } = content.sections
			.flatMap(({ displacement }) => displacement)
			.find(({ id }) => id === '1.D1')!;
		expect(time.getByText(text)).toBeVisible();
		expect(time.getByText(t('displacement.signs.none'))).toBeVisible();
	});

	it('keeps what is said of a kind, and repeats it in its summary', async () => {
		const { workspace } = show();
		const people = await openKind(t('displacement.kind.target'));
		await userEvent.click(people.getByRole('radio', { name: 'Likely' }));
		await userEvent.type(
			people.getByRole('textbox', { name: t('displacement.why') }),
			'Boys are near.'
		);
		await userEvent.tab();
		expect(workspace.design.displacement.kinds.target).toMatchObject({
			likelihood: 'likely',
			why: 'Boys are near.'
		});
		expect(screen.getByText('Likely – Boys are near.')).toBeVisible();
		expect(screen.getByText(/^1 of 7 weighed/)).toBeVisible();
	});

	it('adds a watch point and takes it away so that it can be brought back', async () => {
		const { workspace } = show();
		await userEvent.click(screen.getByRole('button', { name: t('displacement.watch.add') }));
		await userEvent.type(
			screen.getByRole('textbox', { name: t('displacement.watch.what') }),
			'children alone'
		);
		await userEvent.tab();
		expect(workspace.design.displacement.watchPoints).toMatchObject([{ what: 'children alone' }]);
		await userEvent.click(screen.getByRole('button', { name: 'Remove “children alone”' }));
		expect(workspace.design.displacement.watchPoints).toEqual([]);
		expect(screen.getByRole('heading', { name: t('displacement.watch') })).toHaveFocus();
		workspace.undoRemove();
		expect(workspace.design.displacement.watchPoints).toMatchObject([{ what: 'children alone' }]);
	});

	it('makes a watch point an indicator once, and then leads to it', async () => {
		const { workspace } = show({ displacement: withPoint });
		const name = `${t('displacement.watch.toIndicator')}: new recruiters`;
		await userEvent.click(screen.getByRole('button', { name }));
		expect(workspace.design.indicators).toMatchObject([
			{ name: 'new recruiters, the next district', outside: true, responsible: 'nurses' }
		]);
		expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
		await userEvent.click(screen.getByRole('link', { name: 'new recruiters, the next district' }));
		expect(workspace.place.step).toBe('indicators');
	});

	it('shows chosen work on the network, and asks for it where there is none', () => {
		const { unmount } = show();
		expect(screen.getByText(t('displacement.network.none'))).toBeVisible();
		unmount();
		show({
			opportunities: { '2.Q7': { ...emptyOpportunity, use: 'chosen', text: 'Joint inspections.' } }
		});
		expect(screen.getByText(/Joint inspections\./)).toBeVisible();
		expect(screen.queryByText(t('displacement.network.none'))).not.toBeInTheDocument();
	});

	it('shows findings that displacement would settle', async () => {
		show({
			activities: [activity('a1', 'awareness')],
			displacement: {
				...withPoint,
				kinds: { target: { ...emptyDisplacementView, likelihood: 'likely' } }
			}
		});
		await waitFor(() =>
			expect(screen.getByRole('heading', { name: t('displacement.findings') })).toBeVisible()
		);
	});
});
