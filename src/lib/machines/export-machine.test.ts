import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { fail, ok } from '../domain/result.ts';
import {
	exportMachine,
	type ExportOrder,
	type ExportProblem,
	type MakeOutcome
} from './export-machine.ts';

const order: ExportOrder = { format: 'pdf', parts: ['theory'] };
const start = { type: 'export.start', order } as const;
const again = { type: 'export.again' } as const;
const uncovered: ExportProblem = { type: 'uncovered-characters', detail: 'ꙮ' };
const file = { name: 'annex.pdf', bytes: 10 };

interface Effects {
	check?: () => Promise<readonly ExportProblem[]>;
	make?: (order: ExportOrder, signal: AbortSignal) => Promise<MakeOutcome>;
}

function exporting({ check, make }: Effects = {}) {
	const machine = exportMachine.provide({
		actors: {
			check: fromPromise(check ?? (() => Promise.resolve([]))),
			make: fromPromise<MakeOutcome, ExportOrder>(
				({ input, signal }) => make?.(input, signal) ?? Promise.resolve(ok(file))
			)
		}
	});
	const actor = createActor(machine).start();
	const reaches = (value: 'blocked' | 'making' | 'done' | 'failed') =>
		waitFor(actor, (snapshot) => snapshot.matches(value), { timeout: 1_000 });
	return { actor, reaches };
}

describe('export', () => {
	it('checks, makes the file that was ordered, and names it', async () => {
		const orders: ExportOrder[] = [];
		const { actor, reaches } = exporting({
			make: (input) => (orders.push(input), Promise.resolve(ok(file)))
		});
		actor.send(start);
		expect((await reaches('done')).context.file).toEqual(file);
		expect(orders).toEqual([order]);
	});

	it('makes nothing while something stands in the way, and looks again when asked', async () => {
		let problems = [uncovered];
		const made: string[] = [];
		const { actor, reaches } = exporting({
			check: () => Promise.resolve(problems),
			make: ({ format }) => (made.push(format), Promise.resolve(ok(file)))
		});
		actor.send(start);
		expect((await reaches('blocked')).context.problems).toEqual([uncovered]);
		expect(made).toEqual([]);
		problems = [];
		actor.send(again);
		expect((await reaches('done')).context.problems).toEqual([]);
	});

	it.each([
		['a reason given', () => Promise.resolve(fail({ type: 'code-not-loaded' })), 'code-not-loaded'],
		['an error thrown', () => Promise.reject(new Error('secret words')), 'unknown']
	])('fails with %s, and can be tried again', async (_, make, reason) => {
		let attempt = 0;
		const { actor, reaches } = exporting({
			make: () => (attempt++ === 0 ? make() : Promise.resolve(ok(file)))
		});
		actor.send(start);
		expect((await reaches('failed')).context.reason).toBe(reason);
		actor.send(again);
		expect((await reaches('done')).context.reason).toBeNull();
	});

	it('fails when the check itself breaks', async () => {
		const { actor, reaches } = exporting({ check: () => Promise.reject(new Error()) });
		actor.send(start);
		expect((await reaches('failed')).context.reason).toBe('unknown');
	});

	it('aborts the work under way when cancelled', async () => {
		let aborted = false;
		const { actor, reaches } = exporting({
			make: (_, signal) =>
				new Promise(() => signal.addEventListener('abort', () => (aborted = true)))
		});
		actor.send(start);
		await reaches('making');
		actor.send({ type: 'export.cancel' });
		expect(actor.getSnapshot().matches('idle')).toBe(true);
		expect(aborted).toBe(true);
	});

	it('takes a new order instead of the one under way', async () => {
		const { actor, reaches } = exporting({
			make: ({ format }) =>
				format === 'pdf'
					? new Promise(() => {})
					: Promise.resolve(ok({ ...file, name: 'annex.docx' }))
		});
		actor.send(start);
		await reaches('making');
		actor.send({ type: 'export.start', order: { format: 'docx', parts: [] } });
		expect((await reaches('done')).context.file?.name).toBe('annex.docx');
	});

	it('can be started and cancelled from every state', () => {
		const done = (id: string, output: unknown) => ({ type: `xstate.done.actor.${id}`, output });
		const paths = getShortestPaths(exportMachine, {
			events: [
				start,
				again,
				done('check', []),
				done('check', [uncovered]),
				done('make', ok(file)),
				done('make', fail({ type: 'x' }))
			] as never
		});
		const states = paths.map(({ state }) => String(state.value));
		expect(new Set(states)).toEqual(
			new Set(['idle', 'checking', 'making', 'blocked', 'failed', 'done'])
		);
		for (const { state } of paths) {
			expect(state.can(start)).toBe(true);
			expect(state.can({ type: 'export.cancel' })).toBe(true);
		}
	});
});
