/** Going through a page by keyboard alone. Every key is checked: the focus must be somewhere, in sight, and marked. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Focus {
	/** The element in words: role or tag, and the name a screen reader would say. */
	readonly role: string;
	readonly name: string;
	readonly isNowhere: boolean;
	/** Marked by an outline, or a drawn ring; headings and regions that scripts move to need none. */
	readonly isMarked: boolean;
	readonly isInSight: boolean;
}

export function focusOf(page: Page): Promise<Focus> {
	return page.evaluate(() => {
		const element = document.activeElement as HTMLElement;
		const labels = (element as HTMLInputElement).labels ?? [];
		const named = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
		const name =
			element.getAttribute('aria-label') ??
			(named.map((id) => document.getElementById(id)?.textContent ?? '').join(' ') ||
				[...labels].map((label) => label.textContent).join(' ') ||
				element.textContent);
		const isDrawn = (style: CSSStyleDeclaration) =>
			style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
		const isRinged = (shape: Element) => {
			const { stroke, strokeWidth } = getComputedStyle(shape);
			return parseFloat(strokeWidth) > 3 && stroke !== 'none' && !stroke.endsWith(', 0)');
		};
		const { top, bottom, width } = element.getBoundingClientRect();
		const native = { A: 'link', BUTTON: 'button', TEXTAREA: 'textbox', SELECT: 'combobox' };
		const type = (element as HTMLInputElement).type;
		return {
			role:
				element.getAttribute('role') ??
				(element.tagName === 'INPUT'
					? type === 'text'
						? 'textbox'
						: type
					: (native[element.tagName as 'A'] ?? element.tagName.toLowerCase())),
			name: name.replace(/\s+/g, ' ').trim(),
			isNowhere: element === document.body,
			isMarked:
				element.tabIndex < 0 ||
				isDrawn(getComputedStyle(element)) ||
				[...element.querySelectorAll('rect, path')].some(isRinged),
			isInSight: width > 0 && bottom > 0 && top < window.innerHeight
		};
	});
}

/** Presses a key and looks where the focus is then. */
export async function press(page: Page, key: string): Promise<Focus> {
	await page.keyboard.press(key);
	let focus = await focusOf(page);
	await expect
		.poll(async () => (focus = await focusOf(page)), { message: key })
		.toMatchObject({ isNowhere: false, isMarked: true, isInSight: true });
	return focus;
}

/** Waits until a script has moved the focus to what has this name. */
export async function focusOn(page: Page, name: string): Promise<void> {
	await expect.poll(async () => (await focusOf(page)).name).toBe(name);
}

type Wanted = string | RegExp;
const fits = (text: string, wanted: Wanted) =>
	typeof wanted === 'string' ? text === wanted : wanted.test(text);

/** Tab, or Shift+Tab, until the focus is there. */
export async function tabTo(
	page: Page,
	role: string,
	name: Wanted,
	key: 'Tab' | 'Shift+Tab' = 'Tab',
	most = 120
): Promise<void> {
	const seen: string[] = [];
	for (let count = 0; count < most; count++) {
		const focus = await press(page, key);
		if (focus.role === role && fits(focus.name, name)) return;
		seen.push(`${focus.role} ${focus.name.slice(0, 40)}`);
	}
	throw new Error(`${key} never led to ${role} “${name}”, only to:\n${seen.join('\n')}`);
}

export async function pressOn(page: Page, role: string, name: Wanted, key = 'Enter') {
	await tabTo(page, role, name);
	await page.keyboard.press(key);
}

export async function typeInto(page: Page, label: Wanted, text: string): Promise<void> {
	await tabTo(page, 'textbox', label);
	await page.keyboard.type(text);
}

/** Waits until a script has moved the focus to a heading, and gives its words. */
export async function atHeading(page: Page, name: Wanted): Promise<void> {
	await expect
		.poll(async () => {
			const focus = await focusOf(page);
			return /^h[1-4]$/.test(focus.role) && fits(focus.name, name) ? 'there' : focus;
		})
		.toBe('there');
}
