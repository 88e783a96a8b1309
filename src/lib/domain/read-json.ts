import { fail, ok, type Result } from './result.ts';

export type JsonFault = { type: 'too-large'; bytes: number; limit: number } | { type: 'not-json' };

/** The value of a JSON text, with or without a sign of byte order before it. @param limit most characters looked at */
export function readJson(text: string, limit: number): Result<unknown, JsonFault> {
	if (text.length > limit) return fail({ type: 'too-large', bytes: text.length, limit });
	try {
		return ok(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
	} catch {
		return fail({ type: 'not-json' });
	}
}
