/**
 * Making a file: first look whether it can be made without loss (characters no font covers, for instance), then make it.
 * The actors `check` and `make`, given with `.provide()`, hold the document and hand the file to the browser; the machine
 * keeps only the order, what stands in the way, and the name of what was made.
 */
import { assign, fromPromise, setup } from 'xstate';
import { fail, type Result } from '../domain/result.ts';

export interface ExportOrder {
	/** Id of the format: 'pdf', 'docx' ... */
	readonly format: string;
	/** Ids of the parts chosen. */
	readonly parts: readonly string[];
}
export interface ExportProblem {
	/** 'uncovered-characters' ... */
	readonly type: string;
	/** What the user needs to see to mend it. */
	readonly detail: string;
}
interface MadeFile {
	readonly name: string;
	readonly bytes: number;
}
/** `type` 'code-not-loaded' when the part of the tool that writes the format could not be fetched. */
export type MakeOutcome = Result<MadeFile, { readonly type: string }>;

interface ExportContext {
	readonly order: ExportOrder;
	readonly problems: readonly ExportProblem[];
	readonly file: MadeFile | null;
	readonly reason: string | null;
}

type ExportEvent =
	/** A new order takes the place of one under way. */
	| { type: 'export.start'; order: ExportOrder }
	/** Stops the actor under way: its `signal` is aborted, and it must then hand over nothing. */
	| { type: 'export.cancel' }
	/** The same order once more: after mending, after a failure, or for a second copy. */
	| { type: 'export.again' };

export const exportMachine = setup({
	types: {} as { context: ExportContext; events: ExportEvent },
	actors: {
		check: fromPromise<readonly ExportProblem[], ExportOrder>(() => Promise.resolve([])),
		make: fromPromise<MakeOutcome, ExportOrder>(() =>
			Promise.resolve(fail({ type: 'no make actor was provided' }))
		)
	},
	guards: {
		hasProblems: (_, problems: readonly ExportProblem[]) => problems.length > 0,
		isMade: (_, outcome: MakeOutcome) => outcome.ok
	},
	actions: {
		takeOrder: assign((_, order: ExportOrder) => ({ order })),
		forget: assign({ problems: () => [], file: () => null, reason: () => null }),
		noteProblems: assign((_, problems: readonly ExportProblem[]) => ({ problems })),
		noteFile: assign((_, outcome: MakeOutcome) => ({ file: outcome.ok ? outcome.value : null })),
		noteFailure: assign({
			reason: (_, outcome: MakeOutcome | null) =>
				outcome === null || outcome.ok ? 'unknown' : outcome.error.type
		})
	}
}).createMachine({
	id: 'export',
	context: { order: { format: '', parts: [] }, problems: [], file: null, reason: null },
	initial: 'idle',
	on: {
		'export.start': {
			actions: { type: 'takeOrder', params: ({ event }) => event.order },
			target: '.checking'
		},
		'export.cancel': '.idle'
	},
	states: {
		idle: { entry: 'forget' },
		checking: {
			entry: 'forget',
			invoke: {
				id: 'check',
				src: 'check',
				input: ({ context }) => context.order,
				onDone: [
					{
						guard: { type: 'hasProblems', params: ({ event }) => event.output },
						actions: { type: 'noteProblems', params: ({ event }) => event.output },
						target: 'blocked'
					},
					'making'
				],
				onError: { actions: { type: 'noteFailure', params: null }, target: 'failed' }
			}
		},
		making: {
			invoke: {
				id: 'make',
				src: 'make',
				input: ({ context }) => context.order,
				onDone: [
					{
						guard: { type: 'isMade', params: ({ event }) => event.output },
						actions: { type: 'noteFile', params: ({ event }) => event.output },
						target: 'done'
					},
					{
						actions: { type: 'noteFailure', params: ({ event }) => event.output },
						target: 'failed'
					}
				],
				onError: { actions: { type: 'noteFailure', params: null }, target: 'failed' }
			}
		},
		blocked: { on: { 'export.again': 'checking' } },
		failed: { on: { 'export.again': 'checking' } },
		done: { on: { 'export.again': 'checking' } }
	}
});
