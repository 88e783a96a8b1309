/**
 * Which rules speak of a proposal that nobody entered as a design. Each was looked at: what it hears, an abstract or a
 * verdict can say. Left out are those on the details of indicator sheets and steps of the theory of change, on which
 * activity serves which group, and on plans to find out. A new rule is silent here until it is added.
 */

/** What is promised is part of what these rest on. */
const onPromise = [
	'training-alone',
	'awareness-goal-unproven',
	'local-means-overall',
	'no-pattern-named',
	'satisfaction-is-not-learning',
	'learning-is-not-behaviour',
	'livelihood-is-not-safety',
	'behaviour-is-not-impact',
	'migration-is-not-impact',
	'less-trafficking-unmeasured',
	'awareness-changes-behaviour',
	'training-becomes-action',
	'too-short-for-change',
	'too-short-for-impact'
];

const onTheRest = [
	// Rights and safety
	'shelter-closed',
	'shelter-run-by-police',
	'return-imposed',
	'return-without-choice',
	'child-return-unassessed',
	'help-depends-on-cooperation',
	'providers-unchecked',
	'children-without-safeguards',
	'safeguarding-missing',
	'rights-unwatched',
	'ethics-rules-missing',
	'research-not-tried',
	'child-guideline-missing',
	'children-among-adults',
	'men-and-boys-left-out',
	'story-told-again',
	// The whole proposal
	'no-group-chosen',
	'group-without-fitting-work',
	'expertise-missing',
	'learning-not-planned',
	'change-barriers-unanswered',
	'supply-side-only',
	'livelihoods-alone',
	'awareness-alone',
	'displacement-not-considered',
	'needs-assessment-missing',
	'needs-assessment-unused',
	'reason-without-source',
	'others-not-mapped',
	'evaluation-not-costed',
	'care-ends-with-money',
	'no-lessons-log',
	'turned-away-by-definition',
	// Awareness and livelihoods
	'awareness-unknown',
	'no-action-named',
	'barriers-unmet',
	'link-unexplained',
	'trusted-source-unknown',
	'materials-untested',
	'income-level-unknown',
	'income-as-whole-mechanism',
	// Criminal justice, identification, support, plans
	'training-not-tied-to-pattern',
	'training-repeats-others',
	'identification-without-services',
	'finding-data-unused',
	'missed-chances-unstudied',
	'no-point-of-contact',
	'identification-barriers-unmet',
	'victims-not-asked',
	'reintegration-barriers-unmet',
	'few-choices-of-work',
	'plan-without-priorities',
	'plan-without-budget',
	'plan-without-data',
	'plan-makers-unnamed',
	// Measures
	'only-reach-indicators',
	'learning-without-retention',
	'change-without-baseline',
	'impact-measure-not-ready'
];

export const rulesForProposals: ReadonlySet<string> = new Set([...onPromise, ...onTheRest]);

/** @param named the finding names an activity, whose promise it then holds against the rest */
export const readsPromise = (ruleId: string, named: boolean): boolean =>
	ruleId === 'awareness-goal-unproven' || (named && onPromise.includes(ruleId));
