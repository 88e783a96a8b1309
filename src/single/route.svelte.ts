/**
 * Which page is shown. The address after `?` names it, since a file has no folders: nothing for the home page, `?design/`
 * for the workspace. What follows `#` belongs to the page, as on the site.
 */
import type { Component } from 'svelte';
import { read } from './address.ts';

const modules = import.meta.glob<{ default: Component }>(
	['../routes/+page.svelte', '../routes/*/+page.svelte'],
	{ eager: true }
);
/** By route id: `/`, `/design`. */
const pages = new Map(
	Object.entries(modules).map(([path, { default: page }]) => [
		path.replace('../routes', '').replace(/\/?\+page\.svelte$/, '') || '/',
		page
	])
);

export const isRoute = (id: string): boolean => pages.has(id);
const idIn = (search: string): string => {
	const id = `/${search.replace(/^\?/, '').replace(/\/$/, '')}`;
	return isRoute(id) ? id : '/';
};

let id = $state.raw(idIn(location.search));
export const route = {
	get id() {
		return id;
	},
	get page(): Component {
		return pages.get(id)!;
	}
};

/** After Back and Forward. */
export function follow(): void {
	id = idIn(location.search);
}

export function go(address: string | URL): void {
	const { href, search, hash } = read(address);
	if (idIn(search) === id && hash) {
		location.hash = hash;
		return;
	}
	try {
		history.pushState(null, '', href);
	} catch {
		// A browser that refuses this to files opens the page anew instead.
		location.assign(href);
		return;
	}
	follow();
	window.scrollTo({ top: 0 });
}
