import type { ToWorker } from '../../worker/file-list.ts';

/** It works on until the last page it serves is gone, and is told to keep nothing more meanwhile. */
export async function dismiss(registration: ServiceWorkerRegistration): Promise<void> {
	const { active, waiting, installing } = registration;
	const message: ToWorker = { type: 'give-up' };
	for (const worker of [active, waiting, installing]) worker?.postMessage(message);
	await registration.unregister().catch(() => false);
}
