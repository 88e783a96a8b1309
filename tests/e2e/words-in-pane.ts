/** Brings words of the proposal into sight and says where they begin and end there; runs in the page. Null when they are not in it. */
export function whereWordsStand(pane: Element, wanted: string) {
	const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode;
		const start = (node.textContent ?? '').indexOf(wanted);
		if (start === -1) continue;
		const range = document.createRange();
		range.setStart(node, start);
		range.setEnd(node, start + wanted.length);
		node.parentElement?.scrollIntoView({ block: 'center' });
		pane.scrollTop += range.getBoundingClientRect().top - pane.getBoundingClientRect().top - 80;
		const lines = [...range.getClientRects()];
		const first = lines[0]!;
		const last = lines.at(-1)!;
		return {
			from: { x: first.left + 0.5, y: first.top + first.height / 2 },
			to: { x: last.right - 0.5, y: last.top + last.height / 2 }
		};
	}
	return null;
}

/** What is selected, its lines joined; runs in the page. */
export function selectedWords(): string {
	return (getSelection()?.toString() ?? '').replace(/\s+/g, ' ').trim();
}
