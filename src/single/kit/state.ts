/** Stands in for `$app/state`. */
import { route } from '../route.svelte.ts';

export const page = { route, status: 200 };
export const navigating = { to: null };
