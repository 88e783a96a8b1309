/** Minutes without a sign of life after which nobody is taken to be reading. */
const idleLimit = 2;
const minute = 60_000;

/**
 * Counts the time somebody is at work: from one sign of life (a key, a move, scrolling) to the next, where no more than
 * two minutes lie between them; of a longer silence two minutes are counted. Told in whole minutes.
 */
export class WorkingTime {
	readonly #spend: (minutes: number) => void;
	#last: number | null = null;
	#counted = 0;

	constructor(spend: (minutes: number) => void) {
		this.#spend = spend;
	}

	/** @param now milliseconds of any clock that never goes back. */
	sign(now: number): void {
		this.#count(now);
		this.#last = now;
	}

	/** The page is hidden or left: what lies between is nobody's work. */
	pause(now: number): void {
		this.#count(now);
		this.#last = null;
	}

	#count(now: number): void {
		if (this.#last === null) return;
		this.#counted += Math.min(Math.max(0, now - this.#last), idleLimit * minute);
		const minutes = Math.floor(this.#counted / minute);
		if (minutes === 0) return;
		this.#counted -= minutes * minute;
		this.#spend(minutes);
	}
}
