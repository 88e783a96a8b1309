/** Small facts about this computer, kept by name beside the designs: who works here, when a file was last saved. */
import type { Result } from '../domain/result.ts';
import type { StoreError } from './store-error.ts';

export interface Settings {
	/** Null when nothing was ever set. The value is from outside: check it. */
	get(key: string): Promise<Result<unknown, StoreError>>;
	/** Any value that can be written as JSON; null forgets it. */
	set(key: string, value: unknown): Promise<Result<null, StoreError>>;
}
