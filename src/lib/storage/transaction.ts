/** One transaction over some tables: all of it is written, or nothing, and it counts as done only when the browser says so. */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Result } from '../domain/result.ts';
import { nameOf, type Tables } from './database.ts';
import type { StoreError } from './store-error.ts';

/** A relaxed write survives a killed browser; what must survive a power cut is written strictly. */
export type Durability = 'strict' | 'relaxed';
type Writing<Names extends StoreNames<Tables>> = IDBPTransaction<Tables, Names[], 'readwrite'>;

export async function writeTo<T, Names extends StoreNames<Tables>>(
	database: IDBPDatabase<Tables>,
	tables: readonly Names[],
	durability: Durability,
	work: (transaction: Writing<Names>) => Promise<Result<T, StoreError>>
): Promise<Result<T, StoreError>> {
	const transaction = database.transaction([...tables], 'readwrite', { durability });
	// The transaction may fail where `work` does not (no room when completing), or after it; both are waited for.
	const done = transaction.done.then(
		() => null,
		(error: unknown) => ({ error })
	);
	try {
		const result = await work(transaction);
		const failure = await done;
		if (failure) throw failure.error;
		return result;
	} catch (error) {
		try {
			transaction.abort();
		} catch {
			// Already over: its outcome is in `done`.
		}
		const failure = await done;
		// A request cut off by its transaction says only "AbortError"; the transaction knows the reason.
		throw nameOf(error) === 'AbortError' ? (failure?.error ?? error) : error;
	}
}
