/**
 * The memo of a panel: what its readers agree on or settled, how far they agreed before they spoke, and each one's
 * declaration of interest. The appendix has every member's verdict and words.
 */
import type { Panel } from '../appraisal/appraisal.ts';
import { sideBySide } from '../appraisal/panel.ts';
import { date, t } from '../language/language.ts';
import { fact, isSaid, paragraph } from './annex-words.ts';
import type { Block, Paper } from './blocks.ts';
import { buildFullTable } from './memo/memo-appendix.ts';
import { memberName, panelItems, type MemoItem, type MemoParts } from './memo/memo-item.ts';
import {
	buildAgreement,
	buildAgreementTable,
	buildDifferences,
	buildMembers,
	coverFacts
} from './memo/memo-panel.ts';
import {
	buildConditions,
	buildQuestions,
	buildRisks,
	buildStrengths,
	buildUnmet,
	signatures
} from './memo/memo-points.ts';
import { buildProfile } from './memo/memo-profile.ts';
import { buildHowRead, buildNotRead, scopeText } from './memo/memo-reading.ts';
import { buildRights, isToldAsRights } from './memo/memo-rights.ts';
import { cited, recommendationText, titleOfProposal } from './memo/memo-words.ts';
import { appendix, paragraphsOf } from './memo.ts';

export interface JointMemoInput extends MemoParts {
	readonly panel: Panel;
	readonly withoutAppendix?: boolean;
}

export function buildJointMemo(input: JointMemoInput): Paper {
	const { now, withoutAppendix: isCut = false } = input;
	const proposal = cited(input.panel.proposal, input.proposal);
	const panel = { ...input.panel, proposal };
	const { conclusion, members } = panel;
	const items = panelItems(panel, input);
	const rows = sideBySide(
		panel,
		items.map(({ criterion }) => criterion)
	);
	const depths = members.map(({ depth }) => depth);
	const earlier = [
		...new Map(
			members
				.flatMap((member) => [member.proposal, ...member.earlierProposals])
				.filter(({ fingerprint }) => fingerprint !== proposal.fingerprint)
				.map((one) => [one.fingerprint, one])
		).values()
	];
	const title = titleOfProposal(proposal);
	return {
		title,
		language: panel.language || 'en',
		subject: t('memo.joint.subject'),
		footer: t('memo.joint.footer', { title }),
		pageLabel: t('memo.page'),
		created: now,
		blocks: [
			cover(input, items),
			...buildConditions(conclusion),
			...buildMembers(panel),
			...buildRights(items, [], panel),
			...buildProfile(items, input),
			...buildStrengths(items, conclusion),
			...buildUnmet(
				items.filter((one) => !isToldAsRights(one)),
				proposal
			),
			...buildQuestions(items, [conclusion, ...members.map((member) => member.conclusion)]),
			...buildRisks(conclusion),
			...buildDifferences(panel, rows),
			...buildAgreement(rows),
			...buildNotRead(items, depths, input),
			signatures(members.map((_, index) => memberName(panel, index))),
			...buildHowRead(proposal, earlier, input),
			...(isCut
				? [paragraph(t('memo.cut'), 'note')]
				: appendix([
						...buildAgreementTable(rows, input),
						{ type: 'heading', level: 2, text: t('memo.table.title') },
						...buildFullTable(items, panel, input)
					]))
		],
		attachments: []
	};
}

function cover(input: JointMemoInput, items: readonly MemoItem[]): Block {
	const { panel, now } = input;
	const { proposal, conclusion, call, changed, members } = panel;
	return {
		type: 'cover',
		title: titleOfProposal(proposal),
		kind: t('memo.joint.kind'),
		facts: [
			fact(t('memo.cover.applicant'), proposal.applicant),
			fact(t('memo.cover.call'), call),
			...coverFacts(panel),
			fact(
				t('memo.cover.date'),
				t('memo.cover.dates', { changed: date(changed), made: date(now.toISOString()) })
			),
			fact(
				t('memo.cover.scope'),
				scopeText(
					items,
					members.map(({ depth }) => depth),
					input
				)
			)
		],
		summaryTitle: t('memo.recommendation.title', { text: recommendationText(conclusion) }),
		summary: [
			...(isSaid(conclusion.reasons) ? paragraphsOf(conclusion.reasons) : [t('memo.noReasons')]),
			...paragraphsOf(conclusion.summary)
		],
		note: ''
	};
}
