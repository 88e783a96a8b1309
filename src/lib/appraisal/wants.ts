/** What an appraiser has still to say before the conclusion can be signed. Nothing here blocks; it is a list. */
import { kindsOf } from './abstract.ts';
import type { Appraisal, Conclusion } from './appraisal.ts';
import type { Criterion } from './criteria.ts';
import { judgementOf } from './judging.ts';

export type Want =
	| { readonly type: 'reviewer-name' }
	/** The declaration of interest; "declared" without saying what leaves it open. */
	| { readonly type: 'interest' }
	| { readonly type: 'interest-text' }
	/** No kind of activity is ticked, so that only sections 1 and 2 are read. */
	| { readonly type: 'kinds' }
	| { readonly type: 'verdict'; readonly key: string }
	/** A verdict other than "well addressed", without its reason. */
	| { readonly type: 'reason'; readonly key: string }
	/** A verdict on an earlier state of the proposal. */
	| { readonly type: 'stale'; readonly key: string }
	| { readonly type: 'recommendation' }
	| { readonly type: 'recommendation-reasons' }
	/** "Support with conditions" that names none. */
	| { readonly type: 'conditions' };

/**
 * In the order of the path: abstract, criteria, conclusion, reviewer.
 * @param stale keys of criteria judged on an earlier state (`staleKeys`)
 */
export function whatIsMissing(
	appraisal: Appraisal,
	criteria: readonly Criterion[],
	stale: ReadonlySet<string> = new Set()
): Want[] {
	const wants: Want[] = kindsOf(appraisal).length === 0 ? [{ type: 'kinds' }] : [];
	for (const { key } of criteria) {
		if (judgementOf(appraisal, key).verdict === null) wants.push({ type: 'verdict', key });
		else if (lacksReason(appraisal, key)) wants.push({ type: 'reason', key });
		if (stale.has(key)) wants.push({ type: 'stale', key });
	}
	wants.push(...missingInConclusion(appraisal.conclusion));
	const { name, interest, interestText } = appraisal.reviewer;
	if (isBlank(name)) wants.push({ type: 'reviewer-name' });
	if (interest === null) wants.push({ type: 'interest' });
	if (interest === 'declared' && isBlank(interestText)) wants.push({ type: 'interest-text' });
	return wants;
}

/** The same for a conclusion alone, such as a panel's. */
export function missingInConclusion({ recommendation, reasons, conditions }: Conclusion): Want[] {
	const wants: Want[] = recommendation === null ? [{ type: 'recommendation' }] : [];
	if (recommendation !== null && isBlank(reasons)) wants.push({ type: 'recommendation-reasons' });
	if (recommendation === 'support-with-conditions' && isBlank(conditions))
		wants.push({ type: 'conditions' });
	return wants;
}

/** Every verdict but "well addressed" wants a reason. */
export function lacksReason(appraisal: Appraisal, key: string): boolean {
	const { verdict, comment } = judgementOf(appraisal, key);
	return verdict !== null && verdict !== 'well' && isBlank(comment);
}

const isBlank = (text: string): boolean => text.trim() === '';
