import { panelJsonSchema } from '#lib/appraisal/json-schema.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The file format, for people who read or write panels with other programs. */
export const GET: RequestHandler = () =>
	new Response(JSON.stringify(panelJsonSchema(), null, '\t') + '\n', {
		headers: { 'content-type': 'application/json' }
	});
