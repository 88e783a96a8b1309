/**
 * Calls back once, when the element comes near what is on the screen: for parts far down a page that need code of their
 * own. A browser that cannot tell counts as being there.
 */
export const whenNear = (act: () => void) => (element: Element) => {
	if (typeof IntersectionObserver === 'undefined') return act();
	const observer = new IntersectionObserver(
		(entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			observer.disconnect();
			act();
		},
		{ rootMargin: '300px' }
	);
	observer.observe(element);
	return () => observer.disconnect();
};
