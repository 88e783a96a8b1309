/** Where in a design something changed. */
import type { DisplacementKind, OpportunityId } from './vocabulary.ts';

/** What is found by its own id alone. */
export type EntryPart =
	| 'partner'
	| 'pattern'
	| 'group'
	| 'activity'
	| 'indicator'
	| 'watch-point'
	/** A drafted box or arrow of the theory of change: its own text, its reason, or that it was taken out. */
	| 'box-text'
	| 'reason'
	| 'taken-out'
	/** A box or arrow of the user's own. */
	| 'box'
	| 'arrow'
	/** By the finding's key. */
	| 'decision'
	/** A set of an appraiser's questions. */
	| 'round';

/** The entry that differs. */
export type ChangedPlace =
	/** `document`: its language, nature and sources. */
	| { readonly part: 'document' | 'profile' | 'displacement' }
	| { readonly part: EntryPart; readonly id: string }
	| { readonly part: 'opportunity'; readonly id: OpportunityId }
	| { readonly part: 'shift'; readonly id: DisplacementKind }
	| { readonly part: 'factor'; readonly pattern: string; readonly id: string }
	| { readonly part: 'answer'; readonly scope: string; readonly question: string }
	| { readonly part: 'assumption'; readonly link: string; readonly id: string }
	| { readonly part: 'reply'; readonly round: string; readonly id: string };
export type Part = ChangedPlace['part'];

/** Names a place in a list or a set: equal for equal places. */
export function changedKey(place: ChangedPlace): string {
	switch (place.part) {
		case 'document':
		case 'profile':
		case 'displacement':
			return place.part;
		case 'answer':
			return JSON.stringify([place.part, place.scope, place.question]);
		case 'factor':
			return JSON.stringify([place.part, place.pattern, place.id]);
		case 'assumption':
			return JSON.stringify([place.part, place.link, place.id]);
		case 'reply':
			return JSON.stringify([place.part, place.round, place.id]);
		default:
			return JSON.stringify([place.part, place.id]);
	}
}
