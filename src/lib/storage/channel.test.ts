import { afterEach, describe, expect, it, vi } from 'vitest';
import { openChannel } from './channel.ts';
import { createDesignNotices } from './design-notices.ts';

afterEach(() => vi.unstubAllGlobals());

/** What Firefox does when the user lets sites keep nothing. */
function RefusedChannel() {
	throw new DOMException('The operation is insecure.', 'SecurityError');
}

describe('a channel between windows', () => {
	it('carries words to another window', async () => {
		const [here, there] = [openChannel('test-channel')!, openChannel('test-channel')!];
		const heard = new Promise((resolve) => {
			there.addEventListener('message', ({ data }) => resolve(data));
		});
		here.postMessage('saved');
		expect(await heard).toBe('saved');
		here.close();
		there.close();
	});

	it.each([
		['has none', undefined],
		['refuses it', RefusedChannel]
	])('is missed by nobody where the browser %s', (_, channel) => {
		vi.stubGlobal('BroadcastChannel', channel);
		expect(openChannel('test-channel')).toBeNull();
		const notices = createDesignNotices();
		notices.onSaved(() => {});
		notices.saved({ designId: 'd1', revision: 1 });
		notices.close();
	});
});
