import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { GivenUp, NoRoom, OfflineCopy } from './offline-copy.ts';

const scope = 'https://causeway.example/tool/';
const hash = (text: string) => createHash('sha256').update(text).digest('base64');
const script = '_app/immutable/a.js';
const site = {
	'index.html': 'home',
	'design/index.html': 'desk',
	'404.html': 'none',
	[script]: 'a'
};

/** As much of the browser's cache as the worker uses. */
class FakeCaches {
	readonly kept = new Map<string, Map<string, Response>>();
	room = Infinity;
	refusal: unknown = new DOMException('full', 'QuotaExceededError');
	keys = () => Promise.resolve([...this.kept.keys()]);
	has = (name: string) => Promise.resolve(this.kept.has(name));
	delete = (name: string) => Promise.resolve(this.kept.delete(name));
	match = (url: string, { cacheName = '' }: MultiCacheQueryOptions) =>
		Promise.resolve(this.kept.get(cacheName)?.get(url)?.clone());
	open = (name: string) => {
		const entries = this.kept.get(name) ?? new Map<string, Response>();
		this.kept.set(name, entries);
		return Promise.resolve({
			keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
			match: (url: string) => Promise.resolve(entries.get(url)?.clone()),
			put: (url: string, response: Response) => {
				if (entries.size >= this.room) return Promise.reject(this.refusal);
				entries.set(url, response);
				return Promise.resolve();
			}
		});
	};
}

type Site = Readonly<Record<string, string>>;
function copyOf(
	files: Site,
	version = '1',
	caches = new FakeCaches(),
	served: Site = files,
	isReplaced = () => false
) {
	const fetched = vi.fn((address: string | Request, _init?: RequestInit) => {
		const url = typeof address === 'string' ? address : address.url;
		const path = url.slice(scope.length).replace(/\?.*$/, '');
		const body = served[path] ?? served[`${path}index.html`];
		return Promise.resolve(new Response(body ?? 'missing', { status: body ? 200 : 404 }));
	});
	const hashes = Object.fromEntries(
		Object.entries(files).map(([path, text]) => [path, hash(text)])
	);
	const copy = new OfflineCopy(
		{ version, files: hashes },
		{ caches: caches as unknown as CacheStorage, fetch: fetched, scope, isReplaced }
	);
	return { copy, caches, fetched };
}
const ask = (path: string, mode = 'cors') =>
	({ method: 'GET', url: scope + path, cache: 'default', mode }) as Request;
const textOf = async (response: Promise<Response>) => (await response).text();

describe('keeping', () => {
	it('fetches every file of the list, and says how far it is', async () => {
		const { copy } = copyOf(site);
		const shares: number[] = [];
		await copy.complete((share) => shares.push(share));
		expect(shares.at(-1)).toBe(1);
		expect(shares).toHaveLength(4);
		expect(await copy.isWhole()).toBe(true);
	});

	it('goes on where it stopped', async () => {
		const served: Record<string, string> = { ...site, [script]: 'not yet' };
		const { copy, fetched } = copyOf(site, '1', new FakeCaches(), served);
		await expect(copy.complete()).rejects.toThrow(script);
		expect(await copy.isWhole()).toBe(false);
		served[script] = 'a';
		fetched.mockClear();
		await copy.complete();
		expect(fetched).toHaveBeenCalledTimes(1);
	});

	it.each([
		['a file of another version', 'a of the next version'],
		['a file that was cut off', ''],
		['the log-in page of a network', '<!doctype html><title>Log in</title>']
	])('refuses %s', async (_, body) => {
		const { copy } = copyOf(site, '1', new FakeCaches(), { ...site, [script]: body });
		await expect(copy.complete()).rejects.toThrow(script);
	});

	it('asks past the browser’s own cache when that holds something else', async () => {
		const { copy, fetched } = copyOf(site);
		fetched.mockImplementationOnce(() => Promise.resolve(new Response('stale')));
		await copy.complete();
		expect(fetched.mock.calls.some(([, init]) => init?.cache === 'reload')).toBe(true);
		expect(await copy.isWhole()).toBe(true);
	});

	it('takes unchanged files over from the version before', async () => {
		const { copy, caches } = copyOf(site);
		await copy.complete();
		const next = copyOf({ ...site, 'index.html': 'new home' }, '2', caches);
		await next.copy.complete();
		expect(next.fetched.mock.calls.map(([address]) => address)).not.toContain(scope + script);
	});

	it.each([
		['the quota is used up', new DOMException('full', 'QuotaExceededError')],
		['the disk is full', new DOMException('Unexpected internal error.', 'UnknownError')],
		['the browser gives a reason of its own', new TypeError('NS_ERROR_FILE_NO_DEVICE_SPACE')]
	])('gives the room back when there is not enough: %s', async (_, refusal) => {
		const caches = new FakeCaches();
		caches.room = 2;
		caches.refusal = refusal;
		const { copy } = copyOf(site, '1', caches);
		await expect(copy.complete()).rejects.toBeInstanceOf(NoRoom);
		expect(await caches.keys()).toEqual([]);
	});

	it('gives the room back also where another file did not arrive in the same moment', async () => {
		const caches = new FakeCaches();
		caches.room = 1;
		const { copy, fetched } = copyOf(site, '1', caches);
		fetched.mockImplementationOnce(() => Promise.reject(new TypeError('offline')));
		await expect(copy.complete()).rejects.toThrow();
		await expect(copy.complete()).rejects.toBeInstanceOf(NoRoom);
		expect(await caches.keys()).toEqual([]);
	});

	it('makes no copy anew for those who ask about it while it fails', async () => {
		const caches = new FakeCaches();
		caches.room = 2;
		const { copy } = copyOf(site, '1', caches);
		const failing = copy.complete();
		const asked = copy.isWhole();
		const again = copy.complete();
		await expect(failing).rejects.toBeInstanceOf(NoRoom);
		await expect(again).rejects.toBeInstanceOf(NoRoom);
		expect(await asked).toBe(false);
		expect(await caches.keys()).toEqual([]);
	});

	it('fetches each file once, however many pages ask for it at once', async () => {
		const { copy, fetched } = copyOf(site);
		await Promise.all([copy.complete(), copy.complete(), copy.complete()]);
		expect(fetched).toHaveBeenCalledTimes(4);
	});
});

