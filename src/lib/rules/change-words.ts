/** The texts that telling a change needs; `t` of `language/` is such a function. */
import type { Guide } from '../content/guide.ts';
import type { Part } from '../domain/changed-place.ts';
import type { Design } from '../domain/design.ts';
import type {
	ageBands,
	assumptionStatuses,
	Basis,
	BehaviourGroup,
	Claim,
	decisionChoices,
	directions,
	DisplacementKind,
	FactorKind,
	indicatorForms,
	Judgement,
	levels,
	likelihoods,
	movements,
	needsAssessments,
	opportunityUses,
	sexes
} from '../domain/vocabulary.ts';
import type { DescribeKey } from './describe.ts';

/** Where an entry is known by its kind and its name. */
type NamedPart = Extract<
	Part,
	| 'partner'
	| 'factor'
	| 'watch-point'
	| 'round'
	| 'reply'
	| 'shift'
	| 'decision'
	| 'arrow'
	| 'assumption'
>;

export const changeSteps = [
	'programme',
	'change',
	'pattern',
	'activities',
	'checklists',
	'theory',
	'displacement',
	'indicators',
	'review',
	'replies'
] as const;
/** The step of the path where the place is; `replies` for what an appraiser asked. */
export type ChangeStep = (typeof changeSteps)[number];

type Sentence =
	| 'added'
	| 'removed'
	| 'fromTo'
	| 'set'
	| 'cleared'
	| 'textChanged'
	| 'textAdded'
	| 'textRemoved'
	| 'listAdded'
	| 'listRemoved'
	| 'listChanged'
	| 'takenOut'
	| 'putBack'
	| 'decidedAnew'
	| 'undecided';

export type ChangeKey =
	| DescribeKey
	| `step.${Exclude<ChangeStep, 'replies'>}`
	| 'changed.replies'
	| `changed.place.${NamedPart}`
	| `changed.place.${'assumptionGone' | 'decisionGone'}`
	| 'changed.part'
	| 'changed.quoted'
	| 'changed.number'
	| 'changed.gone'
	| `changed.${'yes' | 'no'}`
	| `changed.nature.${Design['nature']}`
	| `changed.${Sentence}`
	| `needs.${(typeof needsAssessments)[number]}`
	| `movement.${(typeof movements)[number]}`
	| `factor.kind.${FactorKind}`
	| `judgement.${Judgement}`
	| `opportunity.use.${(typeof opportunityUses)[number]}`
	| `group.${BehaviourGroup}`
	| `sex.${(typeof sexes)[number]}`
	| `age.${(typeof ageBands)[number]}`
	| `indicators.claim.${Claim}`
	| `indicators.form.${(typeof indicatorForms)[number]}`
	| `indicators.direction.${(typeof directions)[number]}`
	| `level.${(typeof levels)[number]}`
	| `basis.${Basis}`
	| `assumption.status.${(typeof assumptionStatuses)[number]}`
	| `displacement.kind.${DisplacementKind}`
	| `displacement.likelihood.${(typeof likelihoods)[number]}`
	| `finding.decide.${(typeof decisionChoices)[number]}`;

export interface ChangeTelling {
	readonly guide: Guide;
	readonly before: Design;
	readonly after: Design;
	readonly say: (key: ChangeKey, values?: Readonly<Record<string, string | number>>) => string;
	/** The name of a field as it stands within a sentence; a dot stands where one lies within another: `plan.cost`. */
	readonly sayField: (field: string) => string;
	/** An ISO date as it is written in documents. */
	readonly sayDate: (iso: string) => string;
}
