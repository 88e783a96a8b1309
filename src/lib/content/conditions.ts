/** Conditions under which a question or item is asked; what each means is in `relevance.ts`, who uses it in `relevance.yaml`. */
export const conditionIds = [
	'cross-border',
	'children',
	'purpose-3.E1',
	'purpose-3.E4',
	'refugees-or-migrants',
	'shelter',
	'return',
	'needs-assessment',
	'finding-or-support',
	'support'
] as const;
export type ConditionId = (typeof conditionIds)[number];
