/** Rules on activities, by the section of the toolkit they are judged by. */
import { awarenessChangesBehaviour } from '../awareness-changes-behaviour.ts';
import {
	awarenessGoalUnproven,
	awarenessUnknown,
	awarenessAlreadyHigh,
	noAlternativeSeen,
	noProductInformation,
	saferRouteUnproven,
	linkUnexplained
} from '../awareness-gaps.ts';
import {
	trustedSourceUnknown,
	segmentsUnsaid,
	hotlineWithoutIdentification,
	hotlineLeadsNowhere,
	noAlternativeOffered
} from '../awareness-links.ts';
import { barriersUnmet } from '../barriers-unmet.ts';
import { victimsUnwilling, identificationWithoutServices } from '../help-after-identification.ts';
import {
	findingDataUnused,
	missedChancesUnstudied,
	pointsMissThePattern,
	noPointOfContact,
	noSelfIdentification,
	channelWithoutMeans,
	authorityUnclear,
	identificationBarriersUnmet,
	referralNotWorking,
	identificationAheadOfSupport
} from '../identification-gaps.ts';
import {
	networkMethodsMissing,
	casesRestOnTestimony,
	casesElsewhereUnused,
	lowPriorityUnanswered,
	justiceFoundationMissing,
	trainingNotTiedToPattern,
	traineesNotReady,
	traineesNotSelectable,
	trainersUnsupported
} from '../justice-gaps.ts';
import {
	lawBlocksMoneyTrail,
	lawBlocksJointWork,
	lawNotReadyForTraining,
	conceptsUnknown,
	lawCapsIdentification,
	lawLeavesVictimsOut,
	inspectorsWithoutRole,
	supportWithoutLaw,
	supportWithoutRights
} from '../law-gates.ts';
import {
	newLawUsedTooSoon,
	traffickingLawAlone,
	otherChargesCostServices,
	legalExpertiseMissing
} from '../legal-gaps.ts';
import {
	incomeLevelUnknown,
	incomeNotReached,
	loansMissThePoorest,
	otherMotivesUnanswered,
	targetGroupReplaceable,
	incomeAsWholeMechanism,
	survivorLivelihoodsWithoutSupport
} from '../livelihoods-gaps.ts';
import { noActionNamed } from '../no-action-named.ts';
import {
	planWithoutPriorities,
	planWithoutTargets,
	planWithoutBudget,
	planWithoutData,
	planWithoutOwners,
	planWithoutMonitoring,
	planWithoutRisks,
	planBuiltOnFourPs
} from '../plan-gaps.ts';
import { earlierPlansUnused, planMakersUnnamed, planBodyUnable } from '../plan-makers.ts';
import type { Rule } from '../rule.ts';
import {
	supportBlockMissing,
	supportWithoutIdentification,
	supportTooShort,
	servicesDependOnFinder,
	victimsNotAsked,
	noClientFeedback,
	recoveryOptionsMissing,
	justiceOutOfReach,
	onlyReturnOpen,
	reintegrationBarriersUnmet
} from '../support-gaps.ts';
import { trainingBecomesAction } from '../training-becomes-action.ts';
import { turnoverUnanswered } from '../turnover-unanswered.ts';

export const kindsOfWork: readonly Rule[] = [
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
	planBodyUnable
];
