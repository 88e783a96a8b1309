/**
 * Holds back a stream of changes until typing pauses, so that a key costs nothing but its letter.
 * `flush` hands over what is held at once: on leaving the field, and when the field disappears.
 */
export function settled<T>(hand: (value: T) => void, pause = 200) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let held: { value: T } | null = null;
	const flush = () => {
		clearTimeout(timer);
		if (!held) return;
		const { value } = held;
		held = null;
		hand(value);
	};
	return {
		take(value: T) {
			held = { value };
			clearTimeout(timer);
			timer = setTimeout(flush, pause);
		},
		flush,
		get isHolding() {
			return held !== null;
		}
	};
}
