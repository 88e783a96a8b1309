import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import TextField from './TextField.svelte';

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

const typist = () => userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });

describe('a text field', () => {
	it('hands over what was typed once typing pauses', async () => {
		const onchange = vi.fn();
		render(TextField, { label: 'Title', value: '', onchange });
		await typist().type(screen.getByLabelText('Title'), 'Kiln');
		vi.advanceTimersByTime(250);
		expect(onchange).toHaveBeenLastCalledWith('Kiln');
	});

	it('hands over at once when the field is left, and when it disappears in mid-word', async () => {
		const onchange = vi.fn();
		const view = render(TextField, { label: 'Title', value: '', onchange });
		await typist().type(screen.getByLabelText('Title'), 'a');
		await fireEvent.blur(screen.getByLabelText('Title'));
		expect(onchange).toHaveBeenLastCalledWith('a');
		await typist().type(screen.getByLabelText('Title'), 'b');
		view.unmount();
		expect(onchange).toHaveBeenLastCalledWith('ab');
	});

	it('hands over when the page is hidden', async () => {
		const onchange = vi.fn();
		render(TextField, { label: 'Title', value: '', onchange });
		await typist().type(screen.getByLabelText('Title'), 'c');
		window.dispatchEvent(new Event('pagehide'));
		expect(onchange).toHaveBeenLastCalledWith('c');
	});

	it('takes nothing of a character that an input method has not finished', async () => {
		const onchange = vi.fn();
		render(TextField, { label: 'Title', value: '', onchange });
		const field = screen.getByLabelText<HTMLInputElement>('Title');
		await fireEvent.compositionStart(field);
		field.value = 'ខ';
		await fireEvent.input(field);
		vi.advanceTimersByTime(500);
		expect(onchange).not.toHaveBeenCalled();
		field.value = 'ខ្មែរ';
		await fireEvent.compositionEnd(field);
		vi.advanceTimersByTime(500);
		expect(onchange).toHaveBeenLastCalledWith('ខ្មែរ');
	});

	it('takes in what there is room for, and says so', async () => {
		render(TextField, { label: 'Title', value: '', limit: 5, onchange: vi.fn() });
		const field = screen.getByLabelText<HTMLInputElement>('Title');
		field.value = 'abcdefgh';
		await fireEvent.input(field);
		expect(field.value).toBe('abcde');
		expect(screen.getByRole('status')).toHaveTextContent('room for 5 characters');
	});

	it('never drops the end of a text for something put in before it', async () => {
		render(TextField, { label: 'Title', value: 'the end', limit: 9, onchange: vi.fn() });
		const field = screen.getByLabelText<HTMLInputElement>('Title');
		await typist().click(field);
		field.setSelectionRange(0, 0);
		await typist().paste('12345');
		expect(field.value).toBe('12the end');
	});

	it('keeps a text whole that is longer than the field has room for', async () => {
		const onchange = vi.fn();
		render(TextField, { label: 'Title', value: 'from a file', limit: 5, onchange });
		const field = screen.getByLabelText<HTMLInputElement>('Title');
		await typist().type(field, '!');
		expect(field.value).toBe('from a file');
		await typist().type(field, '{Backspace}');
		vi.advanceTimersByTime(250);
		expect(onchange).toHaveBeenLastCalledWith('from a fil');
	});

	it('shows a value changed elsewhere, and leaves one being typed alone', async () => {
		const view = render(TextField, { label: 'Title', value: 'one', onchange: vi.fn() });
		await view.rerender({ value: 'two' });
		expect(screen.getByLabelText('Title')).toHaveValue('two');
		await typist().type(screen.getByLabelText('Title'), '!');
		await view.rerender({ value: 'three' });
		expect(screen.getByLabelText('Title')).toHaveValue('two!');
	});
});
