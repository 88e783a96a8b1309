import { afterEach, expect, it, vi } from 'vitest';
import { createDesignNotices, type DesignNotice } from './design-notices.ts';

afterEach(() => vi.unstubAllGlobals());

const arrival = () => new Promise((resolve) => setTimeout(resolve, 50));

it('tells the other tabs, not its own, and stops when asked', async () => {
	const [here, there] = [createDesignNotices('test-1'), createDesignNotices('test-1')];
	const heard: DesignNotice[] = [];
	here.onSaved(() => heard.push({ designId: 'own', revision: 0 }));
	const stop = there.onSaved((notice) => heard.push(notice));
	here.saved({ designId: 'd1', revision: 2 });
	await arrival();
	stop();
	here.saved({ designId: 'd1', revision: 3 });
	await arrival();
	expect(heard).toEqual([{ designId: 'd1', revision: 2 }]);
	here.close();
	there.close();
});

it('ignores what is no notice, such as a message of another version', async () => {
	const there = createDesignNotices('test-2');
	const heard: DesignNotice[] = [];
	there.onSaved((notice) => heard.push(notice));
	const channel = new BroadcastChannel('test-2');
	for (const message of [null, 'd1', { designId: 1, revision: 2 }, { designId: 'd1' }])
		channel.postMessage(message);
	await arrival();
	expect(heard).toEqual([]);
	channel.close();
	there.close();
});

it('does without a channel where the browser has none', () => {
	vi.stubGlobal('BroadcastChannel', undefined);
	const notices = createDesignNotices();
	notices.onSaved(() => {})();
	notices.saved({ designId: 'd1', revision: 1 });
	notices.close();
});
