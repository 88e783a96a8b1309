/** The keys of undo and redo, everywhere but in text fields: there the browser's own undo goes letter by letter. */
export function askedByKeys(event: KeyboardEvent): 'undo' | 'redo' | null {
	const { key, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
	if (altKey || ctrlKey === metaKey || defaultPrevented || isTextField(event.target)) return null;
	if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
	return key.toLowerCase() === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}

const otherInputs = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color'];

function isTextField(target: EventTarget | null): boolean {
	if (target instanceof HTMLInputElement) return !otherInputs.includes(target.type);
	return (
		target instanceof HTMLTextAreaElement ||
		(target instanceof HTMLElement && target.isContentEditable)
	);
}
