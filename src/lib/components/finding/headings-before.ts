/**
 * Headings above the entry an element belongs to, nearest first: where the focus can go when the entry leaves its list.
 * Headings of other entries are passed by, since they may leave too.
 */
export function headingsBefore(element: HTMLElement | undefined): HTMLElement[] {
	if (!element) return [];
	return [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4')]
		.filter((heading) => heading.closest('article') === null)
		.filter(
			(heading) =>
				(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
		)
		.reverse();
}
