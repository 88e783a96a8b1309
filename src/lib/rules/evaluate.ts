/** Runs rules over a design and joins each hit with what the user decided about it. */
import type { Decision, Design } from '../domain/design.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { hitsOf } from './hits.ts';
import type { Cause, Hit, Rule, RuleInput, Weight } from './rule.ts';

export interface Finding extends Hit {
	/** Stable over time: rule and place. Decisions are kept under it. */
	readonly key: string;
	readonly rule: Rule;
	/** Fingerprint of what the finding rests on. */
	readonly basedOn: string;
	readonly decision: Decision | null;
	/** The answers behind the decision have changed since it was taken: the finding is open again. */
	readonly reopened: boolean;
}

const order: Readonly<Record<Weight, number>> = { rights: 0, gate: 1, consider: 2 };

/** All findings, weightiest first, then in the order of the rules and of the document. */
export function evaluate(rules: readonly Rule[], input: RuleInput): Finding[] {
	return rules
		.flatMap((rule) => hitsOf(rule, input).map((hit) => finding(rule, hit, input)))
		.sort((a, b) => order[a.rule.weight] - order[b.rule.weight]);
}

/** Open means: nothing decided, decided to mend later, or decided on answers that have changed since. */
export function isOpen({ decision, reopened }: Finding): boolean {
	return decision === null || reopened || decision.choice === 'mend-later';
}

function finding(rule: Rule, hit: Hit, input: RuleInput): Finding {
	const key = hit.at ? `${rule.id}@${hit.at}` : rule.id;
	const basedOn = fingerprint(JSON.stringify(hit.because.map((cause) => contentOf(cause, input))));
	const decision = input.design.decisions[key] ?? null;
	return {
		...hit,
		key,
		rule,
		basedOn,
		decision,
		reopened: decision !== null && decision.basedOn !== basedOn
	};
}

/** What stands at the place a finding rests on. */
function contentOf(cause: Cause, { design, theory }: RuleInput): unknown {
	switch (cause.type) {
		case 'answer': {
			const answer = design.answers[cause.scope]?.[cause.question];
			return (cause.item ? answer?.items[cause.item] : answer) ?? null;
		}
		case 'activity':
			return design.activities.find(({ id }) => id === cause.id) ?? null;
		case 'group':
			return design.groups.find(({ id }) => id === cause.id) ?? null;
		case 'pattern':
			return design.patterns.find(({ id }) => id === cause.id) ?? null;
		case 'opportunity':
			return (design.opportunities as Record<string, unknown>)[cause.id] ?? null;
		case 'indicator':
			return design.indicators.find(({ id }) => id === cause.id) ?? null;
		case 'link':
			return theory.links.find(({ id }) => id === cause.id)?.reason ?? null;
		case 'node': {
			const node = theory.nodes.find(({ id }) => id === cause.id);
			return node ? [node.text, node.gap] : null;
		}
		case 'profile':
			return design.profile[cause.part];
		case 'page':
			return pageContent(cause.step, design);
		default:
			return cause satisfies never;
	}
}

function pageContent(step: Extract<Cause, { type: 'page' }>['step'], design: Design): unknown {
	switch (step) {
		case 'change':
			return design.groups;
		case 'pattern':
			return [design.patterns, design.opportunities];
		case 'activities':
			return design.activities.map(({ id, kind, alsoKinds }) => [id, kind, alsoKinds]);
		case 'displacement':
			return design.displacement;
		case 'indicators':
			return design.indicators.map(({ id, rung, activityId }) => [id, rung, activityId]);
		default:
			return step satisfies never;
	}
}
