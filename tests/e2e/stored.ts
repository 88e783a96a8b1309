/** What the browser's database holds, read past the app, and whether it is whole. */
import type { Page } from 'playwright-core';
import type { Design } from '#lib/domain/design.ts';
import { checkDesign } from '#lib/domain/open-design.ts';
import { LiveHistory } from '#lib/storage/yjs/live-history.ts';

/** On a page that has opened the database before: otherwise this would make an empty one. Bytes come as plain numbers. */
export function readTables<Name extends string>(
	page: Page,
	names: readonly Name[]
): Promise<Record<Name, unknown[]>> {
	return page.evaluate(async (names) => {
		const answer = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('no answer'));
			});
		const database = await answer(indexedDB.open('causeway'));
		const read = database.transaction(names);
		const plain = (row: object) =>
			Object.fromEntries(
				Object.entries(row).map(([key, value]) => [
					key,
					value instanceof Uint8Array ? [...value] : (value as unknown)
				])
			);
		const tables = await Promise.all(
			names.map(async (name) => {
				const rows = await answer(read.objectStore(name).getAll() as IDBRequest<object[]>);
				return [name, rows.map(plain)] as const;
			})
		);
		database.close();
		return Object.fromEntries(tables) as Record<Name, unknown[]>;
	}, names);
}

interface Rows {
	readonly documents: { id: string; revision: number; document: unknown }[];
	readonly summaries: { id: string; revision: number }[];
	readonly updates: { designId: string; bytes: number[] }[];
}

/**
 * Every design in the database, after it was checked: each fits its schema, stands in the list under the same revision, and
 * its history says what it says.
 * @throws when one does not
 */
export async function storedDesigns(page: Page): Promise<Design[]> {
	const tables = await readTables(page, ['documents', 'summaries', 'updates']);
	const { documents, summaries, updates } = tables as unknown as Rows;
	const listed = summaries.map(({ id, revision }) => `${id} ${revision}`).sort();
	const kept = documents.map(({ id, revision }) => `${id} ${revision}`).sort();
	if (listed.join() !== kept.join())
		throw new Error(`The list has ${listed.join()}, the documents are ${kept.join()}.`);
	return documents.map(({ id, document }) => {
		const checked = checkDesign(document);
		if (!checked.ok) throw new Error(`A stored design is broken: ${JSON.stringify(checked.error)}`);
		const pieces = updates.filter(({ designId }) => designId === id);
		const live = LiveHistory.open(pieces.map(({ bytes }) => new Uint8Array(bytes)));
		live?.catchUp(checked.value);
		if (live?.unstored()) throw new Error('The history does not say what the design says.');
		return checked.value;
	});
}
