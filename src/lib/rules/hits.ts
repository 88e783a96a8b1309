import { oncePer } from '../domain/once-per.ts';
import type { Hit, Rule, RuleInput } from './rule.ts';

const raisedBy = oncePer((_input: RuleInput) => new Map<Rule, readonly Hit[]>());

/** What a rule says of this input, worked out once, also when another rule asks whether it has spoken. */
export function hitsOf(rule: Rule, input: RuleInput): readonly Hit[] {
	const raised = raisedBy(input);
	let hits = raised.get(rule);
	if (!hits) raised.set(rule, (hits = rule.evaluate(input)));
	return hits;
}
