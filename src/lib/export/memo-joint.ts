/**
 * The memo of a panel: what its readers agree on or settled, how far they agreed, and each one's declaration of
 * interest. The appendix has every member's verdict and words.
 */
import type { Panel } from '../appraisal/appraisal.ts';
import { sideBySide } from '../appraisal/panel.ts';
import { t } from '../language/language.ts';
import type { Paper } from './blocks.ts';
import { buildAgreement, buildAgreementTable } from './memo/memo-agreement.ts';
import { memberName, panelItems, type MemoParts } from './memo/memo-item.ts';
import {
	buildDifferences,
	buildMembers,
	buildOwnConclusions,
	coverFacts
} from './memo/memo-panel.ts';
import { memoPaper } from './memo/memo-paper.ts';
import { cited, titleOfProposal } from './memo/memo-words.ts';

interface JointMemoInput extends MemoParts {
	readonly panel: Panel;
	/** Ids of members whose verdicts are no longer those they sealed. */
	readonly altered?: readonly string[];
	readonly withoutAppendix?: boolean;
}

export function buildJointMemo(input: JointMemoInput): Paper {
	const { withoutAppendix = false, altered = [] } = input;
	const proposal = cited(input.panel.proposal, input.proposal);
	const panel = { ...input.panel, proposal };
	const { conclusion, members } = panel;
	const items = panelItems(panel, input);
	const rows = sideBySide(
		panel,
		items.map(({ criterion }) => criterion)
	);
	return memoPaper(
		{
			document: panel,
			proposal,
			earlier: readBefore(panel),
			conclusion,
			conclusions: [conclusion, ...members.map((member) => member.conclusion)],
			items,
			depths: members.map(({ depth }) => depth),
			words: {
				kind: t('memo.joint.kind'),
				subject: t('memo.joint.subject'),
				footer: t('memo.joint.footer', { title: titleOfProposal(proposal) })
			},
			readers: coverFacts(panel),
			reading: [],
			rightsFindings: [],
			findings: [],
			panel: [...buildMembers(panel, altered), ...buildAgreement(panel, rows, altered)],
			notRead: [],
			declaration: t('memo.joint.declare'),
			signatories: members.map((_, index) => memberName(panel, index)),
			appendix: [
				...buildOwnConclusions(panel),
				...buildDifferences(panel, rows),
				...buildAgreementTable(rows, input)
			],
			withoutAppendix
		},
		input
	);
}

/** Versions of the proposal that a member read, other than the panel's, each once. */
function readBefore({ proposal, members }: Panel) {
	const refs = members
		.flatMap((member) => [member.proposal, ...member.earlierProposals])
		.filter(({ fingerprint }) => fingerprint !== proposal.fingerprint);
	return [...new Map(refs.map((one) => [one.fingerprint, one])).values()];
}
