import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import '#lib/language/keeping-words.ts';
import { t } from '#lib/language/language.ts';
import SetPassphrase from './SetPassphrase.svelte';

const user = userEvent.setup();
const words = 'four dry words, agreed';
const type = (label: 'new' | 'again' | 'current', text: string) =>
	user.type(screen.getByLabelText(t(`passphrase.field.${label}`)), text);
const press = () => user.click(screen.getByRole('button', { name: 'Protect' }));

function show(onset = vi.fn(() => Promise.resolve<string | null>(null)), hasOld = false) {
	render(SetPassphrase, { label: 'Protect', hasOld, onset });
	return onset;
}

describe('SetPassphrase', () => {
	it('hands over a passphrase that was typed twice, and forgets it', async () => {
		const onset = show();
		await type('new', words);
		await type('again', words);
		await press();
		expect(onset).toHaveBeenCalledWith(words, '');
		expect(screen.getByLabelText(t('passphrase.field.new'))).toHaveValue('');
	});

	it('refuses one that is short, or typed differently, and says which', async () => {
		const onset = show();
		await type('new', 'short');
		await press();
		expect(screen.getByRole('alert')).toHaveTextContent(
			t('passphrase.problem.short', { count: 8 })
		);
		await type('new', ' but longer now');
		await type('again', 'something else');
		await press();
		expect(screen.getByRole('alert')).toHaveTextContent(t('passphrase.problem.differ'));
		expect(screen.getByLabelText(t('passphrase.field.again'))).toHaveFocus();
		expect(onset).not.toHaveBeenCalled();
	});

	it('says when the present passphrase is wrong, and keeps what was typed', async () => {
		show(
			vi.fn(() => Promise.resolve('This is not the passphrase.')),
			true
		);
		await type('current', 'wrong');
		await type('new', words);
		await type('again', words);
		await press();
		expect(screen.getByLabelText(t('passphrase.field.current'))).toHaveAccessibleDescription(
			'This is not the passphrase.'
		);
		expect(screen.getByLabelText(t('passphrase.field.current'))).toHaveFocus();
		expect(screen.getByLabelText(t('passphrase.field.new'))).toHaveValue(words);
	});

	it('hides what is typed until the user wants to see it', async () => {
		show();
		const field = screen.getByLabelText(t('passphrase.field.new'));
		expect(field).toHaveAttribute('type', 'password');
		await user.click(screen.getAllByRole('checkbox', { name: t('passphrase.show') })[0]!);
		expect(field).toHaveAttribute('type', 'text');
	});
});
