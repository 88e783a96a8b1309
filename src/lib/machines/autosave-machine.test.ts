import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, initialTransition, SimulatedClock, transition } from 'xstate';
import { fail, ok } from '../domain/result.ts';
import {
	autosaveMachine,
	type AutosaveEvent,
	type SaveInput,
	type SaveOutcome
} from './autosave-machine.ts';

const changed = { type: 'design.changed' } as const;
const flush = { type: 'flush' } as const;

/** The machine with a clock we turn, and saves that we answer by hand. */
function autosave(revision = 4) {
	const clock = new SimulatedClock();
	const saves: { revision: number; answer: (outcome: SaveOutcome) => void; throws: () => void }[] =
		[];
	const save = fromPromise<SaveOutcome, SaveInput>(
		({ input }) =>
			new Promise((resolve, reject) =>
				saves.push({ revision: input.revision, answer: resolve, throws: () => reject(new Error()) })
			)
	);
	const actor = createActor(autosaveMachine.provide({ actors: { save } }), {
		clock,
		input: { revision }
	}).start();
	const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
	return {
		saves,
		send: (...events: AutosaveEvent[]) => events.forEach((event) => actor.send(event)),
		wait: (ms: number) => clock.increment(ms),
		state: () => actor.getSnapshot(),
		is: (...values: string[]) =>
			values.some((value) => actor.getSnapshot().matches(value as 'idle')),
		answer: async (index: number, outcome: SaveOutcome) => {
			saves[index]!.answer(outcome);
			await settle();
		},
		breakOff: async (index: number) => {
			saves[index]!.throws();
			await settle();
		}
	};
}

describe('autosave', () => {
	it('does nothing until something changes', () => {
		const one = autosave();
		one.send(flush, { type: 'retry' });
		one.wait(10_000);
		expect(one.is('idle')).toBe(true);
		expect(one.saves).toHaveLength(0);
	});

	it('saves 300 ms after the last key, over the revision it knows', async () => {
		const one = autosave(4);
		one.send(changed);
		one.wait(200);
		one.send(changed);
		one.wait(299);
		expect(one.saves).toHaveLength(0);
		one.wait(1);
		expect(one.saves.map(({ revision }) => revision)).toEqual([4]);
		await one.answer(0, ok({ revision: 5 }));
		expect(one.is('saved')).toBe(true);
		expect(one.state().context.revision).toBe(5);
	});

	it('saves within 700 ms although somebody types without a pause', () => {
		const one = autosave();
		for (let ms = 0; ms < 700; ms += 100) {
			one.send(changed);
			one.wait(100);
		}
		expect(one.saves).toHaveLength(1);
	});

	it('saves again what was typed during a save, over the new revision', async () => {
		const one = autosave(4);
		one.send(changed, flush, changed);
		await one.answer(0, ok({ revision: 5 }));
		expect(one.is('pending')).toBe(true);
		one.wait(300);
		expect(one.saves.map(({ revision }) => revision)).toEqual([4, 5]);
		await one.answer(1, ok({ revision: 6 }));
		expect(one.is('saved')).toBe(true);
	});

	it('saves at once when flushed, also right after a save under way', async () => {
		const one = autosave();
		one.send(changed, flush);
		expect(one.saves).toHaveLength(1);
		one.send(changed, flush);
		expect(one.saves).toHaveLength(1);
		await one.answer(0, ok({ revision: 5 }));
		expect(one.saves).toHaveLength(2);
		await one.answer(1, ok({ revision: 6 }));
		expect(one.is('saved')).toBe(true);
	});

	it('does not save twice when flushed during a save that holds everything', async () => {
		const one = autosave();
		one.send(changed, flush, flush);
		await one.answer(0, ok({ revision: 5 }));
		expect(one.is('saved')).toBe(true);
		expect(one.saves).toHaveLength(1);
	});

	it.each([
		['full', 'quota'],
		['blocked', 'blocked'],
		['changed-elsewhere', 'changed-elsewhere'],
		['not-found', 'changed-elsewhere'],
		['newer-than-this-app', 'changed-elsewhere'],
		['older-tab', 'older-tab'],
		['constructor', 'unknown'],
		['anything else', 'unknown']
	])('says why a save failed: %s is %s', async (type, reason) => {
		const one = autosave(4);
		one.send(changed, flush);
		await one.answer(0, fail({ type }));
		expect(one.is('failed')).toBe(true);
		expect(one.state().context).toMatchObject({ reason, revision: 4, saved: 0 });
	});

	it('takes a thrown error for a failure too', async () => {
		const one = autosave();
		one.send(changed, flush);
		await one.breakOff(0);
		expect(one.is('failed')).toBe(true);
		expect(one.state().context.reason).toBe('unknown');
	});

	it('tries again when asked, and forgets the failure when it worked', async () => {
		const one = autosave(4);
		one.send(changed, flush);
		await one.answer(0, fail({ type: 'full' }));
		one.send({ type: 'retry' });
		await one.answer(1, ok({ revision: 5 }));
		expect(one.is('saved')).toBe(true);
		expect(one.state().context.reason).toBeNull();
	});

	it('tries again by itself at the next change, and when the page is left', async () => {
		const one = autosave();
		one.send(changed, flush);
		await one.answer(0, fail({ type: 'full' }));
		one.send(changed);
		one.wait(300);
		expect(one.saves).toHaveLength(2);
		await one.answer(1, fail({ type: 'full' }));
		one.send(flush);
		expect(one.saves).toHaveLength(3);
	});

	it('never writes over another tab by itself; it waits until the user has decided', async () => {
		const one = autosave(4);
		one.send(changed, flush);
		await one.answer(0, fail({ type: 'changed-elsewhere' }));
		one.send(changed, flush);
		one.wait(10_000);
		expect(one.is('failed')).toBe(true);
		expect(one.saves).toHaveLength(1);
		one.send({ type: 'revision.adopted', revision: 9 });
		expect(one.saves[1]?.revision).toBe(9);
		await one.answer(1, ok({ revision: 10 }));
		expect(one.is('saved')).toBe(true);
	});

	it('goes on from a revision adopted while nothing was unsaved', () => {
		const one = autosave(4);
		one.send({ type: 'revision.adopted', revision: 7 }, changed, flush);
		expect(one.saves[0]?.revision).toBe(7);
	});

	it('holds numbers and a reason, and nothing else', () => {
		const [first] = initialTransition(autosaveMachine, { revision: 1 });
		const [then] = transition(autosaveMachine, first, changed);
		expect(
			Object.values(then.context).every((one) => one === null || typeof one === 'number')
		).toBe(true);
	});

	it('can always be left for a save: no state refuses what is typed', () => {
		const [idle] = initialTransition(autosaveMachine, { revision: 1 });
		const [pending] = transition(autosaveMachine, idle, changed);
		const [saving] = transition(autosaveMachine, pending, flush);
		for (const snapshot of [idle, pending, saving]) {
			const [then] = transition(autosaveMachine, snapshot, changed);
			expect(then.context.changes).toBe(snapshot.context.changes + 1);
		}
	});
});
