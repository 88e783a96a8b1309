/** True when the element that had the focus has gone from the page. */
export const isFocusLost = (): boolean => document.activeElement === document.body;

/** To the start of the page, without a jump. */
export function toHeading(
	heading: HTMLElement | null = document.querySelector<HTMLElement>('main h1')
): void {
	heading?.focus({ preventScroll: true });
}
