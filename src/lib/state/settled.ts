/** Hand-overs of all fields that hold something back now. */
const holding = new Set<() => void>();

/**
 * Holds back a stream of changes until typing pauses, so that a key costs nothing but its letter; from somebody who never
 * pauses it takes what there is every half second, since a killed browser may cost at most a second of typing.
 * `flush` hands over what is held at once: on leaving the field, and when the field disappears.
 */
export function settled<T>(hand: (value: T) => void, pause = 200, longest = 500) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let last: ReturnType<typeof setTimeout> | undefined;
	let held: { value: T } | null = null;
	const flush = () => {
		clearTimeout(timer);
		clearTimeout(last);
		holding.delete(flush);
		if (!held) return;
		const { value } = held;
		held = null;
		hand(value);
	};
	return {
		take(value: T) {
			if (!held) last = setTimeout(flush, longest);
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
