/** Every rule, in the order in which findings of one weight are shown. A new rule is one file, one line here, one file of words. */
import { onlyReachIndicators } from './only-reach-indicators.ts';
import type { Rule } from './rule.ts';
import { supplySideOnly } from './supply-side-only.ts';
import { trainingBecomesAction } from './training-becomes-action.ts';

export const rules: readonly Rule[] = [supplySideOnly, trainingBecomesAction, onlyReachIndicators];
