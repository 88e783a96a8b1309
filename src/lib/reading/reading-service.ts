/**
 * Reading and searching as messages, so that a worker can do it, or the page where workers are refused. One thing after
 * the other, in the order asked.
 */
import type { ProposalText } from '../appraisal/proposal.ts';
import type { Result } from '../domain/result.ts';
import { indexGently, suggestPassages, type Sought } from './passages.ts';
import type { PdfOpener } from './pdf-document.ts';
import type { ProposalIndex } from './proposal-index.ts';
import { readProposal } from './read-proposal.ts';
import type { ProposalSource, ReadError, ReadProgress, Suggestion } from './reading.ts';

/** What is asked; answers carry the number of the request. */
export type Question =
	| { readonly type: 'read'; readonly source: ProposalSource; readonly now: string }
	/** Makes the index that `suggest` asks; of one text at a time. */
	| { readonly type: 'index'; readonly text: Pick<ProposalText, 'content'> }
	| { readonly type: 'suggest'; readonly sought: Sought; readonly limit: number };
export type Request = Question & { readonly request: number };

export type Answer = { readonly request: number } & (
	| { readonly type: 'progress'; readonly progress: ReadProgress }
	/** A design comes without its parts: the words for them are the page's. */
	| { readonly type: 'read'; readonly result: Result<ProposalText, ReadError> }
	| { readonly type: 'indexed' }
	| { readonly type: 'suggested'; readonly found: readonly Suggestion[] }
	/** A fault of the program, told by its name alone: nothing of a proposal gets into a log. */
	| { readonly type: 'failed'; readonly name: string }
);

export class ReadingService {
	readonly #openPdf: PdfOpener;
	readonly #answer: (answer: Answer) => void;
	readonly #stopping = new AbortController();
	#index: ProposalIndex | null = null;
	#before: Promise<void> = Promise.resolve();

	constructor(openPdf: PdfOpener, answer: (answer: Answer) => void) {
		this.#openPdf = openPdf;
		this.#answer = answer;
	}

	take(request: Request): void {
		this.#before = this.#before
			.then(() => this.#work(request))
			.catch((error: unknown) =>
				this.#answer({
					type: 'failed',
					request: request.request,
					name: error instanceof Error ? error.name : 'Error'
				})
			);
	}

	/** What is under way ends at its next pause; nothing is answered afterwards that anybody waits for. */
	stop(): void {
		this.#stopping.abort();
	}

	async #work(message: Request): Promise<void> {
		const { request } = message;
		switch (message.type) {
			case 'read': {
				const onprogress = (progress: ReadProgress) =>
					this.#answer({ type: 'progress', request, progress });
				const result = await readProposal(
					message.source,
					{ now: message.now, onprogress, signal: this.#stopping.signal },
					{ openPdf: this.#openPdf, answersOf: () => [] }
				);
				return this.#answer({ type: 'read', request, result });
			}
			case 'index':
				this.#index = await indexGently(message.text, this.#stopping.signal);
				return this.#answer({ type: 'indexed', request });
			case 'suggest': {
				const index = this.#index;
				const found = index ? suggestPassages(index, message.sought, message.limit) : [];
				return this.#answer({ type: 'suggested', request, found });
			}
			default:
				return message satisfies never;
		}
	}
}
