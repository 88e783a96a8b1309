/**
 * Remembers, outside the database, whether this browser has kept designs. Browsers may clear a database by themselves
 * (no room, a week without a visit); an empty list would then look like a fresh start.
 */
const key = 'causeway-kept';

export interface KeptBefore {
	read(): boolean;
	write(isKept: boolean): void;
}

/** Where the browser has no such storage, nothing is remembered and nothing is said. */
export const keptBefore: KeptBefore = {
	read() {
		try {
			return localStorage.getItem(key) !== null;
		} catch {
			return false;
		}
	},
	write(isKept) {
		try {
			if (isKept) localStorage.setItem(key, '1');
			else localStorage.removeItem(key);
		} catch {
			// Refused: the reminder is a courtesy, the designs do not depend on it.
		}
	}
};
