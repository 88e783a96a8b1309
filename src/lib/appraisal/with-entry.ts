/** The entry replaced or added, or taken away by null; untouched when there is nothing to take. */
export function withEntry<T>(
	entries: Record<string, T>,
	key: string,
	value: T | null
): Record<string, T> {
	if (value !== null) return { ...entries, [key]: value };
	if (!Object.hasOwn(entries, key)) return entries;
	const { [key]: _removed, ...others } = entries;
	return others;
}
