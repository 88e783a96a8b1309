import { error, json } from '@sveltejs/kit';
import { contentParts, type ContentPart } from '#lib/content/parts.ts';
import { readAppraisalContent, readContent } from '#lib/server/content.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const languages = ['en'];
const parts: Readonly<Record<ContentPart, (language: string) => unknown>> = {
	path: (language) => contentParts.path(readContent(language)),
	reference: (language) => contentParts.reference(readContent(language)),
	appraisal: (language) => readAppraisalContent(language)
};
export const entries: EntryGenerator = () =>
	languages.flatMap((language) => Object.keys(parts).map((part) => ({ language, part })));

/** One part of what a language holds, validated; a fault in the content stops the build here. */
export const GET: RequestHandler = ({ params: { language, part } }) => {
	const read = Object.hasOwn(parts, part) ? parts[part as ContentPart] : undefined;
	return languages.includes(language) && read ? json(read(language)) : error(404);
};
