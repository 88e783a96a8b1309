/** Every rule, in the order in which findings of one weight are shown. A new one is a line in a list, a file of words, a test. */
import { withOtherSources } from './also-said-by.ts';
import { beyondTheToolkit } from './lists/beyond-the-toolkit.ts';
import { indicators } from './lists/indicators.ts';
import { kindsOfWork } from './lists/kinds-of-work.ts';
import { rightsAndSafety } from './lists/rights-and-safety.ts';
import { wholeDesign } from './lists/whole-design.ts';
import type { Rule } from './rule.ts';
import { unknownWithoutPlan } from './unknown-without-plan.ts';

const onAnswers: readonly Rule[] = [
	...rightsAndSafety,
	...wholeDesign,
	...kindsOfWork,
	...indicators,
	...beyondTheToolkit
];

export const rules: readonly Rule[] = [
	...onAnswers.map(withOtherSources),
	unknownWithoutPlan(onAnswers)
];
