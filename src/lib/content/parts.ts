/** The content in two parts: what walking the path needs at once, and what is looked up later. */
import type { Content } from './types.ts';

type Reference = Pick<Content, 'indicators' | 'glossary' | 'help'>;
export type ReferenceContent = Reference & Pick<Content, 'version'>;
/** Whole in type, so that nothing needs to know of the parts; the lists of the reference part are empty. */
export type PathContent = Content;
export type ContentPart = keyof typeof contentParts;

const empty: Reference = { indicators: [], glossary: [], help: [] };

export const contentParts = {
	path: (content: Content): PathContent => ({ ...content, ...empty }),
	reference: ({ version, indicators, glossary, help }: Content): ReferenceContent => ({
		version,
		indicators,
		glossary,
		help
	})
};

/** The content as it was before it was split. */
export function joined(
	path: PathContent,
	{ indicators, glossary, help }: ReferenceContent
): Content {
	return { ...path, indicators, glossary, help };
}
