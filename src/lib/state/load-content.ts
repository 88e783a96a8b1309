import type { Content } from '#lib/content/types.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

export interface ContentError {
	readonly type: 'not-loaded';
}

const loading = new Map<string, Promise<Result<Content, ContentError>>>();

/**
 * The content of a language from this site, once per visit. A failure is not remembered: the next call tries again.
 * @param address where the content lies, such as `/content/en.json`
 */
export function loadContent(address: string): Promise<Result<Content, ContentError>> {
	const under = loading.get(address) ?? load(address);
	loading.set(address, under);
	return under;
}

async function load(address: string): Promise<Result<Content, ContentError>> {
	try {
		const response = await fetch(address);
		if (!response.ok) throw new Error(String(response.status));
		const content = (await response.json()) as Content;
		// A network that asks for a log-in answers every address with a page of its own.
		if (typeof content.version !== 'string') throw new Error('not our content');
		return ok(content);
	} catch {
		loading.delete(address);
		return fail({ type: 'not-loaded' });
	}
}
