import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { abstract } from '../../../../../tests/appraisal-builders.ts';
import { renderWithDesk } from '../../../../../tests/render-with-desk.ts';
import FindingsPage from './FindingsPage.svelte';

function show() {
	const view = renderWithDesk(FindingsPage, {
		appraisal: { abstract: abstract({ kinds: ['awareness'] }) }
	});
	const first = view.desk.findings[0]!;
	const card = () => screen.getAllByRole('article')[0]!;
	return { ...view, first, card, user: userEvent.setup() };
}

describe('what is to be checked', () => {
	it('says that nothing was noticed, and that this proves nothing', () => {
		renderWithDesk(FindingsPage);
		expect(screen.getByText(/no proof that all is well/)).toBeVisible();
	});

	it('names what raised it, as a way there', () => {
		const { card } = show();
		const link = within(card()).getByRole('link', { name: /^Kinds of activity/ });
		expect(link).toHaveAttribute('href', '#p1/abstract/kinds');
	});

	it('is confirmed or set aside with a note, and opened again', async () => {
		const { user, desk, first, card } = show();
		const check = () => desk.appraisal.checks[first.key];
		await user.click(within(card()).getByRole('button', { name: 'Set aside' }));
		await user.type(within(card()).getByRole('textbox', { name: 'Note' }), 'Another donor pays.');
		await user.tab();
		expect(check()).toMatchObject({ choice: 'set-aside', note: 'Another donor pays.' });
		await user.click(within(card()).getByRole('button', { name: 'Confirm' }));
		expect(check()).toMatchObject({ choice: 'confirmed', note: 'Another donor pays.' });
		await user.click(within(card()).getByRole('button', { name: 'Confirm' }));
		expect(check()).toBeUndefined();
	});

	it('becomes a question to the applicant in one click, once', async () => {
		const { user, desk, card } = show();
		await user.click(within(card()).getByRole('button', { name: 'Ask the applicant' }));
		const asked = () =>
			Object.values(desk.appraisal.judgements).filter(({ question }) => question !== '');
		expect(asked()).toHaveLength(1);
		const button = within(card()).getByRole('button', { name: 'The applicant will be asked' });
		const before = asked()[0]!.question;
		await user.click(button);
		expect(asked()[0]!.question).toBe(before);
	});
});
