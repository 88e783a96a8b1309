/** A desk's document and place, as far as an address names them. */
interface Desk {
	readonly id: string;
	readonly placeKey: string;
	gotoKey(key: string): void;
}

interface Parts<Beside extends string> {
	readonly desk: Desk;
	/** What an address after the # names; an empty key is "where I left". */
	readonly read: (hash: string) => { readonly id: string; readonly placeKey: string } | null;
	readonly write: (placeKey: string) => string;
	/** Pages beside the path, which leave the place on it as it is. */
	readonly besideOf?: (placeKey: string) => Beside | null;
	/** So that coming back later finds the place too. */
	readonly remember: (placeKey: string) => void;
}

/** The address follows the place, and the place the address, so that Back, bookmarks and a reload work. */
export class DeskAddress<Beside extends string = never> {
	readonly #parts: Parts<Beside>;
	#written: string;
	/** The page shown instead of the place. */
	beside: Beside | null = $state.raw(null);
	/** What is on the screen now. */
	readonly shown: string = $derived.by(() => this.beside ?? this.#parts.desk.placeKey);

	constructor(parts: Parts<Beside>) {
		this.#parts = parts;
		this.beside = this.#besideOf(parts.read(location.hash)?.placeKey ?? '');
		this.#written = this.beside ? parts.desk.placeKey : '';
	}

	/** Of another place of this document. */
	of(placeKey: string): string {
		return this.#parts.write(placeKey);
	}

	/** To be called whenever the place changes. */
	tell(): void {
		const { placeKey } = this.#parts.desk;
		if (placeKey === this.#written) return;
		this.#written = placeKey;
		const wanted = this.of(placeKey);
		if (location.hash !== wanted) location.hash = wanted;
		this.#parts.remember(placeKey);
	}

	/** To be called whenever the address changes. */
	follow(): void {
		const { desk, read } = this.#parts;
		const asked = read(location.hash);
		if (asked?.id !== desk.id) return;
		this.beside = this.#besideOf(asked.placeKey);
		if (this.beside === null && asked.placeKey !== desk.placeKey) desk.gotoKey(asked.placeKey);
	}

	/** Back from a page beside the path. */
	back(): void {
		location.hash = this.of(this.#parts.desk.placeKey);
	}

	#besideOf(placeKey: string): Beside | null {
		return this.#parts.besideOf?.(placeKey) ?? null;
	}
}
