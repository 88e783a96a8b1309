import { appraisalJsonSchema } from '#lib/appraisal/json-schema.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The file format, for people who read or write appraisals with other programs. */
export const GET: RequestHandler = () =>
	new Response(JSON.stringify(appraisalJsonSchema(), null, '\t') + '\n', {
		headers: { 'content-type': 'application/json' }
	});
