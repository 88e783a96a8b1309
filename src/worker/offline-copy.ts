/**
 * One version of Causeway, kept whole on this computer. Every file is compared with its hash from the build before it is
 * kept: a page half deployed, cut off, or answered by a network's log-in page is never mixed in.
 */
import { addressOf, cacheOf, cachePrefix, isImmutable, type FileList } from './file-list.ts';

export interface Surroundings {
	readonly caches: CacheStorage;
	readonly fetch: (address: string | Request, init?: RequestInit) => Promise<Response>;
	/** Where the site begins; ends in a slash. */
	readonly scope: string;
	/** True once another version has taken the place of this one: nobody needs its copy to be made any more. */
	readonly isReplaced?: () => boolean;
}

/** The browser keeps no more, whatever name it gives the reason: quota, a full disk, a profile it may not write to. */
export class NoRoom extends Error {}

/** Nothing more is to be kept: another version has taken over, or the user has cleared everything. */
export class GivenUp extends Error {}

export class OfflineCopy {
	readonly #list: FileList;
	readonly #around: Surroundings;
	readonly #paths: readonly string[];
	#completing: Promise<void> | null = null;
	#isGivenUp = false;

	constructor(list: FileList, around: Surroundings) {
		this.#list = list;
		this.#around = around;
		this.#paths = Object.keys(list.files);
	}

	#url = (path: string): string => new URL(addressOf(path), this.#around.scope).href;
	#open = (): Promise<Cache> => this.#around.caches.open(cacheOf(this.#list.version));

	/** For good, until the worker starts anew. */
	get isGivenUp(): boolean {
		return this.#isGivenUp || this.#around.isReplaced?.() === true;
	}

	/** Nothing more is kept, and what there is goes. Settles when that is so. */
	async giveUp(): Promise<void> {
		this.#isGivenUp = true;
		await this.#completing?.catch(() => {});
		await this.#remove();
	}

	#remove = (): Promise<boolean> => this.#around.caches.delete(cacheOf(this.#list.version));

	async isWhole(): Promise<boolean> {
		await this.#completing?.catch(() => {});
		return this.#hasAll();
	}

	async #hasAll(): Promise<boolean> {
		// Opening a copy that was removed would make it anew.
		if (!(await this.#around.caches.has(cacheOf(this.#list.version)))) return false;
		return (await this.#missing(await this.#open())).length === 0;
	}

	async #missing(cache: Cache): Promise<string[]> {
		const kept = new Set((await cache.keys()).map(({ url }) => url));
		return this.#paths.filter((path) => !kept.has(this.#url(path)));
	}

	/**
	 * Fetches what is missing, two files at a time so that the page keeps its share of a slow line. Goes on where an
	 * earlier attempt stopped. Rejects when a file does not arrive as it was built, with `GivenUp`, and with `NoRoom`; nothing
	 * of the copy is left in the last case, since the room belongs to what people write.
	 * @param report is told the share that is kept, 0 to 1; where this is under way already, only the first hears
	 */
	complete(report: (share: number) => void = () => {}): Promise<void> {
		this.#completing ??= this.#complete(report).finally(() => (this.#completing = null));
		return this.#completing;
	}

	async #complete(report: (share: number) => void): Promise<void> {
		try {
			await this.#fetchMissing(await this.#openUnlessGivenUp(), report);
		} catch (error) {
			// By now nothing is being kept any more: that would make the copy anew.
			if (error instanceof NoRoom) await this.#remove();
			throw error;
		}
		if (!(await this.#hasAll())) throw new Error('files were removed while others were fetched');
	}

	/** Opening makes a copy; one that whoever has taken over removed must not come back by that. */
	async #openUnlessGivenUp(): Promise<Cache> {
		if (this.isGivenUp) throw new GivenUp();
		const wasThere = await this.#around.caches.has(cacheOf(this.#list.version));
		const cache = await this.#open();
		if (!this.isGivenUp) return cache;
		if (!wasThere) await this.#remove();
		throw new GivenUp();
	}

	/** Settles when nothing is under way any more, also where it rejects. */
	async #fetchMissing(cache: Cache, report: (share: number) => void): Promise<void> {
		const missing = await this.#missing(cache);
		const all = this.#paths.length;
		let left = missing.length;
		const work = async () => {
			for (let path = missing.shift(); path !== undefined; path = missing.shift()) {
				if (this.isGivenUp) throw new GivenUp();
				await this.#keep(cache, path);
				left -= 1;
				report(1 - left / all);
			}
		};
		const stopAll = (error: unknown) => {
			missing.length = 0;
			throw error;
		};
		const ends = await Promise.allSettled([work().catch(stopAll), work().catch(stopAll)]);
		const faults = ends.filter((end) => end.status === 'rejected').map(({ reason }) => reason);
		if (faults.length > 0) throw faults.find((fault) => fault instanceof NoRoom) ?? faults[0];
	}