describe('giving up', () => {
	/** A version whose place is taken while it mends its copy: as soon as the first file is asked for. */
	function replaced(caches = new FakeCaches()) {
		let isOver = false;
		const made = copyOf(site, '1', caches, site, () => isOver);
		const { fetched } = made;
		const before = fetched.getMockImplementation()!;
		fetched.mockImplementation((...args) => {
			isOver = true;
			return before(...args);
		});
		return { ...made, take: () => (isOver = true) };
	}

	it('stops fetching once another version has taken over', async () => {
		const { copy, fetched } = replaced();
		await expect(copy.complete()).rejects.toBeInstanceOf(GivenUp);
		// Two at a time: those under way are finished.
		expect(fetched.mock.calls.length).toBeLessThanOrEqual(2);
	});

	it('makes no copy anew that the version after it has removed', async () => {
		const { copy, caches, take } = replaced();
		take();
		await expect(copy.complete()).rejects.toBeInstanceOf(GivenUp);
		expect(await caches.keys()).toEqual([]);
		const late = replaced(caches);
		// Taken over between the look and the opening.
		const { has } = caches;
		caches.has = (name) => has(name).finally(late.take);
		await expect(late.copy.complete()).rejects.toBeInstanceOf(GivenUp);
		expect(await caches.keys()).toEqual([]);
	});

	it('leaves the copy of the version that has taken over alone', async () => {
		const { copy, caches, take } = replaced();
		const next = copyOf(site, '2', caches);
		await next.copy.complete();
		take();
		await copy.removeOthers([]);
		expect(await caches.keys()).toEqual(['causeway-2']);
	});

	it('ends what is under way where everything is cleared, and leaves nothing, then or later', async () => {
		const { copy, caches } = copyOf(site);
		const making = copy.complete();
		const over = copy.giveUp();
		await expect(making).rejects.toBeInstanceOf(GivenUp);
		await over;
		expect(await caches.keys()).toEqual([]);
		await expect(copy.complete()).rejects.toBeInstanceOf(GivenUp);
		expect(await caches.keys()).toEqual([]);
	});
});

describe('answering', () => {
	const kept = async () => {
		const made = copyOf(site);
		await made.copy.complete();
		made.fetched.mockClear();
		made.fetched.mockImplementation(() => Promise.reject(new TypeError('offline')));
		return made;
	};

	it('gives pages and scripts without asking the network', async () => {
		const { copy, fetched } = await kept();
		expect(await textOf(copy.answer(ask('', 'navigate')))).toBe('home');
		expect(await textOf(copy.answer(ask('?from=mail', 'navigate')))).toBe('home');
		expect(await textOf(copy.answer(ask('design/', 'navigate')))).toBe('desk');
		expect(await textOf(copy.answer(ask(script)))).toBe('a');
		expect(fetched).not.toHaveBeenCalled();
	});

	it('leads to the folder when its slash is missing', async () => {
		const { copy } = await kept();
		const { status, headers } = await copy.answer(ask('design', 'navigate'));
		expect([status, headers.get('location')]).toEqual([308, `${scope}design/`]);
	});

	it('shows the site’s own page for an address that does not exist', async () => {
		const { copy } = await kept();
		const response = await copy.answer(ask('no/such', 'navigate'));
		expect([response.status, await response.text()]).toEqual([404, 'none']);
	});

	it('gives an older page the files it was made with, and never those of another version', async () => {
		const words = 'content/path.json';
		const { copy: older, caches } = copyOf({ ...site, [words]: 'old words' });
		await older.complete();
		const renamed = { 'index.html': 'new home', [words]: 'new words' };
		const { copy } = copyOf(renamed, '2', caches);
		await copy.complete();
		await copy.removeOthers(['1']);
		expect(await textOf(copy.answer(ask(script)))).toBe('a');
		expect(await textOf(copy.answer(ask(`${words}?v=1`)))).toBe('old words');
		expect(await textOf(copy.answer(ask(`${words}?v=2`)))).toBe('new words');
		expect(await textOf(copy.answer(ask('', 'navigate')))).toBe('new home');
		await copy.removeOthers([]);
		expect(await caches.keys()).toEqual(['causeway-2']);
	});

	it('leaves alone what other sites are asked, what is sent, and what must not be stored', () => {
		const { copy } = copyOf(site);
		const request = ask('');
		expect(copy.handles(request)).toBe(true);
		expect(copy.handles({ ...request, url: 'https://elsewhere.example/' })).toBe(false);
		expect(copy.handles({ ...request, method: 'POST' })).toBe(false);
		expect(copy.handles({ ...request, cache: 'no-store' })).toBe(false);
	});
});
