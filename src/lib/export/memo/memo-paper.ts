/**
 * The frame that the memo of one reader and the joint memo of a panel share: what is recommended, on which conditions
 * and at what risk; rights and safety; what holds and what does not; what is asked; what was not read; and last the line
 * to sign on, so that what is signed stands above it. The appendix has how the proposal was read, and every criterion.
 */
import type { Appraisal, Conclusion, Panel, ProposalRef } from '../../appraisal/appraisal.ts';
import { date, t } from '../../language/language.ts';
import { fact, heading, isSaid, paragraph } from '../annex-words.ts';
import type { Block, Fact, Paper } from '../blocks.ts';
import { buildFullTable } from './memo-appendix.ts';
import type { ToldFinding } from './memo-findings.ts';
import type { MemoItem, MemoParts } from './memo-item.ts';
import {
	buildConditions,
	buildQuestions,
	buildRisks,
	buildStrengths,
	buildUnmet,
	signatures
} from './memo-points.ts';
import { buildCounts, buildProfile } from './memo-profile.ts';
import { buildHowRead, buildNotRead, scopeText } from './memo-reading.ts';
import { buildRights, isToldAsRights } from './memo-rights.ts';
import {
	paragraphsOf,
	recommendationText,
	titleOfProposal,
	type CitedProposal
} from './memo-words.ts';

interface MemoFrame {
	readonly document: Pick<Appraisal | Panel, 'call' | 'changed' | 'language' | 'contentVersion'>;
	readonly proposal: CitedProposal;
	readonly earlier: readonly ProposalRef[];
	readonly conclusion: Conclusion;
	/** Of the reader, or of the panel and its members: for questions about the whole. */
	readonly conclusions: readonly Conclusion[];
	readonly items: readonly MemoItem[];
	readonly depths: readonly Appraisal['depth'][];
	/** What kind of memo it is, in words. */
	readonly words: { readonly kind: string; readonly subject: string; readonly footer: string };
	/** On the cover: who read, with which interest. */
	readonly readers: readonly Fact[];
	/** On the cover, below what was read. */
	readonly reading: readonly Fact[];
	readonly rightsFindings: readonly ToldFinding[];
	/** Below what the proposal leaves open: confirmed findings. */
	readonly findings: readonly Block[];
	/** Below the questions: how the readers of a panel came to this. */
	readonly panel: readonly Block[];
	/** More that was not read, in sentences. */
	readonly notRead: readonly string[];
	/** What the signatories declare above their signatures. */
	readonly declaration: string;
	readonly signatories: readonly string[];
	/** Between the profile and the table of every criterion. */
	readonly appendix: readonly Block[];
	/** Without the appendix, for a short copy; the memo says that it is left out. */
	readonly withoutAppendix: boolean;
}

export function memoPaper(frame: MemoFrame, parts: MemoParts): Paper {
	const { document, proposal, conclusion, items, words } = frame;
	const title = titleOfProposal(proposal);
	return {
		title,
		language: document.language || 'en',
		subject: words.subject,
		footer: words.footer,
		pageLabel: t('memo.page'),
		created: parts.now,
		blocks: [
			cover(frame, parts),
			...buildConditions(conclusion),
			...buildRisks(conclusion),
			...buildRights(items, frame.rightsFindings, proposal),
			...buildStrengths(items, conclusion, proposal),
			...buildUnmet(
				items.filter((one) => !isToldAsRights(one)),
				proposal
			),
			...frame.findings,
			...buildQuestions(items, frame.conclusions),
			...frame.panel,
			...buildCounts(items, parts),
			...buildNotRead(items, frame.depths, parts, frame.notRead),
			...(frame.withoutAppendix
				? [
						...buildHowRead(frame, parts),
						paragraph(t('memo.cut'), 'note'),
						...signatures(conclusion, frame.declaration, frame.signatories)
					]
				: [
						...signatures(conclusion, frame.declaration, frame.signatories),
						...appendix(frame, parts)
					])
		],
		attachments: []
	};
}

function cover(frame: MemoFrame, parts: MemoParts): Block {
	const { document, proposal, conclusion, items, depths } = frame;
	const changed = date(document.changed);
	const made = date(parts.now.toISOString());
	return {
		type: 'cover',
		title: titleOfProposal(proposal),
		kind: frame.words.kind,
		facts: [
			fact(t('memo.cover.applicant'), proposal.applicant),
			fact(t('memo.cover.call'), document.call),
			...frame.readers,
			fact(
				t('memo.cover.date'),
				changed === made ? made : t('memo.cover.dates', { changed, made })
			),
			fact(t('memo.cover.scope'), scopeText(items, depths, parts)),
			...frame.reading
		],
		summaryTitle: t('memo.recommendation.title', { text: recommendationText(conclusion) }),
		summary: [
			...(isSaid(conclusion.reasons) ? paragraphsOf(conclusion.reasons) : [t('memo.noReasons')]),
			...paragraphsOf(conclusion.summary)
		],
		note: ''
	};
}

/** On wide pages, for the table. */
const appendix = (frame: MemoFrame, parts: MemoParts): Block[] => [
	{ type: 'part', number: '', title: t('memo.appendix'), orientation: 'landscape' },
	...buildHowRead(frame, parts),
	...buildProfile(frame.items, parts),
	...frame.appendix,
	heading(2, t('memo.table.title')),
	...buildFullTable(frame.items, frame.proposal, parts)
];
