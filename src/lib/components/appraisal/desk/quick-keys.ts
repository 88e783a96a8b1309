import { verdicts, type Verdict } from '#lib/appraisal/appraisal.ts';

type QuickKey =
	| { readonly type: 'verdict'; readonly verdict: Verdict }
	| { readonly type: 'next' | 'back' | 'find' | 'use' };

const letters: Readonly<Record<string, 'next' | 'back' | 'find' | 'use'>> = {
	n: 'next',
	b: 'back',
	f: 'find',
	u: 'use'
};

/** What a single key asks for; null while somebody is typing, or holds another key, or has a menu open. */
export function quickKey(event: KeyboardEvent): QuickKey | null {
	const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, defaultPrevented, target } = event;
	if (ctrlKey || metaKey || altKey || shiftKey || repeat || defaultPrevented) return null;
	if (isTyping(target)) return null;
	const verdict = verdicts[Number(key) - 1];
	if (/^[1-5]$/.test(key) && verdict) return { type: 'verdict', verdict };
	const type = letters[key.toLowerCase()];
	return type ? { type } : null;
}

const withoutText = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color'];

/** Where a key is a letter, or chooses something; also within a dialog, which is in front of the page. */
function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target instanceof HTMLInputElement) return !withoutText.includes(target.type);
	return (
		target instanceof HTMLTextAreaElement ||
		target instanceof HTMLSelectElement ||
		target.isContentEditable ||
		target.closest('dialog') !== null
	);
}

const setting = 'causeway.appraisal-keys';

/** Single keys get in the way of those who speak to their computer: they can be switched off, and stay so. */
export function areKeysOn(): boolean {
	try {
		return localStorage.getItem(setting) !== 'off';
	} catch {
		return true;
	}
}

export function switchKeys(isOn: boolean): void {
	try {
		localStorage.setItem(setting, isOn ? 'on' : 'off');
	} catch {
		// Refused: the choice holds for this page.
	}
}
