import { designJsonSchema } from '#lib/domain/design-json-schema.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The file format, for people who read or write designs with other programs. */
export const GET: RequestHandler = () =>
	new Response(JSON.stringify(designJsonSchema(), null, '\t') + '\n', {
		headers: { 'content-type': 'application/json' }
	});
