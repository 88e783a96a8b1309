/** Asks once for each key and gives the same answer afterwards; what failed is asked for again. */
export function askedOnce<T extends { readonly key: string }, R>(
	ask: (of: T) => Promise<R>
): (of: T) => Promise<R> {
	const asked = new Map<string, Promise<R>>();
	return (of) => {
		const known = asked.get(of.key);
		if (known) return known;
		const asking = ask(of).catch((error: unknown) => {
			asked.delete(of.key);
			throw error;
		});
		asked.set(of.key, asking);
		return asking;
	};
}
