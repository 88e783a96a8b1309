/** Answers to 8.Q1 that touch people's rights and come before everything else. */
import type { Advice, Rule } from './rule.ts';
import { saidRule } from './said.ts';

function rightAtRisk(
	id: string,
	advice: Advice,
	value: string,
	option: string,
	...sources: string[]
): Rule {
	return saidRule({
		id,
		advice,
		weight: 'rights',
		sources,
		section: 8,
		anyOf: [{ question: '8.Q1', value, options: [option] }]
	});
}

/** A shelter that people cannot leave is detention. */
export const shelterClosed = rightAtRisk(
	'shelter-closed',
	'rethink',
	'shelter',
	'closed',
	'8.L1.a',
	'8.Q1.e.a'
);

/** Return is required, or others decide it. */
export const returnImposed = rightAtRisk(
	'return-imposed',
	'add',
	'return',
	'imposed',
	'8.L1.b',
	'5.I5.h',
	'8.I4'
);

/** No time for a victim to decide about working with the authorities. */
export const noReflectionPeriod = rightAtRisk(
	'no-reflection-period',
	'add',
	'reflection',
	'no',
	'8.L4',
	'5.I5.c'
);

/** Help in exchange for testimony is coercion. */
export const helpDependsOnCooperation = rightAtRisk(
	'help-depends-on-cooperation',
	'rethink',
	'cooperation',
	'depends',
	'8.L4',
	'8.Q1.f'
);
