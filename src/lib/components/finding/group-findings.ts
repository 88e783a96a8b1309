import type { Finding } from '#lib/rules/evaluate.ts';
import type { Weight } from '#lib/rules/rule.ts';

interface OfWeight {
	readonly weight: Weight;
	/** Findings of one rule each, never empty. */
	readonly groups: readonly (readonly [Finding, ...Finding[]])[];
}

const weights: readonly Weight[] = ['rights', 'gate', 'consider'];

/** Weightiest first; findings of the same rule together, in the order in which the rules first speak. */
export function byWeight(findings: readonly Finding[]): OfWeight[] {
	return weights
		.map((weight) => {
			const groups = new Map<string, [Finding, ...Finding[]]>();
			for (const finding of findings.filter(({ rule }) => rule.weight === weight)) {
				const group = groups.get(finding.rule.id);
				if (group) group.push(finding);
				else groups.set(finding.rule.id, [finding]);
			}
			return { weight, groups: [...groups.values()] };
		})
		.filter(({ groups }) => groups.length > 0);
}
