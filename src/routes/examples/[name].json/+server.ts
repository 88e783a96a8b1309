import { readdirSync, readFileSync } from 'node:fs';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const folder = 'content/en/examples';
const names = () =>
	readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.slice(0, -'.json'.length));

export const entries: EntryGenerator = () => names().map((name) => ({ name }));

/** The file as it is; it is opened like any other file. */
export const GET: RequestHandler = ({ params: { name } }) =>
	names().includes(name)
		? new Response(readFileSync(`${folder}/${name}.json`, 'utf8'), {
				headers: { 'content-type': 'application/json' }
			})
		: error(404);
