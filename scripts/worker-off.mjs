/**
 * The way back, should a service worker ever do harm: `node scripts/worker-off.mjs build` puts one in its place that
 * removes itself and the files it kept, at the next visit of each user. Designs are kept elsewhere and are not touched.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Pages say something to the worker whenever they are loaded: what came back meanwhile goes then. The wish to take over is said
// again each second, since browsers forget it (src/worker/take-over.ts).
const code = `const away = async () => {
	for (const name of await caches.keys())
		if (name.startsWith('causeway-')) await caches.delete(name);
	await self.registration.unregister();
};
let isActive = false;
const takeOver = () => {
	if (isActive) return;
	self.skipWaiting();
	setTimeout(takeOver, 1000);
};
self.addEventListener('install', takeOver);
self.addEventListener('activate', (event) => {
	isActive = true;
	event.waitUntil(away());
});
self.addEventListener('message', (event) => event.waitUntil(away()));
`;

export function switchWorkerOff(folder) {
	const file = join(folder, 'service-worker.js');
	writeFileSync(file, code);
	for (const ending of ['.br', '.gz']) rmSync(file + ending, { force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [folder = 'build'] = process.argv.slice(2);
	switchWorkerOff(folder);
	console.log(
		`${folder}/service-worker.js now removes itself and what it kept. Publish it as usual.`
	);
}
