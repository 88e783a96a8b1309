/** Sample indicators for an activity, rung by rung, each with the reason why it is suggested here. */
import type { IndicatorCategory, SampleIndicator } from '../content/types.ts';
import type { Claim } from '../domain/vocabulary.ts';
import { rowForClaim, type Coverage, type CoveredRow } from './coverage.ts';

export type Reason =
	/** Nothing measures yet what the activity is said to reach. */
	| { readonly type: 'claim'; readonly claim: Claim }
	/** It measures a box of the theory of change. */
	| { readonly type: 'step'; readonly text: string }
	/** The same, but the box is still a gap. */
	| { readonly type: 'gap'; readonly label: string }
	| { readonly type: 'empty-rung' }
	/** Learning is measured; whether it lasts is not. */
	| { readonly type: 'lasting' }
	/** A later change can only be shown against what was known before. */
	| { readonly type: 'baseline' }
	/** Worth knowing, but no step towards the effect. */
	| { readonly type: 'beside' };

export interface SuggestedSample {
	readonly sample: SampleIndicator;
	readonly category: IndicatorCategory;
	/** Names of chosen indicators it should be read beside. */
	readonly goesWith: readonly string[];
	/** The indicator already made from it for this activity. */
	readonly chosenId: string | null;
}

export interface Suggestions {
	readonly row: CoveredRow;
	/** Why anything on this rung is suggested, weightiest first. */
	readonly reasons: readonly Reason[];
	/** Those that go with a chosen indicator first, then in the order of the source. */
	readonly samples: readonly SuggestedSample[];
}

/** One entry per row of the ladder, lowest first; rows the toolkit has no sample for have an empty list. */
export function suggest(coverage: Coverage): Suggestions[] {
	const { activity, rows, unplaced } = coverage;
	const chosen = [...rows.flatMap(({ indicators }) => indicators), ...unplaced];
	return rows.map((row) => {
		const samples = row.categories.flatMap((category) =>
			category.samples.map((sample): SuggestedSample => {
				const partners = chosen.filter(
					({ sampleId }) => sampleId !== null && isPair(sample, sampleId, rows)
				);
				return {
					sample,
					category,
					goesWith: partners.map(({ name }) => name),
					chosenId: chosen.find(({ sampleId }) => sampleId === sample.id)?.id ?? null
				};
			})
		);
		return {
			row,
			reasons: reasonsFor(row, rows, activity.claim),
			samples: samples.toSorted(
				(a, b) => Number(b.goesWith.length > 0) - Number(a.goesWith.length > 0)
			)
		};
	});
}

function reasonsFor(row: CoveredRow, rows: readonly CoveredRow[], claim: Claim | null): Reason[] {
	const reasons: Reason[] = [];
	const ladder = rows.filter(({ kind }) => kind === row.kind);
	if (claim && !row.isMeasured && rowForClaim(ladder, claim) === row)
		reasons.push({ type: 'claim', claim });
	if (row.rung === 'retention' && !row.isMeasured && isMeasured(ladder, 'learning'))
		reasons.push({ type: 'lasting' });
	for (const node of row.nodes)
		reasons.push(node.gap ? { type: 'gap', label: row.label } : { type: 'step', text: node.text });
	if (row.isStep && !row.isMeasured) reasons.push({ type: 'empty-rung' });
	if (!row.isStep) reasons.push({ type: row.rung === 'baseline' ? 'baseline' : 'beside' });
	return reasons;
}

const isMeasured = (rows: readonly CoveredRow[], rung: CoveredRow['rung']) =>
	rows.some((row) => row.rung === rung && row.isMeasured);

/** The source names pairs from either side. */
function isPair(sample: SampleIndicator, chosenId: string, rows: readonly CoveredRow[]): boolean {
	if (sample.id === chosenId) return false;
	const partner = rows
		.flatMap(({ categories }) => categories.flatMap(({ samples }) => samples))
		.find(({ id }) => id === chosenId);
	return sample.pairsWith.includes(chosenId) || Boolean(partner?.pairsWith.includes(sample.id));
}
