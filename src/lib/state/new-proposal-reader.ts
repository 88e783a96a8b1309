import { Guide } from '#lib/content/guide.ts';
import { joined } from '#lib/content/parts.ts';
import { loadContent, loadReference } from './load-content.ts';
import { ProposalReader } from './proposal-reader.ts';

/** The reader of a page; what puts a design into words is fetched with the first design. */
export function newProposalReader(): ProposalReader {
	return new ProposalReader({
		async answersOf(design) {
			const [{ answersText }, content, reference] = await Promise.all([
				import('#lib/reading/answers-text.ts'),
				loadContent(),
				loadReference()
			]);
			return answersText(design, new Guide(joined(content, reference)));
		}
	});
}
