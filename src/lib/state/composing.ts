/**
 * Whether somebody is in the middle of a character of an input method. Its field must not be written to then: the characters
 * so far would be lost, or stand twice.
 */
let isComposing = false;
const waiting = new Set<() => void>();

if (typeof document !== 'undefined') {
	document.addEventListener('compositionstart', () => (isComposing = true), true);
	document.addEventListener('compositionend', () => {
		isComposing = false;
		for (const go of [...waiting]) go();
		waiting.clear();
	});
}

/** Resolves at once, or when the character is complete and its field has heard of it. */
export function composed(): Promise<void> {
	return isComposing ? new Promise((resolve) => waiting.add(resolve)) : Promise.resolve();
}
