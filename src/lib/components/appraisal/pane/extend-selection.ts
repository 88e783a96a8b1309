/** Direction and step by key, as in a text field. */
const steps: Readonly<
	Record<string, readonly ['forward' | 'backward', 'character' | 'line' | 'lineboundary']>
> = {
	ArrowRight: ['forward', 'character'],
	ArrowLeft: ['backward', 'character'],
	ArrowDown: ['forward', 'line'],
	ArrowUp: ['backward', 'line'],
	End: ['forward', 'lineboundary'],
	Home: ['backward', 'lineboundary']
};

/**
 * Selecting with shift and the arrows, by word with control too: browsers do this in plain text only once something is
 * selected. Without a selection it begins at the first line in sight. True when the key was one of these.
 */
export function extendSelection(event: KeyboardEvent, text: HTMLElement): boolean {
	const step = steps[event.key];
	const selection = document.getSelection();
	if (!event.shiftKey || event.altKey || !step || !selection) return false;
	if (selection.rangeCount === 0 || !text.contains(selection.anchorNode))
		startInSight(selection, text);
	const [direction, by] = step;
	const isByWord = (event.ctrlKey || event.metaKey) && by === 'character';
	// Right is forward only in scripts that run to the right; the browser knows which.
	const towards =
		event.key === 'ArrowRight' ? 'right' : event.key === 'ArrowLeft' ? 'left' : direction;
	selection.modify('extend', towards, isByWord ? 'word' : by);
	return true;
}

function startInSight(selection: Selection, text: HTMLElement): void {
	const top = text.getBoundingClientRect().top;
	const words = [...text.querySelectorAll<HTMLElement>('[data-part]')];
	const first = words.find((one) => one.getBoundingClientRect().bottom > top + 8) ?? words[0];
	if (first) selection.collapse(first, 0);
}
