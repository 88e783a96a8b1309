/** What a database of fake-indexeddb holds, as text, for showing that words are not in it. */

export async function onDisk(name: string): Promise<string> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open(name);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(new Error('it opens'));
	});
	const rows = await Promise.all(
		[...database.objectStoreNames].map(
			(table) =>
				new Promise<unknown[]>((resolve) => {
					const request = database.transaction(table).objectStore(table).getAll();
					request.onsuccess = () => resolve(request.result as unknown[]);
				})
		)
	);
	database.close();
	return asText(rows);
}

/** Everything written into any database from now on, until it is stopped, even if it is gone again by then. */
export function watchDisk(): { readonly text: () => string; readonly stop: () => void } {
	const written: string[] = [];
	const { prototype } = IDBObjectStore;
	const put = prototype.put;
	prototype.put = function (value: unknown, ...key) {
		written.push(asText(value));
		return put.call(this, value, ...key);
	};
	return { text: () => written.join(' '), stop: () => (prototype.put = put) };
}

function asText(value: unknown): string {
	if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value);
	if (value instanceof Map) return asText([...value]);
	return typeof value === 'object' && value !== null
		? Object.values(value).map(asText).join(' ')
		: String(value);
}
