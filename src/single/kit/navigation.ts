/** Stands in for `$app/navigation`: there is one file, and all of it is here. */
import { go } from '../route.svelte.ts';

export function goto(address: string | URL): Promise<void> {
	go(address);
	return Promise.resolve();
}
export const preloadCode = (): Promise<void> => Promise.resolve();
