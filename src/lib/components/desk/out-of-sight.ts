/** Tells each time the element leaves what is on the screen, or comes back. A browser that cannot tell counts as showing it. */
export const outOfSight = (tell: (isOut: boolean) => void) => (element: Element) => {
	if (typeof IntersectionObserver === 'undefined') return;
	const observer = new IntersectionObserver((entries) => {
		const last = entries.at(-1);
		if (last) tell(!last.isIntersecting);
	});
	observer.observe(element);
	return () => {
		observer.disconnect();
		tell(false);
	};
};
