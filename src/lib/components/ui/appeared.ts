/**
 * The first element that fits, as soon as it is on the page: a step's code may still be on its way.
 * Null when it does not come within the time, in milliseconds, or when `isWanted` says that nobody waits for it any more.
 */
export function appeared(
	selector: string,
	isWanted: () => boolean = () => true,
	time = 10_000
): Promise<HTMLElement | null> {
	const find = () => document.querySelector<HTMLElement>(selector);
	return new Promise((resolve) => {
		const settle = (element: HTMLElement | null) => {
			observer.disconnect();
			clearTimeout(timer);
			resolve(element);
		};
		const observer = new MutationObserver(look);
		const timer = setTimeout(() => settle(null), time);
		function look() {
			const element = find();
			if (element || !isWanted()) settle(isWanted() ? element : null);
		}
		observer.observe(document.body, { childList: true, subtree: true });
		look();
	});
}
