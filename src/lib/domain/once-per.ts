/**
 * Remembers what a pure function made of an immutable document, for as long as the document lives.
 * Many rules ask the same of the same design; a new design is a new key, so nothing can go stale.
 */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
	const made = new WeakMap<K, { value: V }>();
	return (key) => {
		let known = made.get(key);
		if (!known) made.set(key, (known = { value: make(key) }));
		return known.value;
	};
}
