import { afterEach, describe, expect, it, vi } from 'vitest';
import { Updates } from './updates.svelte.ts';

const cleared = vi.hoisted(() => ({ isOver: false }));
vi.mock('./cleared.ts', () => ({ isCleared: () => cleared.isOver }));
afterEach(() => {
	cleared.isOver = false;
});

class FakeWorker extends EventTarget {
	state = 'installing';
	readonly postMessage = vi.fn();
	become(state: string) {
		this.state = state;
		this.dispatchEvent(new Event('statechange'));
	}
}
class FakeRegistration extends EventTarget {
	active: FakeWorker | null = null;
	waiting: FakeWorker | null = null;
	installing: FakeWorker | null = null;
	readonly update = vi.fn(() => Promise.resolve());
	readonly unregister = vi.fn(() => Promise.resolve(true));
}
class FakeContainer extends EventTarget {
	controller: FakeWorker | null = null;
	readonly registration = new FakeRegistration();
	known = false;
	readonly startMessages = () => {};
	readonly getRegistration = () => Promise.resolve(this.known ? this.registration : undefined);
	readonly register = vi.fn((): Promise<FakeRegistration> => Promise.resolve(this.registration));
	say(data: unknown) {
		this.dispatchEvent(new MessageEvent('message', { data }));
	}
}

function setUp({ visitedBefore = false, savesData = false, isSaved = true } = {}) {
	const container = new FakeContainer();
	if (visitedBefore) {
		container.known = true;
		container.controller = container.registration.active = new FakeWorker();
	} else container.registration.installing = new FakeWorker();
	const reload = vi.fn();
	const updates = new Updates({
		container: container as unknown as ServiceWorkerContainer,
		address: '/service-worker.js',
		version: '1',
		locks: undefined,
		savesData,
		saveEverything: () => Promise.resolve(isSaved),
		reload
	});
	return { container, registration: container.registration, updates, reload };
}
const offer = ({ registration }: { registration: FakeRegistration }) => {
	const worker = (registration.installing = new FakeWorker());
	registration.dispatchEvent(new Event('updatefound'));
	registration.waiting = worker;
	worker.become('installed');
	return worker;
};

describe('keeping Causeway on this computer', () => {
	it('says how far it is, and that all is there only when the worker says so', async () => {
		const { container, registration, updates } = setUp();
		await updates.keep();
		expect(updates.readiness).toBe('preparing');
		container.say({ type: 'progress', share: 0.4 });
		expect(updates.share).toBe(0.4);
		const worker = registration.installing!;
		worker.become('installed');
		worker.become('activated');
		expect(updates.readiness).toBe('preparing');
		expect(worker.postMessage).toHaveBeenCalledWith({ type: 'state' });
		container.say({ type: 'whole' });
		expect(updates.readiness).toBe('ready');
		expect(updates.update).toBe('none');
	});

	it('says when it did not work', async () => {
		const { registration, updates } = setUp();
		await updates.keep();
		registration.installing!.become('redundant');
		expect(updates.readiness).toBe('failed');
		const { container, updates: refused } = setUp();
		container.register.mockRejectedValueOnce(new DOMException('', 'SecurityError'));
		await refused.keep();
		expect(refused.readiness).toBe('failed');
	});

	it('stays with that when word of the way there comes late', async () => {
		const { container, registration, updates } = setUp();
		await updates.keep();
		registration.installing!.become('redundant');
		container.say({ type: 'progress', share: 0.4 });
		expect(updates.readiness).toBe('failed');
	});

	it('says when what the browser had removed could not be kept again', async () => {
		const { container, updates } = setUp({ visitedBefore: true });
		await updates.keep();
		container.say({ type: 'progress', share: 0.4 });
		expect(updates.readiness).toBe('preparing');
		container.say({ type: 'incomplete' });
		expect(updates.readiness).toBe('failed');
	});

	it('takes back what it asked for where everything is cleared meanwhile', async () => {
		const { container, registration, updates } = setUp();
		const worker = registration.installing!;
		container.register.mockImplementationOnce(() => {
			cleared.isOver = true;
			return Promise.resolve(registration);
		});
		await updates.keep();
		expect(worker.postMessage).toHaveBeenCalledWith({ type: 'give-up' });
		expect(registration.unregister).toHaveBeenCalledOnce();
		expect(updates.readiness).toBe('unknown');
	});

	it('waits a while, and for a word where data is to be saved', async () => {
		vi.useFakeTimers();
		const { container, updates } = setUp({ savesData: true });
		updates.start(5_000);
		await vi.advanceTimersByTimeAsync(6_000);
		expect(updates.readiness).toBe('offered');
		expect(container.register).not.toHaveBeenCalled();
		vi.useRealTimers();
	});
});

describe('a new version', () => {
	const visited = async (options = {}) => {
		const made = setUp({ visitedBefore: true, ...options });
		await made.updates.keep();
		return made;
	};

	it('is offered when it is whole, and taken once all is saved', async () => {
		const made = await visited();
		const worker = offer(made);
		expect(made.updates.update).toBe('offered');
		await made.updates.takeUpdate();
		expect(worker.postMessage).toHaveBeenCalledWith({ type: 'use-now' });
		expect(made.reload).not.toHaveBeenCalled();
		made.container.dispatchEvent(new Event('controllerchange'));
		expect(made.reload).toHaveBeenCalledOnce();
	});

	it('is not taken while something cannot be saved', async () => {
		const made = await visited({ isSaved: false });
		const worker = offer(made);
		await made.updates.takeUpdate();
		expect(made.updates.update).toBe('unsaved');
		expect(worker.postMessage).not.toHaveBeenCalled();
	});

	it('taken in another tab leaves this page as it is, and says so', async () => {
		const made = await visited();
		offer(made);
		made.container.dispatchEvent(new Event('controllerchange'));
		expect(made.updates.update).toBe('elsewhere');
		expect(made.reload).not.toHaveBeenCalled();
	});

	it('is not what the first worker of all brings', async () => {
		const made = setUp();
		await made.updates.keep();
		made.container.dispatchEvent(new Event('controllerchange'));
		expect(made.updates.update).toBe('none');
	});

	it('is asked for once an hour at most', async () => {
		const { registration, updates } = await visited();
		updates.check(Date.now() + 60_000);
		expect(registration.update).not.toHaveBeenCalled();
		updates.check(Date.now() + 3_700_000);
		updates.check(Date.now() + 3_800_000);
		expect(registration.update).toHaveBeenCalledOnce();
	});
});
