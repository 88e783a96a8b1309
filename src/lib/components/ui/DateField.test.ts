import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import '#lib/language/workspace-words.ts';
import DateField from './DateField.svelte';

function shown(value = '') {
	const onchange = vi.fn();
	const { rerender } = render(DateField, { label: 'Start', value, onchange });
	onchange.mockImplementation(
		(next: string) => void rerender({ label: 'Start', value: next, onchange })
	);
	return {
		onchange,
		month: screen.getByLabelText<HTMLSelectElement>('Start: month'),
		year: screen.getByLabelText<HTMLInputElement>('Start: year')
	};
}

describe('a date of month and year', () => {
	it('keeps the month that was chosen before the year', async () => {
		const { onchange, month, year } = shown();
		await userEvent.selectOptions(month, 'April');
		await userEvent.type(year, '2027');
		expect(onchange.mock.calls).toEqual([['2027-04']]);
		expect(month).toHaveValue('04');
	});

	it('keeps the year that was written before the month', async () => {
		const { onchange, month, year } = shown();
		await userEvent.type(year, '2027');
		expect(onchange).not.toHaveBeenCalled();
		await userEvent.selectOptions(month, 'April');
		expect(onchange).toHaveBeenLastCalledWith('2027-04');
	});

	it('never makes up a month, and asks for it when the user goes on', async () => {
		const { onchange, year } = shown();
		await userEvent.type(year, '2027');
		expect(screen.getByRole('status')).toHaveTextContent(/^$/);
		await userEvent.tab();
		expect(screen.getByRole('status')).toHaveTextContent('Choose the month too');
		expect(year).toHaveValue('2027');
		expect(onchange).not.toHaveBeenCalled();
	});

	it('says so when the year is not whole, and keeps it on the screen', async () => {
		const { onchange, month, year } = shown();
		await userEvent.selectOptions(month, 'April');
		await userEvent.type(year, '27');
		await userEvent.tab();
		expect(screen.getByRole('status')).toHaveTextContent('four digits');
		expect(year).toHaveValue('27');
		expect(onchange).not.toHaveBeenCalled();
	});

	it.each([
		['year first', ['year', 'month']],
		['month first', ['month', 'year']]
	])('can be emptied, %s', async (_, order) => {
		const fields = shown('2027-04');
		for (const part of order)
			if (part === 'year') await userEvent.clear(fields.year);
			else await userEvent.selectOptions(fields.month, 'Month …');
		expect(fields.onchange.mock.calls).toEqual([['']]);
	});

	it('reads the digits of other scripts', async () => {
		const { onchange, month, year } = shown();
		await userEvent.selectOptions(month, 'April');
		await userEvent.type(year, '٢٠٢٧');
		expect(onchange).toHaveBeenLastCalledWith('2027-04');
	});
});
