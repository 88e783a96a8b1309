/** What a rule is, and what it may say. A rule is pure logic; its words are in `content/<language>/findings/<id>.md`. */
import type { Design } from '../domain/design.ts';
import type { ActivityKind, Rung } from '../domain/vocabulary.ts';
import type { TheoryOfChange } from '../theory/theory.ts';

/** The toolkit's outcomes (0.H4, 0.H5): see PRODUCT, "Words". */
export type Advice = 'rethink' | 'modify' | 'add' | 'data' | 'warn';
/** `rights`: stop and think; `gate`: mend before submission; `consider`: weigh it. */
export type Weight = 'rights' | 'gate' | 'consider';

/** Parts of the programme's profile that rules read. */
export type ProfilePart = 'months' | 'motivation' | 'needsAssessment' | 'partners';

/** A place in the design that a finding rests on; the user can go there. */
export type Cause =
	| {
			readonly type: 'answer';
			readonly scope: string;
			readonly question: string;
			readonly item?: string;
	  }
	| { readonly type: 'activity'; readonly id: string }
	| { readonly type: 'group'; readonly id: string }
	| { readonly type: 'pattern'; readonly id: string }
	| { readonly type: 'opportunity'; readonly id: string }
	| { readonly type: 'indicator'; readonly id: string }
	| { readonly type: 'link'; readonly id: string }
	/** A box of the theory of change. */
	| { readonly type: 'node'; readonly id: string }
	| { readonly type: 'profile'; readonly part: ProfilePart }
	| {
			readonly type: 'page';
			readonly step: 'change' | 'pattern' | 'activities' | 'displacement' | 'indicators';
	  };

/** What would settle the finding, as something the user can do at once. */
export type Action =
	| { readonly type: 'answer'; readonly scope: string; readonly question: string }
	| { readonly type: 'add-activity'; readonly kind: ActivityKind }
	| { readonly type: 'edit-activity'; readonly id: string }
	| { readonly type: 'add-indicator'; readonly activityId: string; readonly rung: Rung }
	| { readonly type: 'edit-indicator'; readonly id: string }
	| { readonly type: 'add-watch-point' }
	| { readonly type: 'split-group'; readonly id: string }
	/** An activity that finds out what is not known yet. */
	| { readonly type: 'add-finding-out'; readonly scope: string; readonly question: string }
	| { readonly type: 'edit-pattern'; readonly id: string }
	| { readonly type: 'edit-link'; readonly id: string }
	| { readonly type: 'edit-node'; readonly id: string }
	| { readonly type: 'edit-profile'; readonly part: ProfilePart }
	| {
			readonly type: 'open';
			readonly step: 'change' | 'pattern' | 'activities' | 'displacement' | 'indicators';
	  };

export interface Hit {
	/** Tells this hit from the rule's others: an activity's, indicator's or question's id; "" when there can be only one. */
	readonly at: string;
	readonly because: readonly Cause[];
	readonly settle: readonly Action[];
	/** Fills `{name}` in the rule's words: names and numbers from the design, never sentences. */
	readonly data?: Readonly<Record<string, string>>;
}

export interface RuleInput {
	readonly design: Design;
	readonly theory: TheoryOfChange;
}

export interface Rule {
	readonly id: string;
	readonly advice: Advice;
	readonly weight: Weight;
	/** Toolkit ids, or other sources with year and page. */
	readonly sources: readonly string[];
	/** Hits in document order. Never throws: a half-filled design is normal. */
	readonly evaluate: (input: RuleInput) => readonly Hit[];
}
