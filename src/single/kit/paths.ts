/** Stands in for `$app/paths`: pages by what follows `?`, everything else from the parts of this file. */
import { partScheme } from '../parts.ts';
import { isRoute } from '../route.svelte.ts';

export function resolve(pattern: string, params: Readonly<Record<string, string>> = {}): string {
	const path = pattern.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '');
	if (path === '/') return '?';
	return isRoute(path) ? `?${path.slice(1)}` : partScheme + path.slice(1);
}
