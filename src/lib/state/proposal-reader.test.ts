import { describe, expect, it, vi } from 'vitest';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import { ReadingService, type Answer, type Request } from '#lib/reading/reading-service.ts';
import { ProposalReader } from './proposal-reader.ts';

const now = '2027-05-04T09:00:00.000Z';
const pasted = (text: string) => ({ type: 'text', text, name: '' }) as const;
const noPdf = () => Promise.reject(new Error('no PDF here'));
const answersOf = vi.fn(() =>
	Promise.resolve([
		{ number: 1, label: 'a', text: 'A shelter.' },
		{ number: 2, label: 'b', text: 'B.' }
	])
);

/** A worker as a browser has it: it gets copies, answers later, and stops when it is told. */
class FakeWorker {
	static started: FakeWorker[] = [];
	onmessage: ((event: { data: unknown }) => void) | null = null;
	onerror: ((event: Event) => void) | null = null;
	readonly taken: Request[] = [];
	isStopped = false;
	readonly #service = new ReadingService(noPdf, (answer) => this.say(answer));

	constructor(readonly isSilent = false) {
		FakeWorker.started.push(this);
	}
	say(answer: Answer | { targetName: string }): void {
		if (!this.isStopped) this.onmessage?.({ data: structuredClone(answer) });
	}
	postMessage(request: Request): void {
		this.taken.push(structuredClone(request));
		if (!this.isSilent) this.#service.take(request);
	}
	terminate(): void {
		this.isStopped = true;
	}
}
const reader = (startWorker: () => FakeWorker = () => new FakeWorker()) => {
	FakeWorker.started = [];
	return new ProposalReader({ answersOf, startWorker: startWorker as unknown as () => Worker });
};
async function textOf(from: ProposalReader, text: string): Promise<ProposalText> {
	const result = await from.read(pasted(text), { now });
	if (!result.ok) throw new Error(result.error.type);
	return result.value;
}
const shelter = { search: ['shelter'], title: 'Is there a shelter?' };

describe('the reader of proposals', () => {
	it('reads in a worker and tells how far it is', async () => {
		const worker = new FakeWorker(true);
		const one = reader(() => worker);
		const onprogress = vi.fn();
		const reading = one.read(pasted('Text'), { now, onprogress });
		worker.say({ targetName: 'main' });
		worker.say({ type: 'progress', request: 1, progress: { done: 3, of: 9 } });
		worker.say({ type: 'read', request: 1, result: { ok: false, error: { type: 'damaged' } } });
		expect(await reading).toEqual({ ok: false, error: { type: 'damaged' } });
		expect(onprogress.mock.calls).toEqual([[{ done: 3, of: 9 }]]);
	});

	it('gives a text and passages of it, with one worker and one index', async () => {
		const one = reader();
		const text = await textOf(one, 'First words here.\n\nThere is a shelter for men.');
		expect(text).toMatchObject({ kind: 'text', parts: 2, opened: now });
		await one.prepare(text);
		const [found] = await one.suggest(text, shelter);
		expect(found).toMatchObject({ part: 2, start: 0, found: ['shelter'] });
		await one.suggest(text, shelter);
		expect(FakeWorker.started).toHaveLength(1);
		expect(FakeWorker.started[0]!.taken.map(({ type }) => type)).toEqual([
			'read',
			'index',
			'suggest',
			'suggest'
		]);
	});

	it('searches the text it is asked about, whichever was read last', async () => {
		const one = reader();
		const first = await textOf(one, 'There is a shelter for men.');
		const second = await textOf(one, 'A shelter for women is planned.');
		const quotes = await Promise.all(
			[first, second, first].map(async (text) => (await one.suggest(text, shelter))[0]?.quote)
		);
		expect(quotes).toEqual([
			'There is a shelter for men.',
			'A shelter for women is planned.',
			'There is a shelter for men.'
		]);
	});

	it('puts a design into words on the page', async () => {
		const one = reader();
		const design = `{"format":"causeway-design","version":1,"id":"d","created":"","changed":"","profile":{"title":"T"}}`;
		const text = await textOf(one, design);
		expect(text).toMatchObject({ kind: 'design', title: 'T', parts: 2 });
		expect(answersOf).toHaveBeenCalledWith(text.design);
		expect(await one.suggest(text, { search: ['a shelter'], title: '' })).toHaveLength(0);
	});

	it('stops at once when asked, and reads the next with a fresh worker', async () => {
		let isSilent = true;
		const one = reader(() => new FakeWorker(isSilent));
		const stop = new AbortController();
		const reading = one.read(pasted('Text'), { now, signal: stop.signal });
		stop.abort();
		expect(await reading).toEqual({ ok: false, error: { type: 'cancelled' } });
		expect(FakeWorker.started[0]!.isStopped).toBe(true);
		isSilent = false;
		expect((await textOf(one, 'Text')).parts).toBe(1);
		expect(FakeWorker.started).toHaveLength(2);
		const asked = await one.read(pasted('Text'), { now, signal: stop.signal });
		expect(asked).toEqual({ ok: false, error: { type: 'cancelled' } });
	});

	it('does the work on the page where workers are refused, at once or only afterwards', async () => {
		const refused = reader(() => {
			throw new DOMException('refused', 'SecurityError');
		});
		const text = await textOf(refused, 'There is a shelter for men.');
		expect((await refused.suggest(text, shelter))[0]?.part).toBe(1);

		const silent = new FakeWorker(true);
		const later = reader(() => silent);
		const reading = textOf(later, 'Text');
		silent.onerror?.(new Event('error'));
		expect((await reading).parts).toBe(1);
	});

	it('says so when a worker breaks under a file, and goes on with another', async () => {
		let isSilent = false;
		const one = reader(() => new FakeWorker(isSilent));
		await textOf(one, 'Text');
		isSilent = true;
		one.close();
		const reading = one.read(pasted('Too much'), { now });
		FakeWorker.started.at(-1)!.onerror?.(new Event('error'));
		expect(await reading).toEqual({ ok: false, error: { type: 'damaged' } });
	});

	it('tells a fault of the program by its name alone', async () => {
		const one = reader();
		const pdf = { type: 'file', file: new Blob(['%PDF-1.4 secret']), name: 'a' } as const;
		await expect(one.read(pdf, { now })).rejects.toThrow(/^reading failed: Error$/);
	});
});
