/** What could hurt people: the weightiest rules, first of all. */
import { asylumNotLinked } from '../identification-gaps.ts';
import { witnessesUnprotected, justiceSafeguardMissing } from '../justice-gaps.ts';
import { protectionBeforeArrests } from '../law-gates.ts';
import { penaltiesWithoutFairTrial } from '../legal-gaps.ts';
import type { Rule } from '../rule.ts';
import {
	pressureNotPrevented,
	protectionMissing,
	providersUnchecked,
	childrenWithoutProtection,
	asylumOutOfReach
} from '../support-gaps.ts';
import {
	shelterClosed,
	returnImposed,
	helpDependsOnCooperation,
	noReflectionPeriod
} from '../support-rights.ts';

export const rightsAndSafety: readonly Rule[] = [
	shelterClosed,
	returnImposed,
	helpDependsOnCooperation,
	noReflectionPeriod,
	protectionBeforeArrests,
	witnessesUnprotected,
	justiceSafeguardMissing,
	penaltiesWithoutFairTrial,
	pressureNotPrevented,
	protectionMissing,
	providersUnchecked,
	childrenWithoutProtection,
	asylumOutOfReach,
	asylumNotLinked
];
