/** What is selected in the proposal's text, as a place in it. */
interface Selected {
	readonly part: number;
	readonly start: number;
	readonly end: number;
	/** True when the selection went on into the next part; only what lies in the first is taken. */
	readonly cut: boolean;
}

/** Elements of a text carry this: its value is the number of the part. */
const partAttribute = 'data-part';
/** What stands among the text without being of it. */
const noteAttribute = 'data-note';

/**
 * The place of a range in the part it begins in; null when it is empty or lies elsewhere. A range that begins outside
 * of any part and ends in one is taken from that part's start: so a double click on a heading's edge is forgiven.
 */
export function selectedIn(pane: HTMLElement, range: Range): Selected | null {
	if (range.collapsed || !pane.contains(range.commonAncestorContainer)) return null;
	const touched = [...pane.querySelectorAll<HTMLElement>(`[${partAttribute}]`)].filter((text) =>
		range.intersectsNode(text)
	);
	for (const text of touched) {
		const length = textNodes(text).reduce((sum, node) => sum + node.length, 0);
		const start = offsetOf(text, range.startContainer, range.startOffset) ?? 0;
		const end = offsetOf(text, range.endContainer, range.endOffset);
		if (start >= (end ?? length)) continue;
		return {
			part: Number(text.getAttribute(partAttribute)),
			start,
			end: end ?? length,
			cut: end === null && text !== touched.at(-1)
		};
	}
	return null;
}

/** A range over the text of a part, so that it can be selected or scrolled to; null where there is none. */
export function rangeOf(pane: HTMLElement, part: number, start: number, end: number): Range | null {
	const text = pane.querySelector<HTMLElement>(`[${partAttribute}="${part}"]`);
	const from = text && nodeAt(text, start);
	const to = text && nodeAt(text, end);
	if (!from || !to) return null;
	const range = document.createRange();
	range.setStart(from.node, from.offset);
	range.setEnd(to.node, to.offset);
	return range;
}

/** Units of text before this point; null when the point is not inside the element. */
function offsetOf(text: HTMLElement, node: Node, offset: number): number | null {
	if (!text.contains(node)) return null;
	const upTo = document.createRange();
	upTo.setStart(text, 0);
	upTo.setEnd(node, offset);
	return textNodes(text).reduce((sum, one) => {
		if (one === node) return sum + offset;
		return upTo.comparePoint(one, one.length) <= 0 ? sum + one.length : sum;
	}, 0);
}

function nodeAt(text: HTMLElement, offset: number): { node: Text; offset: number } | null {
	let before = 0;
	const nodes = textNodes(text);
	for (const node of nodes) {
		if (offset <= before + node.length) return { node, offset: offset - before };
		before += node.length;
	}
	const last = nodes.at(-1);
	return last ? { node: last, offset: last.length } : null;
}

/** Of the proposal's own text, without the notes that stand in it. */
function textNodes(text: HTMLElement): Text[] {
	const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
		node.parentElement?.closest(`[${noteAttribute}]`)
			? NodeFilter.FILTER_REJECT
			: NodeFilter.FILTER_ACCEPT
	);
	const nodes: Text[] = [];
	while (walker.nextNode()) nodes.push(walker.currentNode as Text);
	return nodes;
}
