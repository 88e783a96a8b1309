/**
 * The closed lists a design chooses from. Ids only; their words are in `content/`.
 * They are part of the saved format: an entry may be added, never renamed or removed without a migration.
 */
export const activityKinds = [
	'awareness',
	'livelihoods',
	'legal-framework',
	'criminal-justice',
	'identification',
	'support',
	'national-plan',
	'other'
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** The toolkit section each kind is judged by; "other" is judged on sections 1 and 2 alone. */
export const sectionOfKind: Readonly<Record<ActivityKind, number | null>> = {
	awareness: 3,
	livelihoods: 4,
	'legal-framework': 5,
	'criminal-justice': 6,
	identification: 7,
	support: 8,
	'national-plan': 9,
	other: null
};

export const answerStates = ['yes', 'partly', 'no', 'unknown', 'not-relevant'] as const;
export type AnswerState = (typeof answerStates)[number];

/** What an answer or a link rests on, weakest first (Norad part B, toolkit 0.H2). */
export const bases = ['rough-guess', 'experience', 'outside-research', 'own-data'] as const;
export type Basis = (typeof bases)[number];

/** Whose behaviour must change: 1.B1 to 1.B8. */
export const behaviourGroups = [
	'1.B1',
	'1.B2',
	'1.B3',
	'1.B4',
	'1.B5',
	'1.B6',
	'1.B7',
	'1.B8'
] as const;
export type BehaviourGroup = (typeof behaviourGroups)[number];

export const sexes = ['female', 'male', 'all'] as const;
/** Children are always counted apart; "adults" is for bodies and professions, where age does not matter. */
export const ageBands = ['under-18', '18-24', '25-plus', 'adults'] as const;

export const needsAssessments = ['none', 'informal', 'partial', 'formal', 'planned'] as const;

export const movements = ['none', 'within-country', 'across-borders', 'both', 'unknown'] as const;

/** What a factor in a pattern does: makes people vulnerable (2.Q1.e), or lets traffickers act (2.Q2.a to e). */
export const factorKinds = [
	'vulnerability',
	'commit',
	'profit',
	'hide',
	'escape',
	'justify'
] as const;
export type FactorKind = (typeof factorKinds)[number];

export const judgements = ['yes', 'partly', 'no', 'unknown'] as const;
export type Judgement = (typeof judgements)[number];

/** Ways to make the crime itself less attractive: 2.Q5 to 2.Q8. */
export const opportunityIds = ['2.Q5', '2.Q6.a', '2.Q6.b', '2.Q6.c', '2.Q7', '2.Q8'] as const;
export type OpportunityId = (typeof opportunityIds)[number];
export const opportunityUses = ['chosen', 'possible', 'not-ours'] as const;

/** The five kinds of footnote 9, its "different offenders", and moves caused by a law or policy. */
export const displacementKinds = [
	'territorial',
	'temporal',
	'target',
	'tactical',
	'functional',
	'offender',
	'law-driven'
] as const;
export type DisplacementKind = (typeof displacementKinds)[number];
export const likelihoods = ['likely', 'possible', 'unlikely', 'unknown'] as const;

export const assumptionStatuses = ['untested', 'supported', 'verified', 'contradicted'] as const;

export const rungs = [
	'baseline',
	'reach',
	'satisfaction',
	'learning',
	'retention',
	'behaviour',
	'impact',
	'ratified',
	'in-law',
	'guidance',
	'in-use',
	'coverage',
	'reports',
	'identified',
	'missed-chances',
	'participation',
	'care',
	'feedback',
	'changed-service',
	'return',
	'justice',
	'housing',
	'reintegration',
	'plan',
	'plan-funded',
	'plan-carried-out'
] as const;
/** Where a result or an indicator stands between a thing done and an effect on trafficking. */
export type Rung = (typeof rungs)[number];

export const indicatorForms = [
	'count',
	'percentage',
	'ratio',
	'scale',
	'yes-no',
	'qualitative'
] as const;
export const directions = ['up', 'down', 'either'] as const;
export const levels = ['output', 'outcome', 'impact'] as const;

export const decisionChoices = ['mend-later', 'accepted', 'contested'] as const;

/** What a proposal promises of an activity; the indicators must carry it (toolkit, indicator tables). */
export const claims = ['output', 'learning', 'behaviour', 'impact'] as const;
export type Claim = (typeof claims)[number];
