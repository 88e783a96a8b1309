/** Short notes under an id in the browser's quick storage. */
interface LocalNotes {
	/** Empty when there is none. */
	read(id: string): string;
	write(id: string, text: string): void;
	forget(id: string): void;
	/** Nothing stays behind of a document that was deleted for good. */
	forgetAllBut(ids: readonly string[]): void;
}

/** A refusal is no reason to fail: a note is a comfort, the promise is the database. */
function tried<T>(act: () => T, otherwise: T): T {
	try {
		return act();
	} catch {
		return otherwise;
	}
}

/** Notes whose keys begin with `prefix`. Lost without harm where the browser refuses or has no room. */
export function localNotes(prefix: string): LocalNotes {
	const forget = (id: string) => tried(() => localStorage.removeItem(prefix + id), undefined);
	return {
		read: (id) => tried(() => localStorage.getItem(prefix + id), null) ?? '',
		write: (id, text) => tried(() => localStorage.setItem(prefix + id, text), undefined),
		forget,
		forgetAllBut(ids) {
			tried(() => Object.keys(localStorage), [])
				.filter((key) => key.startsWith(prefix))
				.map((key) => key.slice(prefix.length))
				.filter((id) => !ids.includes(id))
				.forEach(forget);
		}
	};
}
