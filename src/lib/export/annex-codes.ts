/**
 * Numbers appraisers expect: Op1.2 for an output, Oc1.2 for an outcome, Im1 for a shared effect, a letter for an indicator.
 * The first figure is the activity's; the second runs from the effect down to what is delivered first.
 */
import type { Design, Indicator } from '../domain/design.ts';
import type { TheoryNode, TheoryOfChange } from '../theory/theory.ts';

export interface Codes {
	/** By node id; activities have none. */
	readonly results: ReadonlyMap<string, string>;
	/** By indicator id. */
	readonly indicators: ReadonlyMap<string, string>;
}

const letters = { output: 'Op', outcome: 'Oc', impact: 'Im' } as const;

export function codesOf(design: Design, theory: TheoryOfChange): Codes {
	const results = new Map<string, string>();
	sharedResults(theory).forEach(({ id }, index) => results.set(id, `Im${index + 1}`));
	design.activities.forEach(({ id }, activity) => {
		const counted = { output: 0, outcome: 0, impact: 0 };
		for (const node of resultsOf(theory, id)) {
			const { kind } = node;
			if (kind === 'activity') continue;
			results.set(node.id, `${letters[kind]}${activity + 1}.${++counted[kind]}`);
		}
	});
	const indicators = new Map<string, string>();
	for (const [nodeId, code] of results)
		measuring(design, nodeId).forEach(({ id }, index) =>
			indicators.set(id, `${code}.${letter(index)}`)
		);
	looseIndicators(design, theory).forEach(({ id }, index) => indicators.set(id, `Ind${index + 1}`));
	return { results, indicators };
}

/** What one activity alone brings about, furthest first. */
export function resultsOf(theory: TheoryOfChange, activityId: string): TheoryNode[] {
	return theory.nodes
		.filter((node) => node.activityId === activityId && node.kind !== 'activity')
		.reverse();
}

/** Effects that activities share, in the order of the patterns. */
export const sharedResults = (theory: TheoryOfChange): TheoryNode[] =>
	theory.nodes.filter(({ activityId }) => activityId === null);

export const measuring = (design: Design, nodeId: string): Indicator[] =>
	design.indicators.filter(({ measures }) => measures === nodeId);

/** Indicators that measure no box of the theory. */
export function looseIndicators(design: Design, theory: TheoryOfChange): Indicator[] {
	const boxes = new Set(theory.nodes.filter(({ kind }) => kind !== 'activity').map(({ id }) => id));
	return design.indicators.filter(({ measures }) => measures === null || !boxes.has(measures));
}

/** a to z, then aa, ab ... */
function letter(index: number): string {
	const last = String.fromCharCode(97 + (index % 26));
	return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
