/** Every rule, in the order in which findings of one weight are shown: a line here, a file of words, a test. */
import { awarenessChangesBehaviour } from './awareness-changes-behaviour.ts';
import {
	awarenessAlreadyHigh,
	awarenessGoalUnproven,
	awarenessUnknown,
	linkUnexplained,
	noAlternativeSeen,
	noProductInformation,
	saferRouteUnproven
} from './awareness-gaps.ts';
import { barriersUnmet } from './barriers-unmet.ts';
import { changeWithoutBaseline } from './change-without-baseline.ts';
import { displacementEffectUnsaid } from './displacement-effect-unsaid.ts';
import { displacementNotConsidered } from './displacement-not-considered.ts';
import { displacementNotWatched } from './displacement-not-watched.ts';
import { displacementWithoutResponse } from './displacement-without-response.ts';
import { identificationWithoutServices, victimsUnwilling } from './help-after-identification.ts';
import { learningWithoutRetention } from './learning-without-retention.ts';
import { lessTraffickingUnmeasured } from './less-trafficking-unmeasured.ts';
import { localMeansOverall } from './local-means-overall.ts';
import {
	behaviourIsNotImpact,
	learningIsNotBehaviour,
	livelihoodIsNotSafety,
	migrationIsNotImpact,
	satisfactionIsNotLearning
} from './misused-rungs.ts';
import { noActionNamed } from './no-action-named.ts';
import { noGroupChosen } from './no-group-chosen.ts';
import { awarenessAlone, livelihoodsAlone, trainingAlone } from './one-kind-only.ts';
import { onlyBaselineIndicators } from './only-baseline-indicators.ts';
import { onlyReachIndicators } from './only-reach-indicators.ts';
import {
	planBuiltOnFourPs,
	planWithoutBudget,
	planWithoutData,
	planWithoutMonitoring,
	planWithoutOwners,
	planWithoutPriorities,
	planWithoutRisks,
	planWithoutTargets
} from './plan-gaps.ts';
import type { Rule } from './rule.ts';
import { supplySideOnly } from './supply-side-only.ts';
import {
	helpDependsOnCooperation,
	noReflectionPeriod,
	returnImposed,
	shelterClosed
} from './support-rights.ts';
import { trainingBecomesAction } from './training-becomes-action.ts';
import { turnoverUnanswered } from './turnover-unanswered.ts';
import { unknownWithoutPlan } from './unknown-without-plan.ts';

const onAnswers: readonly Rule[] = [
	// Rights and safety
	shelterClosed,
	returnImposed,
	helpDependsOnCooperation,
	noReflectionPeriod,
	// The whole design: change, kinds of work, displacement
	noGroupChosen,
	supplySideOnly,
	livelihoodsAlone,
	trainingAlone,
	awarenessAlone,
	localMeansOverall,
	displacementNotConsidered,
	displacementEffectUnsaid,
	displacementWithoutResponse,
	displacementNotWatched,
	// Awareness
	awarenessChangesBehaviour,
	awarenessGoalUnproven,
	awarenessUnknown,
	awarenessAlreadyHigh,
	noActionNamed,
	barriersUnmet,
	noAlternativeSeen,
	noProductInformation,
	saferRouteUnproven,
	linkUnexplained,
	// Criminal justice
	trainingBecomesAction,
	turnoverUnanswered,
	// Identification
	victimsUnwilling,
	identificationWithoutServices,
	// National plans
	planWithoutPriorities,
	planWithoutTargets,
	planWithoutBudget,
	planWithoutData,
	planWithoutOwners,
	planWithoutMonitoring,
	planWithoutRisks,
	planBuiltOnFourPs,
	// Indicators and what they carry
	onlyBaselineIndicators,
	onlyReachIndicators,
	satisfactionIsNotLearning,
	learningIsNotBehaviour,
	livelihoodIsNotSafety,
	behaviourIsNotImpact,
	migrationIsNotImpact,
	lessTraffickingUnmeasured,
	learningWithoutRetention,
	changeWithoutBaseline
];

export const rules: readonly Rule[] = [...onAnswers, unknownWithoutPlan(onAnswers)];
