/** Whether two plain documents say the same, whatever the order of their fields. Shared parts cost nothing. */
export function equalPlain(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (!isBranch(one) || !isBranch(other) || Array.isArray(one) !== Array.isArray(other))
		return false;
	const keys = Object.keys(one);
	return (
		keys.length === Object.keys(other).length &&
		keys.every((key) => Object.hasOwn(other, key) && equalPlain(one[key], other[key]))
	);
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
