import { version } from '$app/environment';
import { resolve } from '$app/paths';
import type { AppraisalContent } from '#lib/content/appraisal-types.ts';
import type { ContentPart, PathContent, ReferenceContent } from '#lib/content/parts.ts';
import { currentLanguage } from '#lib/language/language.ts';

const loading = new Map<string, Promise<unknown>>();

/** The content the path needs, in the language of the interface. */
export const loadContent = (): Promise<PathContent> => once<PathContent>('path');

/** Indicators, glossary and help: looked up later, so fetched later. */
export const loadReference = (): Promise<ReferenceContent> => once<ReferenceContent>('reference');

/** The abstract's form, the checks and the search words, for those who appraise. */
export const loadAppraisalContent = (): Promise<AppraisalContent> =>
	once<AppraisalContent>('appraisal');

/**
 * A part of the content from this site, once per visit.
 * Rejects when it does not arrive; that is not remembered, so the next call tries again.
 */
function once<T>(part: ContentPart): Promise<T> {
	const language = currentLanguage();
	const address = resolve('/content/[language]/[part].json', { language, part });
	const under = (loading.get(address) as Promise<T> | undefined) ?? load<T>(address);
	loading.set(address, under);
	return under;
}

async function load<T>(address: string): Promise<T> {
	try {
		// With the version, so that a page is never given the content of another one.
		const response = await fetch(`${address}?v=${version}`);
		if (!response.ok) throw new Error(`the content was answered with ${response.status}`);
		const content = (await response.json()) as T & { version?: unknown };
		// A network that asks for a log-in answers every address with a page of its own.
		if (typeof content.version !== 'string')
			throw new Error('something else than the content came');
		return content;
	} catch (error) {
		loading.delete(address);
		throw error;
	}
}
