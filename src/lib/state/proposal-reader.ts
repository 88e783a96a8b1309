/**
 * Reading and searching proposals from the page: in a worker, or on the page itself where workers are refused. Stopping
 * a reading ends the worker, so that a file which keeps it busy for ever is left behind; the next request starts anew.
 */
import type { ProposalPart, ProposalText } from '#lib/appraisal/proposal.ts';
import type { Design } from '#lib/domain/design.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Sought } from '#lib/reading/passages.ts';
import type { Answer, Question, Request } from '#lib/reading/reading-service.ts';
import type { ProposalSource, ReadError, ReadOptions, Suggestion } from '#lib/reading/reading.ts';
import type { Reading } from './proposal-reading.ts';
import { onThePage } from './read-on-the-page.ts';

interface ReaderOptions {
	/** A design in words (`answersText` of `reading/answers-text.ts`); asked for when a design was opened. */
	readonly answersOf: (design: Design) => Promise<readonly ProposalPart[]>;
	/** For tests; throws where a browser refuses workers. */
	readonly startWorker?: () => Worker;
}

type Ended = 'broken' | 'stopped';
interface Waiting {
	readonly request: Request;
	readonly onprogress: ReadOptions['onprogress'];
	settle(answer: Answer | Ended): void;
}

export class ProposalReader {
	readonly #options: ReaderOptions;
	readonly #waiting = new Map<number, Waiting>();
	#reading: Reading | null = null;
	#requests = 0;
	/** A worker has answered once: they are allowed, and their code is here. */
	#doWorkersWork = false;
	#areWorkersRefused = false;
	/** Fingerprint of the text that is indexed, or will be before anything else is asked. */
	#indexed: string | null = null;

	constructor(options: ReaderOptions) {
		this.#options = options;
	}

	/** Never rejects for what is in a file. A signal ends it with `cancelled`, at once. */
	async read(
		source: ProposalSource,
		{ onprogress, signal, now }: ReadOptions
	): Promise<Result<ProposalText, ReadError>> {
		if (signal?.aborted) return fail({ type: 'cancelled' });
		const stop = () => this.#end('stopped');
		signal?.addEventListener('abort', stop);
		const answer = await this.#ask({ type: 'read', source, now }, onprogress).finally(() =>
			signal?.removeEventListener('abort', stop)
		);
		if (answer === 'stopped') return fail({ type: 'cancelled' });
		// It had worked before: this file was too much for it.
		if (answer === 'broken') return fail({ type: this.#doWorkersWork ? 'damaged' : 'not-loaded' });
		if (answer.type !== 'read') throw new Error('another answer than the one asked for');
		return answer.result.ok ? ok(await this.#whole(answer.result.value)) : answer.result;
	}

	/** Makes the index of a text that was read or kept, so that the first suggestions come at once. */
	async prepare(text: ProposalText): Promise<void> {
		if (this.#indexed === text.fingerprint) return;
		this.#indexed = text.fingerprint;
		await this.#ask({
			type: 'index',
			text: { content: text.content.map((part) => ({ ...part })) }
		});
	}

	/** Likely passages, best first; none when the search did not arrive or was stopped. */
	async suggest(text: ProposalText, sought: Sought, limit = 5): Promise<readonly Suggestion[]> {
		// Not awaited: the other side does one thing after the other.
		const prepared = this.prepare(text);
		const { search, title, id } = sought;
		const plain = { search: [...search], title, ...(id === undefined ? {} : { id }) };
		const [answer] = await Promise.all([
			this.#ask({ type: 'suggest', sought: plain, limit }),
			prepared
		]);
		return typeof answer === 'object' && answer.type === 'suggested' ? answer.found : [];
	}

	close(): void {
		this.#end('stopped');
	}

	async #whole(text: ProposalText): Promise<ProposalText> {
		if (!text.design) return text;
		const content = [...(await this.#options.answersOf(text.design))];
		return { ...text, content, parts: content.length };
	}

	#ask(question: Question, onprogress?: ReadOptions['onprogress']): Promise<Answer | Ended> {
		this.#requests += 1;
		const request = { ...question, request: this.#requests };
		return new Promise((resolve, reject) => {
			const settle = (answer: Answer | Ended) => {
				this.#waiting.delete(request.request);
				if (typeof answer === 'object' && answer.type === 'failed')
					reject(new Error(`reading failed: ${answer.name}`));
				else resolve(answer);
			};
			this.#waiting.set(request.request, { request, onprogress, settle });
			this.#reading ??= this.#start();
			this.#reading.send(request);
		});
	}

	#start(): Reading {
		const worker = this.#areWorkersRefused ? null : this.#startWorker();
		if (!worker)
			return onThePage(
				(answer) => this.#hear(answer),
				() => this.#end('broken')
			);
		worker.onmessage = ({ data }: MessageEvent<Answer | undefined>) => {
			// pdf.js says something of its own when it is loaded.
			if (typeof data?.request !== 'number') return;
			this.#doWorkersWork = true;
			this.#hear(data);
		};
		worker.onerror = (event) => {
			event.preventDefault();
			if (this.#doWorkersWork) this.#end('broken');
			else this.#goOnHere(worker);
		};
		return {
			send: (request) => worker.postMessage(request),
			stop: () => worker.terminate()
		};
	}

	#startWorker(): Worker | null {
		try {
			return (this.#options.startWorker ?? newWorker)();
		} catch {
			// A policy of the browser; the page does the work, more slowly.
			this.#areWorkersRefused = true;
			return null;
		}
	}

	/** Some browsers say only afterwards that they refuse a worker. */
	#goOnHere(worker: Worker): void {
		worker.terminate();
		this.#areWorkersRefused = true;
		this.#reading = this.#start();
		for (const { request } of this.#waiting.values()) this.#reading.send(request);
	}

	#hear(answer: Answer): void {
		const waiting = this.#waiting.get(answer.request);
		if (answer.type === 'progress') waiting?.onprogress?.(answer.progress);
		else waiting?.settle(answer);
	}

	/** Whoever waits is told; the next request starts anew. */
	#end(why: Ended): void {
		this.#reading?.stop();
		this.#reading = null;
		this.#indexed = null;
		for (const { settle } of [...this.#waiting.values()]) settle(why);
	}
}

const newWorker = (): Worker =>
	new Worker(new URL('./proposal-reader.worker.ts', import.meta.url), { type: 'module' });
