import { resolve } from '$app/paths';
import type { Content } from '#lib/content/types.ts';
import { currentLanguage } from '#lib/language/language.ts';

const loading = new Map<string, Promise<Content>>();

/**
 * The content in the language of the interface, from this site, once per visit.
 * Rejects when it does not arrive; that is not remembered, so the next call tries again.
 */
export function loadContent(): Promise<Content> {
	const language = currentLanguage();
	const under = loading.get(language) ?? load(language);
	loading.set(language, under);
	return under;
}

async function load(language: string): Promise<Content> {
	try {
		const response = await fetch(resolve('/content/[language].json', { language }));
		if (!response.ok) throw new Error(`the content was answered with ${response.status}`);
		const content = (await response.json()) as Content;
		// A network that asks for a log-in answers every address with a page of its own.
		if (typeof content.version !== 'string')
			throw new Error('something else than the content came');
		return content;
	} catch (error) {
		loading.delete(language);
		throw error;
	}
}
