/**
 * A long list that scrolls by itself (`data-scrolls` on an element around it), never the page: the entry marked as
 * current stays in sight.
 */
export function keepInView(list: HTMLElement): void {
	const here =
		list.querySelector('[aria-current=page]') ?? list.querySelector('[aria-current=step]');
	const frame = list.closest<HTMLElement>('[data-scrolls]');
	if (!here || !frame) return;
	const [inner, outer] = [here.getBoundingClientRect(), frame.getBoundingClientRect()];
	const end = Math.min(outer.bottom, window.innerHeight);
	const isNearTop = inner.bottom + frame.scrollTop <= end;
	if (isNearTop) frame.scrollTop = 0;
	else if (inner.top < outer.top || inner.bottom > end)
		frame.scrollTop += inner.top - (outer.top + end) / 2;
}
