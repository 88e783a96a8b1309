/**
 * The memo a desk officer signs: one reader's appraisal of one proposal, as blocks for any writer. There is no score, and
 * nothing is hidden that was said.
 */
import type { Appraisal } from '../appraisal/appraisal.ts';
import { date, t } from '../language/language.ts';
import { closed } from '../theory/phrases.ts';
import { fact, filled, joined } from './annex-words.ts';
import type { Paper } from './blocks.ts';
import { buildAbstract, buildClaims } from './memo/memo-appendix.ts';
import {
	buildFindings,
	buildOtherFindings,
	rightsFindings,
	tellFindings,
	uncheckedFindings
} from './memo/memo-findings.ts';
import { itemsOf, type MemoParts } from './memo/memo-item.ts';
import { memoPaper } from './memo/memo-paper.ts';
import { cited, interestText, timeText, titleOfProposal } from './memo/memo-words.ts';

export interface MemoInput extends MemoParts {
	readonly appraisal: Appraisal;
	readonly withoutAppendix?: boolean;
}

export function buildMemo(input: MemoInput): Paper {
	const { withoutAppendix = false } = input;
	const proposal = cited(input.appraisal.proposal, input.proposal);
	const appraisal = { ...input.appraisal, proposal };
	const { conclusion, depth, earlierProposals, minutes, reviewer, sealed } = appraisal;
	const told = tellFindings(appraisal, input);
	return memoPaper(
		{
			document: appraisal,
			proposal,
			earlier: earlierProposals,
			conclusion,
			conclusions: [conclusion],
			items: itemsOf(appraisal, input),
			depths: [depth],
			words: {
				kind: t('memo.kind'),
				subject: t('memo.subject'),
				footer: t('memo.footer', { title: titleOfProposal(proposal) })
			},
			readers: [
				fact(t('memo.cover.reviewer'), joined([reviewer.name, reviewer.organisation])),
				fact(t('memo.cover.interest'), interestText(reviewer))
			],
			reading: filled([
				fact(t('memo.cover.time'), timeText(minutes)),
				fact(t('memo.cover.sealed'), sealed ? date(sealed.at) : '')
			]),
			rightsFindings: rightsFindings(told),
			findings: buildFindings(told, appraisal),
			panel: [],
			notRead: uncheckedFindings(told, withoutAppendix),
			declaration: t('memo.sign.declare', { interest: closed(interestText(reviewer)) }),
			signatories: [reviewer.name],
			appendix: [
				...buildAbstract(appraisal, input),
				...buildClaims(appraisal),
				...buildOtherFindings(told, appraisal)
			],
			withoutAppendix
		},
		input
	);
}
