import { error, json } from '@sveltejs/kit';
import { readContent } from '#lib/server/content.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const languages = ['en'];
export const entries: EntryGenerator = () => languages.map((language) => ({ language }));

/** Everything one language holds, validated; a fault in the content stops the build here. */
export const GET: RequestHandler = ({ params: { language } }) =>
	languages.includes(language) ? json(readContent(language)) : error(404);
