/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Keeps Causeway on this computer, one version whole, and answers for it without a connection. A new version waits until
 * somebody asks for it. To take the worker away from everybody, see docs/offline.md.
 */
import { version } from '$service-worker';
import { lockPrefix, type FromWorker, type ToWorker } from './worker/file-list.ts';
import { GivenUp, NoRoom, OfflineCopy } from './worker/offline-copy.ts';
import { takeOver } from './worker/take-over.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;
// The build puts the list of files in the place of this text; see scripts/static-site.mjs.
const files = '%causeway.files%' as unknown as Readonly<Record<string, string>>;
const copy = new OfflineCopy(
	{ version, files },
	{
		caches,
		fetch: (address, init) => fetch(address, init),
		scope: worker.registration.scope,
		// Some browsers do not tell; there an old worker ends its work beside the new one.
		isReplaced: () => (worker.serviceWorker as ServiceWorker | undefined)?.state === 'redundant'
	}
);

async function tell(message: FromWorker): Promise<void> {
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const page of pages) page.postMessage(message);
}

async function complete(): Promise<void> {
	let told = 0;
	await copy.complete((share) => {
		if (share - told < 0.05 && share < 1) return;
		told = share;
		void tell({ type: 'progress', share });
	});
}

/** A copy that is being fetched for the version after this one is nobody's yet, and must not be mistaken for an old one. */
async function tidy(): Promise<void> {
	const { installing, waiting } = worker.registration;
	if (installing || waiting) return;
	const { held = [] } = await navigator.locks.query();
	const names = held.map(({ name = '' }) => name);
	await copy.removeOthers(
		names.filter((name) => name.startsWith(lockPrefix)).map((name) => name.slice(lockPrefix.length))
	);
}

/** Without a worker before this one, no copy is anybody's: what lies here is left over from visits that broke off. */
async function install(): Promise<void> {
	try {
		await complete();
	} catch (error) {
		if (error instanceof NoRoom && !worker.registration.active) await copy.removeOthers([]);
		throw error;
	}
}

/** The browser may have removed files since they were kept. */
async function mend(): Promise<void> {
	try {
		if (!(await copy.isWhole())) await complete();
		await tell({ type: 'whole' });
	} catch (error) {
		// What this version has or lacks is no news any more.
		if (error instanceof GivenUp) return;
		await tell({ type: 'incomplete' });
	}
	await tidy();
}

const useNow = (): Promise<void> =>
	takeOver({
		skipWaiting: () => worker.skipWaiting(),
		isActive: () => isActive,
		pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
	});

worker.addEventListener('install', (event) => event.waitUntil(install()));
let isActive = false;
worker.addEventListener('activate', (event) => {
	isActive = true;
	event.waitUntil(worker.clients.claim().then(() => tidy()));
});
worker.addEventListener('fetch', (event) => {
	if (copy.handles(event.request)) event.respondWith(copy.answer(event.request));
});
worker.addEventListener('message', (event) => {
	const message = event.data as ToWorker;
	if (message.type === 'use-now') event.waitUntil(useNow());
	if (message.type === 'state') event.waitUntil(mend());
	if (message.type === 'give-up') event.waitUntil(copy.giveUp());
});
