/**
 * The memo a desk officer signs: one reader's appraisal of one proposal, as blocks for any writer. The conclusion stands
 * first, then rights and safety, then lesson by lesson what holds and what does not, each with its reason and the place
 * in the proposal. The appendix has every criterion. There is no score, and nothing is hidden that was said.
 */
import type { Appraisal } from '../appraisal/appraisal.ts';
import { date, t } from '../language/language.ts';
import { fact, filled, isSaid, joined, paragraph } from './annex-words.ts';
import type { Block, Paper } from './blocks.ts';
import { buildAbstract, buildClaims, buildFullTable } from './memo/memo-appendix.ts';
import {
	buildFindings,
	buildOtherFindings,
	rightsFindings,
	tellFindings
} from './memo/memo-findings.ts';
import { itemsOf, type MemoItem, type MemoParts } from './memo/memo-item.ts';
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
import {
	cited,
	interestText,
	recommendationText,
	timeText,
	titleOfProposal
} from './memo/memo-words.ts';

export interface MemoInput extends MemoParts {
	readonly appraisal: Appraisal;
	/** Without the appendix, for a short copy; the memo says that it is left out. */
	readonly withoutAppendix?: boolean;
}

export function buildMemo(input: MemoInput): Paper {
	const { now, withoutAppendix: isCut = false } = input;
	const proposal = cited(input.appraisal.proposal, input.proposal);
	const appraisal = { ...input.appraisal, proposal };
	const { conclusion, depth, earlierProposals, reviewer } = appraisal;
	const items = itemsOf(appraisal, input);
	const told = tellFindings(appraisal, input);
	const title = titleOfProposal(proposal);
	return {
		title,
		language: appraisal.language || 'en',
		subject: t('memo.subject'),
		footer: t('memo.footer', { title }),
		pageLabel: t('memo.page'),
		created: now,
		blocks: [
			cover(input, items),
			...buildConditions(conclusion),
			...buildRights(items, rightsFindings(told), appraisal),
			...buildProfile(items, input),
			...buildStrengths(items, conclusion),
			...buildUnmet(
				items.filter((one) => !isToldAsRights(one)),
				proposal
			),
			...buildFindings(told, appraisal, isCut),
			...buildQuestions(items, [conclusion]),
			...buildRisks(conclusion),
			...buildNotRead(items, [depth], input),
			signatures([reviewer.name]),
			...buildHowRead(proposal, earlierProposals, input),
			...(isCut
				? [paragraph(t('memo.cut'), 'note')]
				: appendix([
						...buildAbstract(appraisal, input),
						...buildClaims(appraisal),
						...buildOtherFindings(told, appraisal),
						{ type: 'heading', level: 2, text: t('memo.table.title') },
						...buildFullTable(items, appraisal, input)
					]))
		],
		attachments: []
	};
}

/** On wide pages, for the table. */
export const appendix = (blocks: readonly Block[]): Block[] => [
	{ type: 'part', number: '', title: t('memo.appendix'), orientation: 'landscape' },
	...blocks
];

function cover(input: MemoInput, items: readonly MemoItem[]): Block {
	const { appraisal, now } = input;
	const { proposal, reviewer, conclusion, call, minutes, depth, sealed, changed } = appraisal;
	return {
		type: 'cover',
		title: titleOfProposal(proposal),
		kind: t('memo.kind'),
		facts: [
			fact(t('memo.cover.applicant'), proposal.applicant),
			fact(t('memo.cover.call'), call),
			fact(t('memo.cover.reviewer'), joined([reviewer.name, reviewer.organisation])),
			fact(t('memo.cover.interest'), interestText(reviewer)),
			fact(
				t('memo.cover.date'),
				t('memo.cover.dates', { changed: date(changed), made: date(now.toISOString()) })
			),
			fact(t('memo.cover.scope'), scopeText(items, [depth], input)),
			...filled([
				fact(t('memo.cover.time'), timeText(minutes)),
				fact(t('memo.cover.sealed'), sealed ? date(sealed.at) : '')
			])
		],
		summaryTitle: t('memo.recommendation.title', { text: recommendationText(conclusion) }),
		summary: [
			...(isSaid(conclusion.reasons) ? paragraphsOf(conclusion.reasons) : [t('memo.noReasons')]),
			...paragraphsOf(conclusion.summary)
		],
		note: ''
	};
}

export const paragraphsOf = (text: string): string[] =>
	text
		.split(/\n\s*\n/)
		.map((one) => one.trim())
		.filter(isSaid);
