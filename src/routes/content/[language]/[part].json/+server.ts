import { error, json } from '@sveltejs/kit';
import { contentParts, type ContentPart } from '#lib/content/parts.ts';
import { readContent } from '#lib/server/content.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const languages = ['en'];
const parts = Object.keys(contentParts) as ContentPart[];
export const entries: EntryGenerator = () =>
	languages.flatMap((language) => parts.map((part) => ({ language, part })));

/** One part of what a language holds, validated; a fault in the content stops the build here. */
export const GET: RequestHandler = ({ params: { language, part } }) => {
	const split = Object.hasOwn(contentParts, part) ? contentParts[part as ContentPart] : undefined;
	return languages.includes(language) && split ? json(split(readContent(language))) : error(404);
};
