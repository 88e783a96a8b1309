/** Rules on the design as a whole: whose behaviour changes, patterns, the mix of kinds of work, displacement. */
import { displacementEffectUnsaid } from '../displacement-effect-unsaid.ts';
import { displacementNotConsidered } from '../displacement-not-considered.ts';
import { displacementNotWatched } from '../displacement-not-watched.ts';
import { displacementWithoutResponse } from '../displacement-without-response.ts';
import { factorNotCompared, factorNotMovable, onlyVulnerabilityFactors } from '../factors.ts';
import {
	groupNotReached,
	groupWithoutFittingWork,
	activityWithoutGroup,
	activityForUnlikelyGroup
} from '../group-reach.ts';
import { localMeansOverall } from '../local-means-overall.ts';
import { noGroupChosen } from '../no-group-chosen.ts';
import { livelihoodsAlone, trainingAlone, awarenessAlone } from '../one-kind-only.ts';
import {
	harderWithoutActivity,
	crowdingOutWithoutActivity,
	rewardWithoutActivity,
	profitWithoutActivity,
	riskWithoutActivity,
	toleranceWithoutActivity
} from '../opportunity-without-activity.ts';
import { noPatternNamed, patternNotDescribed, patternsShareOneResponse } from '../pattern-gaps.ts';
import {
	expertiseMissing,
	outsideFactorsUnanswered,
	learningNotPlanned,
	changeBarriersUnanswered
} from '../programme-gaps.ts';
import type { Rule } from '../rule.ts';
import {
	shiftOfTargetUnjudged,
	shiftOfRouteUnjudged,
	shiftOfOffenderUnjudged,
	disruptionMayShift
} from '../shift-unjudged.ts';
import { supplySideOnly } from '../supply-side-only.ts';

export const wholeDesign: readonly Rule[] = [
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
	disruptionMayShift
];
