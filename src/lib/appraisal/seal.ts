/**
 * Sealing: an appraiser fixes what they found before seeing what the others did. Nothing is locked; a change afterwards
 * shows, because the seal holds a digest of what was sealed. The digest itself is computed by the caller (SHA-256).
 */
import type { Appraisal } from './appraisal.ts';
import { canonicalText } from './canonical.ts';

/** The text to be digested: verdicts with their reasons and passages, conclusion, and the declaration of interest. */
export function sealedContent(appraisal: Appraisal): string {
	const { id, proposal, judgements, conclusion, reviewer } = appraisal;
	const said = Object.entries(judgements).map(([key, judgement]) => {
		// Going back to what was sealed is no change, whenever it was done.
		const { date: _date, earlier: _earlier, ...words } = judgement;
		return [key, words] as const;
	});
	return canonicalText({
		id,
		proposal: proposal.fingerprint,
		reviewer,
		judgements: Object.fromEntries(said),
		conclusion
	});
}

/** @param digest SHA-256 of `sealedContent(appraisal)`, in hexadecimal */
export function seal(appraisal: Appraisal, digest: string, now: Date): Appraisal {
	return { ...appraisal, sealed: { at: now.toISOString(), digest } };
}

/** Opens the seal; whatever is sealed later carries a later time. */
export const unseal = (appraisal: Appraisal): Appraisal => ({ ...appraisal, sealed: null });

/** @param digest of `sealedContent(appraisal)` as it is now */
export function isAlteredSinceSealing({ sealed }: Appraisal, digest: string): boolean {
	return sealed !== null && sealed.digest !== digest;
}
