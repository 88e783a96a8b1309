/** Hand-overs of all fields that hold something back now. */
const holding = new Set<() => void>();

/**
 * Holds back a stream of changes until typing pauses, so that a key costs nothing but its letter.
 * `flush` hands over what is held at once: on leaving the field, and when the field disappears.
 */
export function settled<T>(hand: (value: T) => void, pause = 200) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let held: { value: T } | null = null;
	const flush = () => {
		clearTimeout(timer);
		holding.delete(flush);
		if (!held) return;
		const { value } = held;
		held = null;
		hand(value);
	};
	return {
		take(value: T) {
			held = { value };
			holding.add(flush);
			clearTimeout(timer);
			timer = setTimeout(flush, pause);
		},
		flush,
		get isHolding() {
			return held !== null;
		}
	};
}

/**
 * Before the page changes under a field, by a key that leaves the focus in it: once the field goes, what it was
 * a field of is known no more.
 */
export function handOverFields(): void {
	for (const flush of [...holding]) flush();
}
