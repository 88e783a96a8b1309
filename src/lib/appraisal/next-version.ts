/**
 * Reading the next version of a design in the appraisal of the one before: verdicts stay, and are stale only where the
 * answers behind them changed; the abstract follows the design where the appraiser has not corrected it.
 */
import type { Design } from '../domain/design.ts';
import { abstractFromDesign } from './abstract-from-design.ts';
import type { Appraisal, ProposalRef } from './appraisal.ts';
import { fillAbstract, replaceProposal } from './edit.ts';

type Version = ProposalRef & { readonly design: Design | null };

/** @param former the version read until now, as far as its text is on this machine */
export function readNextVersion(
	appraisal: Appraisal,
	next: Version,
	former: Pick<Version, 'design'> | null
): Appraisal {
	const replaced = replaceProposal(appraisal, next);
	if (!next.design) return replaced;
	return fillAbstract(
		replaced,
		abstractFromDesign(next.design),
		former?.design ? abstractFromDesign(former.design) : {}
	);
}
