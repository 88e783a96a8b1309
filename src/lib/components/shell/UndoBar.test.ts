import { fireEvent, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { changeProfile } from '#lib/domain/edit.ts';
import { t } from '#lib/language/language.ts';
import { design } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import ProgrammeStep from '../steps/ProgrammeStep.svelte';
import UndoBar from './UndoBar.svelte';
import { askedByKeys } from './undo-keys.ts';

const user = userEvent.setup();
const button = (name: 'undo' | 'redo') =>
	screen.getByRole('button', { name: t(`history.${name}`) });

function show() {
	const { workspace } = renderWithWorkspace(UndoBar, design());
	const rename = (title: string) => workspace.edit((now) => changeProfile(now, { title }));
	return { workspace, rename };
}

describe('the buttons', () => {
	it('take back and bring back, say so politely, and keep the focus', async () => {
		const { workspace, rename } = show();
		rename('Kilns');
		await user.click(button('undo'));
		expect(workspace.design.profile.title).toBe('');
		expect(workspace.news).toBe(t('history.undone', { count: 1 }));
		expect(button('undo')).toHaveFocus();
		await user.click(button('redo'));
		expect(workspace.design.profile.title).toBe('Kilns');
		expect(workspace.news).toBe(t('history.redone', { count: 1 }));
	});

	it('say when there is nothing to take back', async () => {
		const { workspace, rename } = show();
		expect(button('undo')).toHaveAttribute('aria-disabled', 'true');
		await user.click(button('undo'));
		expect(workspace.news).toBe('');
		rename('Kilns');
		expect(await screen.findByRole('button', { name: t('history.undo') })).toHaveAttribute(
			'aria-disabled',
			'false'
		);
		expect(button('redo')).toHaveAttribute('aria-disabled', 'true');
	});
});

describe('the keys', () => {
	it('take back with Ctrl+Z, bring back with Shift+Ctrl+Z and Ctrl+Y', async () => {
		const { workspace, rename } = show();
		const title = () => workspace.design.profile.title;
		rename('Kilns');
		await user.keyboard('{Control>}z{/Control}');
		expect(title()).toBe('');
		await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
		expect(title()).toBe('Kilns');
		await user.keyboard('{Meta>}z{/Meta}');
		expect(title()).toBe('');
		await user.keyboard('{Control>}y{/Control}');
		expect(title()).toBe('Kilns');
	});

	it.each([
		['a text field', '<input>', null],
		['a text area', '<textarea></textarea>', null],
		['a choice', '<input type="radio">', 'undo'],
		['a button', '<button></button>', 'undo']
	])('in %s', (_name, html, asked) => {
		document.body.innerHTML = html;
		const event = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true });
		document.body.firstElementChild!.dispatchEvent(event);
		expect(askedByKeys(event)).toBe(asked);
	});

	it('leave other keys alone', () => {
		for (const keys of [
			{ key: 'z' },
			{ key: 'z', ctrlKey: true, altKey: true },
			{ key: 'y', metaKey: true },
			{ key: 'x', ctrlKey: true }
		])
			expect(askedByKeys(new KeyboardEvent('keydown', keys))).toBeNull();
	});
});

it('a field shows the text that was undone, also one still being typed', async () => {
	const { workspace } = renderWithWorkspace(ProgrammeStep, design());
	const field = screen.getByLabelText<HTMLInputElement>(t('programme.title'));
	await user.type(field, 'Kilns');
	workspace.undo();
	await fireEvent.blur(field);
	expect(field).toHaveValue('');
	expect(workspace.design.profile.title).toBe('');
	workspace.redo();
	expect(await screen.findByDisplayValue('Kilns')).toBe(field);
});
