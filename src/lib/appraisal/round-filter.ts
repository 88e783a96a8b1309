/** Narrowing and ordering the proposals of a round. */
import { recommendations, type Recommendation, type Verdict } from './appraisal.ts';
import type { Criterion } from './criteria.ts';
import { chapterOf } from './progress.ts';
import type { RoundProposal } from './round.ts';

/** A chapter and a verdict together mean: this verdict somewhere in that chapter. */
export interface RoundFilter {
	/** Holds at least one of these kinds of activity. */
	readonly kinds?: readonly string[];
	/** "3", "rights". */
	readonly chapter?: string | null;
	readonly verdict?: Verdict | 'differing' | null;
	/** "open" for proposals without a recommendation. */
	readonly recommendation?: Recommendation | 'open' | null;
	/** In the title or the name of the applicant, whatever the case. */
	readonly text?: string;
}

export function filterProposals(
	proposals: readonly RoundProposal[],
	filter: RoundFilter,
	criteria: readonly Criterion[]
): RoundProposal[] {
	const { kinds = [], chapter = null, verdict = null, recommendation = null, text = '' } = filter;
	const sought = text.trim().toLowerCase();
	const keys = criteria
		.filter((one) => chapter === null || chapterOf(one) === chapter)
		.map(({ key }) => key);
	return proposals.filter(
		(proposal) =>
			(kinds.length === 0 || proposal.kinds.some((kind) => kinds.includes(kind))) &&
			((chapter === null && verdict === null) ||
				keys.some((key) => isGiven(proposal, key, verdict))) &&
			(recommendation === null || (proposal.recommendation ?? 'open') === recommendation) &&
			`${proposal.title}\n${proposal.applicant}`.toLowerCase().includes(sought)
	);
}

/** With null, any verdict. */
function isGiven(
	{ verdicts: given, differing }: RoundProposal,
	key: string,
	verdict: Verdict | 'differing' | null
): boolean {
	if (verdict === 'differing') return differing.includes(key);
	return verdict === null
		? given[key] !== undefined || differing.includes(key)
		: given[key] === verdict;
}

export type RoundOrder = 'title' | 'applicant' | 'recommendation' | 'changed';

/** By name in the order of the language, by recommendation as the choices stand (open ones last), or latest change first. */
export function sortProposals(
	proposals: readonly RoundProposal[],
	by: RoundOrder,
	language: string
): RoundProposal[] {
	const names = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
	const place = ({ recommendation }: RoundProposal) =>
		recommendation === null ? recommendations.length : recommendations.indexOf(recommendation);
	const compare = {
		title: (a: RoundProposal, b: RoundProposal) => names.compare(a.title, b.title),
		applicant: (a: RoundProposal, b: RoundProposal) => names.compare(a.applicant, b.applicant),
		recommendation: (a: RoundProposal, b: RoundProposal) => place(a) - place(b),
		changed: (a: RoundProposal, b: RoundProposal) =>
			a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0
	};
	return [...proposals].sort(compare[by]);
}
