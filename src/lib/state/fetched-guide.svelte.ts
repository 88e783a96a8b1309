import { Guide } from '#lib/content/guide.ts';
import { joined, type PathContent, type ReferenceContent } from '#lib/content/parts.ts';

/** The content of the path, to which what is looked up later (indicators, glossary, help, examples) is added when it comes. */
export class FetchedGuide {
	guide: Guide = $state.raw() as Guide;
	/** The guide holds everything. */
	isWhole = $state.raw(false);
	readonly #load: () => Promise<ReferenceContent>;
	#whole: Promise<void> | null = null;

	constructor(content: PathContent, load: () => Promise<ReferenceContent>) {
		this.guide = new Guide(content);
		this.#load = load;
	}

	/** Resolves when the guide holds everything; rejects when it cannot be fetched, and may then be asked again. */
	whole(): Promise<void> {
		this.#whole ??= this.#load()
			.then((reference) => {
				this.guide = new Guide(joined(this.guide.content, reference));
				this.isWhole = true;
			})
			.catch((error: unknown) => {
				this.#whole = null;
				throw error;
			});
		return this.#whole;
	}
}
