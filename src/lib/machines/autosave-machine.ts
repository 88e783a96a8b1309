/**
 * When to save. Holds numbers and a reason, never the document: the `save` actor, given with `.provide()`, takes what
 * is on the screen at the moment it starts, so that nothing older than the last key is ever written.
 * A pause of 300 ms in typing saves; somebody who never pauses is saved every 700 ms, since a killed browser may cost
 * at most a second of typing.
 */
import { assign, fromPromise, setup } from 'xstate';
import { fail, type Result } from '../domain/result.ts';

/** Why the last save failed. After 'changed-elsewhere' and 'older-tab' only the user can decide what happens next. */
type SaveFailure =
	| 'quota'
	| 'blocked'
	| 'changed-elsewhere'
	| 'older-tab'
	/** Another window has put the design under a passphrase. */
	| 'locked'
	| 'unknown';

export interface SaveInput {
	/** Revision the store is expected to hold; 0 for a design it has not seen. */
	readonly revision: number;
}
/** What a store's `save` answers fits as it is. */
export type SaveOutcome = Result<{ readonly revision: number }, { readonly type: string }>;

interface AutosaveContext {
	/** As the store last confirmed. */
	readonly revision: number;
	/** Changes made since the machine started; `saving` and `saved` are earlier values of it. */
	readonly changes: number;
	readonly saving: number;
	readonly saved: number;
	/** The change that is to be saved without a pause. */
	readonly urgent: number;
	readonly reason: SaveFailure | null;
}

export type AutosaveEvent =
	| { type: 'design.changed' }
	/** Save now: the page is being hidden or closed, or the user moves on. */
	| { type: 'flush' }
	| { type: 'retry' }
	/** The user has seen what another tab stored and goes on from there. */
	| { type: 'revision.adopted'; revision: number };

export const autosaveMachine = setup({
	types: {} as {
		input: { readonly revision: number };
		context: AutosaveContext;
		events: AutosaveEvent;
	},
	actors: {
		save: fromPromise<SaveOutcome, SaveInput>(() =>
			Promise.resolve(fail({ type: 'no save actor was provided' }))
		)
	},
	delays: { pauseInTyping: 300, longestWait: 700 },
	guards: {
		isStored: (_, outcome: SaveOutcome) => outcome.ok,
		isStoredInHaste: ({ context }, outcome: SaveOutcome) =>
			outcome.ok && context.urgent > context.saving,
		isStoredInPart: ({ context }, outcome: SaveOutcome) =>
			outcome.ok && context.changes > context.saving,
		hasUnsaved: ({ context }) => context.changes > context.saved,
		mayHealByItself: ({ context }) => !needsDecision(context.reason)
	},
	actions: {
		countChange: assign({ changes: ({ context }) => context.changes + 1 }),
		noteStart: assign({ saving: ({ context }) => context.changes }),
		noteStored: assign(({ context }, outcome: SaveOutcome) => ({
			revision: outcome.ok ? outcome.value.revision : context.revision,
			saved: outcome.ok ? context.saving : context.saved,
			reason: null
		})),
		noteFailure: assign({ reason: (_, outcome: SaveOutcome | null) => failureOf(outcome) }),
		noteUrgency: assign({ urgent: ({ context }) => context.changes }),
		adoptRevision: assign((_, revision: number) => ({ revision, reason: null }))
	}
}).createMachine({
	id: 'autosave',
	context: ({ input }) => ({
		revision: input.revision,
		changes: 0,
		saving: 0,
		saved: 0,
		urgent: 0,
		reason: null
	}),
	initial: 'idle',
	on: {
		'revision.adopted': {
			actions: { type: 'adoptRevision', params: ({ event }) => event.revision }
		}
	},
	states: {
		idle: {
			on: {
				'design.changed': { actions: 'countChange', target: 'pending' }
			}
		},
		pending: {
			initial: 'pausing',
			on: {
				flush: 'saving'
			},
			after: { longestWait: 'saving' },
			states: {
				pausing: {
					on: { 'design.changed': { actions: 'countChange', target: 'pausing', reenter: true } },
					after: { pauseInTyping: '#autosave.saving' }
				}
			}
		},
		saving: {
			entry: 'noteStart',
			on: {
				'design.changed': { actions: 'countChange' },
				flush: { actions: 'noteUrgency' }
			},
			invoke: {
				id: 'save',
				src: 'save',
				input: ({ context }) => ({ revision: context.revision }),
				onDone: [
					{
						guard: { type: 'isStoredInHaste', params: ({ event }) => event.output },
						actions: { type: 'noteStored', params: ({ event }) => event.output },
						target: 'saving',
						reenter: true
					},
					{
						guard: { type: 'isStoredInPart', params: ({ event }) => event.output },
						actions: { type: 'noteStored', params: ({ event }) => event.output },
						target: 'pending'
					},
					{
						guard: { type: 'isStored', params: ({ event }) => event.output },
						actions: { type: 'noteStored', params: ({ event }) => event.output },
						target: 'saved'
					},
					{
						actions: { type: 'noteFailure', params: ({ event }) => event.output },
						target: 'failed'
					}
				],
				onError: { actions: { type: 'noteFailure', params: null }, target: 'failed' }
			}
		},
		saved: {
			on: {
				'design.changed': { actions: 'countChange', target: 'pending' }
			}
		},
		failed: {
			on: {
				'design.changed': [
					{ guard: 'mayHealByItself', actions: 'countChange', target: 'pending' },
					{ actions: 'countChange' }
				],
				flush: { guard: 'mayHealByItself', target: 'saving' },
				retry: 'saving',
				'revision.adopted': [
					{
						guard: 'hasUnsaved',
						actions: { type: 'adoptRevision', params: ({ event }) => event.revision },
						target: 'saving'
					},
					{
						actions: { type: 'adoptRevision', params: ({ event }) => event.revision },
						target: 'saved'
					}
				]
			}
		}
	}
});

/** True for failures that a second try cannot mend, and should not: somebody else's words are at stake. */
function needsDecision(reason: SaveFailure | null): boolean {
	return reason === 'changed-elsewhere' || reason === 'older-tab' || reason === 'locked';
}

/** By the `type` of the store's error. */
const failures: ReadonlyMap<string, SaveFailure> = new Map([
	['full', 'quota'],
	['blocked', 'blocked'],
	['changed-elsewhere', 'changed-elsewhere'],
	// Deleted, or rewritten by a newer version of the tool, while it was open here.
	['not-found', 'changed-elsewhere'],
	['newer-than-this-app', 'changed-elsewhere'],
	['older-tab', 'older-tab'],
	['locked', 'locked']
]);

function failureOf(outcome: SaveOutcome | null): SaveFailure {
	return outcome === null || outcome.ok
		? 'unknown'
		: (failures.get(outcome.error.type) ?? 'unknown');
}
