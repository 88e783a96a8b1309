/** Why a store could not do what it was asked for. */

export type StoreError =
	/** No IndexedDB, or none that answers. The app goes on in memory, and says so before the first answer. */
	| { type: 'blocked'; reason: BlockedReason }
	/** No room. Nothing older was overwritten. */
	| { type: 'full' }
	/** Never stored, emptied from the bin, or still in the bin. */
	| { type: 'not-found' }
	/**
	 * The design was deleted, brought back or replaced since this tab read it, so that joining would be wrong;
	 * `revision` is what the store holds now.
	 */
	| { type: 'changed-elsewhere'; revision: number }
	/** Stored, but not a design any more. It stays as it is: `raw()` hands it out. */
	| { type: 'unreadable'; detail: string }
	| { type: 'newer-than-this-app'; found: number; known: number }
	/** Under a passphrase that has not been given, or not the right one. */
	| { type: 'locked' }
	/** A newer version of the app is open in another tab and needs the database; this tab must reload. */
	| { type: 'older-tab' };

export type BlockedReason =
	| 'missing'
	/** The browser said no: a private window, a policy, damaged files. */
	| 'refused'
	/** No answer within the limit. */
	| 'no-answer'
	/** Another tab keeps an older version open. */
	| 'another-tab';
