/** One window after the other does a piece of work: two that write to one place at once would take turns at its end. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
	const { locks } = navigator as { locks?: LockManager };
	if (!locks) return work();
	let isBegun = false;
	try {
		return await locks.request(`causeway-${name}`, () => {
			isBegun = true;
			return work();
		});
	} catch (error) {
		if (isBegun) throw error;
		// Refused, as for a page opened from a stick: there, every window has a storage of its own.
		return work();
	}
}
