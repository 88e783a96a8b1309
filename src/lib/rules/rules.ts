/** Every rule, in the order in which findings of one weight are shown: a line here, a file of words, a test. */
import { withOtherSources } from './also-said-by.ts';
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
import {
	hotlineLeadsNowhere,
	hotlineWithoutIdentification,
	noAlternativeOffered,
	segmentsUnsaid,
	trustedSourceUnknown
} from './awareness-links.ts';
import { barriersUnmet } from './barriers-unmet.ts';
import { beyondTheToolkit } from './beyond-the-toolkit.ts';
import { changeWithoutBaseline } from './change-without-baseline.ts';
import { displacementEffectUnsaid } from './displacement-effect-unsaid.ts';
import { displacementNotConsidered } from './displacement-not-considered.ts';
import { displacementNotWatched } from './displacement-not-watched.ts';
import { displacementWithoutResponse } from './displacement-without-response.ts';
import { factorNotCompared, factorNotMovable, onlyVulnerabilityFactors } from './factors.ts';
import {
	activityForUnlikelyGroup,
	activityWithoutGroup,
	groupNotReached,
	groupWithoutFittingWork
} from './group-reach.ts';
import { identificationWithoutServices, victimsUnwilling } from './help-after-identification.ts';
import {
	asylumNotLinked,
	authorityUnclear,
	channelWithoutMeans,
	findingDataUnused,
	identificationAheadOfSupport,
	identificationBarriersUnmet,
	missedChancesUnstudied,
	noPointOfContact,
	noSelfIdentification,
	pointsMissThePattern,
	referralNotWorking
} from './identification-gaps.ts';
import {
	impactCountedLocally,
	impactMeasureNotReady,
	sameMeasureTwice,
	victimsFoundAreNotPrevalence
} from './impact-measures.ts';
import {
	casesElsewhereUnused,
	casesRestOnTestimony,
	justiceFoundationMissing,
	justiceSafeguardMissing,
	lowPriorityUnanswered,
	networkMethodsMissing,
	traineesNotReady,
	traineesNotSelectable,
	trainersUnsupported,
	trainingNotTiedToPattern,
	witnessesUnprotected
} from './justice-gaps.ts';
import {
	conceptsUnknown,
	inspectorsWithoutRole,
	lawBlocksJointWork,
	lawBlocksMoneyTrail,
	lawCapsIdentification,
	lawLeavesVictimsOut,
	lawNotReadyForTraining,
	protectionBeforeArrests,
	supportWithoutLaw,
	supportWithoutRights
} from './law-gates.ts';
import { learningWithoutRetention } from './learning-without-retention.ts';
import {
	legalExpertiseMissing,
	newLawUsedTooSoon,
	otherChargesCostServices,
	penaltiesWithoutFairTrial,
	traffickingLawAlone
} from './legal-gaps.ts';
import { lessTraffickingUnmeasured } from './less-trafficking-unmeasured.ts';
import {
	incomeAsWholeMechanism,
	incomeLevelUnknown,
	incomeNotReached,
	loansMissThePoorest,
	otherMotivesUnanswered,
	survivorLivelihoodsWithoutSupport,
	targetGroupReplaceable
} from './livelihoods-gaps.ts';
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
	disruptedIsNotGone,
	followUpTooShort,
	onlyCaseCounts,
	onlyMaterialsCounted,
	postsNotFollowed
} from './only-sample.ts';
import {
	crowdingOutWithoutActivity,
	harderWithoutActivity,
	profitWithoutActivity,
	rewardWithoutActivity,
	riskWithoutActivity,
	toleranceWithoutActivity
} from './opportunity-without-activity.ts';
import { lawOnPaper, planOnPaper } from './paper-for-results.ts';
import { noPatternNamed, patternNotDescribed, patternsShareOneResponse } from './pattern-gaps.ts';
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
import { earlierPlansUnused, planBodyUnable, planMakersUnnamed } from './plan-makers.ts';
import {
	changeBarriersUnanswered,
	expertiseMissing,
	learningNotPlanned,
	outsideFactorsUnanswered
} from './programme-gaps.ts';
import type { Rule } from './rule.ts';
import {
	callsUndefined,
	followUpAfterEnd,
	ownIndicatorWithoutRung,
	returnScaleUndefined,
	shareWithoutParts
} from './sheet-rules.ts';
import {
	disruptionMayShift,
	shiftOfOffenderUnjudged,
	shiftOfRouteUnjudged,
	shiftOfTargetUnjudged
} from './shift-unjudged.ts';
import { supplySideOnly } from './supply-side-only.ts';
import {
	asylumOutOfReach,
	childrenWithoutProtection,
	justiceOutOfReach,
	noClientFeedback,
	onlyReturnOpen,
	pressureNotPrevented,
	protectionMissing,
	providersUnchecked,
	recoveryOptionsMissing,
	reintegrationBarriersUnmet,
	servicesDependOnFinder,
	supportBlockMissing,
	supportTooShort,
	supportWithoutIdentification,
	victimsNotAsked
} from './support-gaps.ts';
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
	protectionBeforeArrests,
	witnessesUnprotected,
	justiceSafeguardMissing,
	penaltiesWithoutFairTrial,
	pressureNotPrevented,
	protectionMissing,
	providersUnchecked,
	childrenWithoutProtection,
	asylumOutOfReach,
	asylumNotLinked,
	// The whole design: change, kinds of work, displacement
	noGroupChosen,
	groupNotReached,
	groupWithoutFittingWork,
	activityWithoutGroup,
	activityForUnlikelyGroup,
	expertiseMissing,
	outsideFactorsUnanswered,
	learningNotPlanned,
	changeBarriersUnanswered,
	noPatternNamed,
	patternNotDescribed,
	patternsShareOneResponse,
	factorNotCompared,
	factorNotMovable,
	supplySideOnly,
	onlyVulnerabilityFactors,
	livelihoodsAlone,
	trainingAlone,
	awarenessAlone,
	harderWithoutActivity,
	crowdingOutWithoutActivity,
	rewardWithoutActivity,
	profitWithoutActivity,
	riskWithoutActivity,
	toleranceWithoutActivity,
	localMeansOverall,
	displacementNotConsidered,
	displacementEffectUnsaid,
	displacementWithoutResponse,
	displacementNotWatched,
	shiftOfTargetUnjudged,
	shiftOfRouteUnjudged,
	shiftOfOffenderUnjudged,
	disruptionMayShift,
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
	trustedSourceUnknown,
	segmentsUnsaid,
	hotlineWithoutIdentification,
	hotlineLeadsNowhere,
	noAlternativeOffered,
	// Livelihoods
	incomeLevelUnknown,
	incomeNotReached,
	loansMissThePoorest,
	otherMotivesUnanswered,
	targetGroupReplaceable,
	incomeAsWholeMechanism,
	survivorLivelihoodsWithoutSupport,
	// Legal framework
	newLawUsedTooSoon,
	traffickingLawAlone,
	otherChargesCostServices,
	legalExpertiseMissing,
	// Criminal justice
	trainingBecomesAction,
	turnoverUnanswered,
	networkMethodsMissing,
	casesRestOnTestimony,
	casesElsewhereUnused,
	lowPriorityUnanswered,
	justiceFoundationMissing,
	trainingNotTiedToPattern,
	traineesNotReady,
	traineesNotSelectable,
	trainersUnsupported,
	lawBlocksMoneyTrail,
	lawBlocksJointWork,
	lawNotReadyForTraining,
	conceptsUnknown,
	// Identification
	victimsUnwilling,
	identificationWithoutServices,
	findingDataUnused,
	missedChancesUnstudied,
	pointsMissThePattern,
	noPointOfContact,
	noSelfIdentification,
	channelWithoutMeans,
	authorityUnclear,
	identificationBarriersUnmet,
	referralNotWorking,
	identificationAheadOfSupport,
	lawCapsIdentification,
	lawLeavesVictimsOut,
	inspectorsWithoutRole,
	// Support
	supportBlockMissing,
	supportWithoutIdentification,
	supportTooShort,
	servicesDependOnFinder,
	victimsNotAsked,
	noClientFeedback,
	recoveryOptionsMissing,
	justiceOutOfReach,
	onlyReturnOpen,
	reintegrationBarriersUnmet,
	supportWithoutLaw,
	supportWithoutRights,
	// National plans
	planWithoutPriorities,
	planWithoutTargets,
	planWithoutBudget,
	planWithoutData,
	planWithoutOwners,
	planWithoutMonitoring,
	planWithoutRisks,
	planBuiltOnFourPs,
	earlierPlansUnused,
	planMakersUnnamed,
	planBodyUnable,
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
	changeWithoutBaseline,
	onlyMaterialsCounted,
	onlyCaseCounts,
	disruptedIsNotGone,
	postsNotFollowed,
	followUpTooShort,
	impactMeasureNotReady,
	impactCountedLocally,
	victimsFoundAreNotPrevalence,
	sameMeasureTwice,
	lawOnPaper,
	planOnPaper,
	callsUndefined,
	shareWithoutParts,
	returnScaleUndefined,
	ownIndicatorWithoutRung,
	followUpAfterEnd,
	...beyondTheToolkit
];

export const rules: readonly Rule[] = [
	...onAnswers.map(withOtherSources),
	unknownWithoutPlan(onAnswers)
];
