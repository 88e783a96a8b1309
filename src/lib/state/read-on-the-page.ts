/** The work of the proposal reader on the page itself, for browsers that refuse workers; its code is loaded when asked. */
import { loadCode } from '#lib/reading/load-code.ts';
import type { Answer, ReadingService } from '#lib/reading/reading-service.ts';
import type { Reading } from './proposal-reading.ts';

export function onThePage(onanswer: (answer: Answer) => void, onbroken: () => void): Reading {
	let service: ReadingService | null = null;
	let isStopped = false;
	const answer = (message: Answer) => {
		if (!isStopped) onanswer(message);
	};
	const loading = loadCode(async () => {
		const [{ ReadingService: Service }, { openInBrowser }] = await Promise.all([
			import('#lib/reading/reading-service.ts'),
			import('#lib/reading/pdfjs-browser.ts')
		]);
		service = new Service(openInBrowser, answer);
		return service;
	});
	return {
		send(request) {
			loading.then(
				(ready) => ready.take(request),
				() => onbroken()
			);
		},
		stop() {
			isStopped = true;
			service?.stop();
		}
	};
}