	async #keep(cache: Cache, path: string): Promise<void> {
		const url = this.#url(path);
		const sources: (() => Promise<Response | undefined>)[] = [
			() => (isImmutable(path) ? this.#fromAny(url) : Promise.resolve(undefined)),
			() => this.#around.fetch(url, asked(isImmutable(path) ? 'default' : 'no-cache')),
			() => this.#around.fetch(url, asked('reload'))
		];
		for (const source of sources) {
			const response = await source();
			const bytes = await response?.arrayBuffer();
			if (!response || !bytes || (await hash(bytes)) !== this.#list.files[path]) continue;
			const headers = new Headers(response.headers);
			for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
			await cache.put(url, new Response(bytes, { headers })).catch((cause: unknown) => {
				throw new NoRoom(`${path} could not be kept`, { cause });
			});
			return;
		}
		throw new Error(`${path} did not arrive as it was built`);
	}

	/** Whatever else a request asks of the network is left to the browser. */
	handles({ method, url, cache }: Pick<Request, 'method' | 'url' | 'cache'>): boolean {
		return method === 'GET' && cache !== 'no-store' && url.startsWith(this.#around.scope);
	}

	/** From this copy, or from an older one that an open page still works with; otherwise from the network. */
	async answer(request: Request): Promise<Response> {
		const url = new URL(request.url);
		const path = url.pathname.slice(new URL(this.#around.scope).pathname.length);
		if (request.mode === 'navigate') return this.#page(request, path);
		const wanted = url.searchParams.get('v') ?? this.#list.version;
		url.search = '';
		const kept =
			(await this.#from(cacheOf(wanted), url.href)) ??
			(isImmutable(path) ? await this.#fromAny(url.href) : undefined);
		return kept ?? this.#around.fetch(request);
	}

	async #page(request: Request, path: string): Promise<Response> {
		const folder = decodeURIComponent(path);
		if (`${folder}/index.html` in this.#list.files)
			return Response.redirect(this.#url(`${folder}/index.html`), 308);
		const own = cacheOf(this.#list.version);
		const kept = await this.#from(own, new URL(path, this.#around.scope).href);
		if (kept) return kept;
		try {
			return await this.#around.fetch(request);
		} catch (error) {
			const notFound = await this.#from(own, this.#url('404.html'));
			if (!notFound || folder in this.#list.files) throw error;
			return new Response(notFound.body, { status: 404, headers: notFound.headers });
		}
	}

	async #from(name: string, url: string): Promise<Response | undefined> {
		// Not opened first: that would make a copy anew that was removed meanwhile.
		return this.#around.caches.match(url, { ignoreVary: true, cacheName: name });
	}

	async #fromAny(url: string): Promise<Response | undefined> {
		for (const name of await copies(this.#around.caches)) {
			const found = await this.#from(name, url);
			if (found) return found;
		}
		return undefined;
	}

	/** Removes the copies of other versions, but for those that open pages were loaded from. */
	async removeOthers(versionsInUse: readonly string[]): Promise<void> {
		// The copy of the version that has taken over would be the first to go.
		if (this.isGivenUp) return;
		const needed = [this.#list.version, ...versionsInUse].map(cacheOf);
		for (const name of await copies(this.#around.caches))
			if (!needed.includes(name)) await this.#around.caches.delete(name);
	}
}

const copies = async (caches: CacheStorage): Promise<string[]> =>
	(await caches.keys()).filter((name) => name.startsWith(cachePrefix));

async function hash(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return btoa(String.fromCharCode(...digest));
}

const asked = (cache: RequestCache): RequestInit => ({ cache, priority: 'low' });
