/**
 * Where the user last was in a design, kept apart from the document: looking at a page is no change to it, and must not
 * look like one to another tab. Lost without harm: then the page last written on is opened.
 */
const prefix = 'causeway.place.';
const key = (designId: string) => prefix + designId;

export function rememberPlace(designId: string, place: string): void {
	try {
		localStorage.setItem(key(designId), place);
	} catch {
		// Blocked or full: the place is a comfort, not a promise.
	}
}

export function lastPlace(designId: string): string {
	try {
		return localStorage.getItem(key(designId)) ?? '';
	} catch {
		return '';
	}
}

/** Nothing stays behind of a design that was deleted for good. */
export function forgetPlacesBut(designIds: readonly string[]): void {
	try {
		Object.keys(localStorage)
			.filter((one) => one.startsWith(prefix) && !designIds.includes(one.slice(prefix.length)))
			.forEach((one) => localStorage.removeItem(one));
	} catch {
		// Blocked: then nothing was kept either.
	}
}
