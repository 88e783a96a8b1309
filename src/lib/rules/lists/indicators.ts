/** Rules on indicators, and on what they are made to carry. */
import { changeWithoutBaseline } from '../change-without-baseline.ts';
import {
	impactMeasureNotReady,
	impactCountedLocally,
	victimsFoundAreNotPrevalence,
	sameMeasureTwice
} from '../impact-measures.ts';
import { learningWithoutRetention } from '../learning-without-retention.ts';
import { lessTraffickingUnmeasured } from '../less-trafficking-unmeasured.ts';
import {
	satisfactionIsNotLearning,
	learningIsNotBehaviour,
	livelihoodIsNotSafety,
	behaviourIsNotImpact,
	migrationIsNotImpact
} from '../misused-rungs.ts';
import { onlyBaselineIndicators } from '../only-baseline-indicators.ts';
import { onlyReachIndicators } from '../only-reach-indicators.ts';
import {
	onlyMaterialsCounted,
	onlyCaseCounts,
	disruptedIsNotGone,
	postsNotFollowed,
	followUpTooShort
} from '../only-sample.ts';
import { lawOnPaper, planOnPaper } from '../paper-for-results.ts';
import type { Rule } from '../rule.ts';
import {
	callsUndefined,
	shareWithoutParts,
	returnScaleUndefined,
	ownIndicatorWithoutRung,
	followUpAfterEnd
} from '../sheet-rules.ts';

export const indicators: readonly Rule[] = [
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
	followUpAfterEnd
];
