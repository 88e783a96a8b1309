import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import NumberField from './NumberField.svelte';

async function typed(text: string) {
	const onchange = vi.fn();
	render(NumberField, { label: 'Budget', value: 7, onchange });
	const field = screen.getByLabelText<HTMLInputElement>('Budget');
	field.value = text;
	await fireEvent.input(field);
	await fireEvent.blur(field);
	return onchange;
}

describe('a number field', () => {
	it.each([
		['25000', 25000],
		['25 000', 25000],
		['25,000', 25000],
		['25.000', 25000],
		['1’250’000', 1250000],
		['12.5', 12.5],
		['12,5', 12.5],
		['٢٥٬٠٠٠', 25000],
		['۱۲٫۵', 12.5],
		['२५०००', 25000],
		['', null]
	])('reads %j as a person means it', async (text, value) => {
		expect(await typed(text)).toHaveBeenLastCalledWith(value);
	});

	it('keeps the last number and says so when the text is none', async () => {
		expect(await typed('about ten')).not.toHaveBeenCalled();
		expect(screen.getByRole('status')).toHaveTextContent('Write a number');
		expect(screen.getByLabelText('Budget')).toHaveValue('about ten');
	});
});
