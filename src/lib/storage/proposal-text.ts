/** Checking the text of a proposal from outside: a file from a colleague, a record of the browser's storage. */
import {
	proposalPartLimit,
	proposalText,
	proposalTextLimit,
	type ProposalText
} from '../appraisal/proposal.ts';
import type { Appraisal, Panel, ProposalRef } from '../appraisal/appraisal.ts';
import { checkDesign } from '../domain/open-design.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { placeOf } from '../domain/shape.ts';

type ProposalFault =
	/** `detail` names the places that do not fit, never the text. */
	| { type: 'does-not-fit'; detail: string }
	/** The design inside is of a newer version. */
	| { type: 'newer-than-this-app'; found: number; known: number };

export function checkProposalText(value: unknown): Result<ProposalText, ProposalFault> {
	// Counted before it is checked: a million false parts would take seconds to refuse.
	const parts = (value as { content?: unknown } | null)?.content;
	if (Array.isArray(parts) && parts.length > proposalPartLimit)
		return doesNotFit(`content: more than ${proposalPartLimit} parts`);
	const checked = proposalText.safeParse(value);
	if (!checked.success) {
		const [first] = checked.error.issues;
		return doesNotFit(`${placeOf(first?.path ?? [])}: ${first?.message}`);
	}
	const letters = checked.data.content.reduce((sum, { text }) => sum + text.length, 0);
	if (letters > proposalTextLimit)
		return doesNotFit(`content: more than ${proposalTextLimit} characters`);
	const { design, ...rest } = checked.data;
	if (design === null) return ok({ ...rest, design: null });
	const opened = checkDesign(design);
	if (opened.ok) return ok({ ...rest, design: opened.value });
	const { error } = opened;
	if (error.type === 'newer-than-this-app') return fail(error);
	return doesNotFit(error.type === 'not-a-design' ? `design: ${error.detail}` : 'design');
}

/** Every state of the proposal that a document refers to, each once. */
export function proposalsIn(document: Appraisal | Panel): ProposalRef[] {
	const readers = 'members' in document ? document.members : [document];
	const refs = [
		document.proposal,
		...readers.flatMap(({ proposal, earlierProposals }) => [proposal, ...earlierProposals])
	];
	return [...new Map(refs.map((ref) => [ref.fingerprint, ref])).values()];
}

const doesNotFit = (detail: string) => fail({ type: 'does-not-fit' as const, detail });
