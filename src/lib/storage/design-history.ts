/**
 * The history of a design as it travels: in a file beside the design, into the store and out of it. Bytes only, so that
 * whoever carries it does not need the library that reads it (see `yjs/`).
 */

/** Why a state was kept: somebody asked for it, a new session began, or something large was about to happen. */
export type VersionReason = 'asked' | 'session' | 'merge' | 'replace' | 'restore';

export interface Version {
	/** Unique within the design. */
	readonly id: string;
	/** As the user called it; "" for automatic ones. */
	readonly name: string;
	/** Who kept it, as they call themselves; may be "". */
	readonly by: string;
	/** ISO date and time, for showing only. */
	readonly at: string;
	/** Named ones are never removed by the tool; automatic ones are thinned (see `versions.ts`). */
	readonly kind: 'named' | 'automatic';
	readonly because: VersionReason;
}

/** A version with what is needed to open it: a mark in the history, or the whole document. */
export interface KeptVersion extends Version {
	readonly state:
		| {
				readonly snapshot: Uint8Array;
				/** The design's time of change then, which its history does not hold. */
				readonly changed: string;
		  }
		/** Checked anew at every reading. */
		| { readonly document: unknown };
}

export interface DesignHistory {
	/** Everything that happened, as one Yjs update (see `yjs/layout.ts`). */
	readonly update: Uint8Array;
	readonly versions: readonly KeptVersion[];
}
