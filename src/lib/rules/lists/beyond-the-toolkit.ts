/**
 * Rules that go beyond the toolkit: judgements of evaluators (Norad Report 11/2010; the numbers N1 to N61 are those of
 * `1.N29` and other questions added here), standards on rights and ethics, and donors' rules for indicator sheets.
 */
import {
	arrowWithoutAssumption,
	outcomeWithoutIndicator,
	stepsWithoutReason
} from '../chain-claims.ts';
import { behaviourStepMissing, leapToImpact, resultNotLinked } from '../chain-steps.ts';
import { costBeyondMeans } from '../cost-beyond-means.ts';
import { countsAsOutcome } from '../counts-as-outcome.ts';
import {
	childrenAmongAdults,
	menAndBoysLeftOut,
	oneBodyDoesAll,
	survivorsAmongAtRisk
} from '../mixed-groups.ts';
import {
	childReturnUnassessed,
	fewChoicesOfWork,
	helpTiedToReturn,
	livelihoodsOpenToAll,
	materialsUnchecked,
	materialsUntested,
	recordSharedUnasked,
	returnWithoutChoice,
	shelterRunByPolice,
	storyToldAgain,
	trainingRepeatsOthers
} from '../practice-gaps.ts';
import {
	careEndsWithMoney,
	evaluationNotCosted,
	handoverUnchecked,
	livedExperienceAbsent,
	nextGrantHoped,
	noLessonsLog,
	othersNotMapped,
	overlapWithoutAgreement
} from '../preparation-gaps.ts';
import {
	needsAssessmentMissing,
	needsAssessmentUnused,
	partnerWithoutRecord,
	reasonWithoutSource,
	tooShortForChange,
	tooShortForImpact
} from '../profile-gaps.ts';
import type { Rule } from '../rule.ts';
import {
	childGuidelineMissing,
	childrenWithoutSafeguards,
	ethicsRulesMissing,
	researchNotTried,
	rightsUnwatched,
	safeguardingMissing,
	survivorsAskedWithoutCare,
	turnedAwayByDefinition
} from '../safeguard-gaps.ts';
import { smallNumbers } from '../small-numbers.ts';
import { severalPurposes } from '../several-purposes.ts';
import {
	casesFoundUnexplained,
	figuresNotSplit,
	sharesUndefined,
	targetsBehindStart,
	valuesWithoutDates
} from '../sheets-of-activity.ts';
import { assumptionContradicted, promiseWithoutStep } from '../unsure-steps.ts';

/** In the order in which findings of one weight are shown, after those of the toolkit. */
export const beyondTheToolkit: readonly Rule[] = [
	// Rights and safety
	returnWithoutChoice,
	helpTiedToReturn,
	childReturnUnassessed,
	shelterRunByPolice,
	recordSharedUnasked,
	survivorsAskedWithoutCare,
	childrenWithoutSafeguards,
	safeguardingMissing,
	// The whole design
	needsAssessmentMissing,
	needsAssessmentUnused,
	livedExperienceAbsent,
	reasonWithoutSource,
	othersNotMapped,
	overlapWithoutAgreement,
	partnerWithoutRecord,
	oneBodyDoesAll,
	tooShortForChange,
	tooShortForImpact,
	evaluationNotCosted,
	careEndsWithMoney,
	handoverUnchecked,
	nextGrantHoped,
	noLessonsLog,
	turnedAwayByDefinition,
	rightsUnwatched,
	ethicsRulesMissing,
	researchNotTried,
	childrenAmongAdults,
	childGuidelineMissing,
	menAndBoysLeftOut,
	// Single kinds of work
	severalPurposes,
	materialsUntested,
	materialsUnchecked,
	livelihoodsOpenToAll,
	survivorsAmongAtRisk,
	costBeyondMeans,
	trainingRepeatsOthers,
	fewChoicesOfWork,
	storyToldAgain,
	// The theory of change and its indicators
	assumptionContradicted,
	leapToImpact,
	promiseWithoutStep,
	behaviourStepMissing,
	stepsWithoutReason,
	arrowWithoutAssumption,
	resultNotLinked,
	outcomeWithoutIndicator,
	countsAsOutcome,
	targetsBehindStart,
	sharesUndefined,
	valuesWithoutDates,
	figuresNotSplit,
	smallNumbers,
	casesFoundUnexplained
];
