/** Small steps from an appraisal to printed words: verdicts, places, counts, names of sections and sets. */
import {
	verdicts,
	type Appraisal,
	type Conclusion,
	type Passage,
	type ProposalRef,
	type Verdict
} from '../../appraisal/appraisal.ts';
import type { Criterion } from '../../appraisal/criteria.ts';
import type { Chapter } from '../../appraisal/progress.ts';
import type { ProposalText } from '../../appraisal/proposal.ts';
import '../../language/appraisal-words.ts';
import { list, number, t } from '../../language/language.ts';
import { fact, isSaid, joined, paragraph } from '../annex-words.ts';
import type { Block, Fact } from '../blocks.ts';
import { shortened } from '../shortened.ts';
import type { MemoItem, MemoParts } from './memo-item.ts';

/** Characters of a quotation in the main text; the appendix has it whole. */
const quoteLimit = 240;

export const verdictText = (verdict: Verdict | null): string =>
	verdict === null ? t('memo.verdict.none') : t(`memo.verdict.${verdict}`);

/** The readers of a panel differ, and have not said what stands. */
export const isUnsettled = ({ verdict, differs }: Pick<MemoItem, 'verdict' | 'differs'>): boolean =>
	verdict === null && differs;

/** The verdict with what a reader must know about it. */
export const markedVerdict = ({ verdict, differs, isStale }: MemoItem): string =>
	joined([
		isUnsettled({ verdict, differs }) ? t('memo.verdict.open') : verdictText(verdict),
		isStale ? t('memo.stale') : ''
	]);

/** "3.Q4 Evidence for the link"; a lesson in quotation marks, since it states something; a check goes by its name. */
export function nameOfCriterion({ type, id, short }: Criterion): string {
	if (type === 'check') return short;
	return type === 'lesson' ? `${id} ${quoted(short.replace(/[.。।]$/, ''))}` : `${id} ${short}`;
}

/** The proposal with what its places are called, where a number alone says little: answers by their questions,
 * paragraphs by the heading they stand under. */
export interface CitedProposal extends ProposalRef {
	readonly labels?: ReadonlyMap<number, string>;
}

/** @param text null, or of another state: then places go by number */
export function cited(proposal: ProposalRef, text: ProposalText | null): CitedProposal {
	const isHere = text !== null && text.fingerprint === proposal.fingerprint;
	if (!isHere || proposal.numbering === 'pages') return proposal;
	const isAnswers = proposal.numbering === 'answers';
	return {
		...proposal,
		labels: new Map(
			text.content.map(({ number, label }) => [
				number,
				isAnswers || label.trim() === '' ? label : t('part.under', { label, number })
			])
		)
	};
}

export const placeText = (
	part: number,
	{ numbering, labels }: Pick<CitedProposal, 'numbering' | 'labels'>
): string => labels?.get(part)?.trim() || t(`memo.place.${numbering}`, { number: part });

const quoted = (quote: string): string => t('memo.quote', { text: quote.trim() });

/** Page and quotation, as labelled words. A passage of an earlier state of the proposal says so. */
export function passageFacts(
	passages: readonly Passage[],
	proposal: CitedProposal,
	limit = quoteLimit
): Fact[] {
	return passages.map(({ part, quote, from }) => {
		const isEarlier = from !== '' && from !== proposal.fingerprint;
		const place = placeText(part, isEarlier ? { numbering: proposal.numbering } : proposal);
		return fact(
			t('memo.label', { label: isEarlier ? t('memo.place.earlier', { place }) : place }),
			isSaid(quote) ? quoted(shortened(quote, limit)) : ''
		);
	});
}

/** "1 well addressed, 2 partly addressed and 3 not yet judged"; what there is none of is left out. */
export function countsText(items: readonly MemoItem[]): string {
	const counts = verdicts.map((verdict) => ({
		text: t(`memo.count.${verdict}`, { count: countOf(items, verdict) }),
		count: countOf(items, verdict)
	}));
	const unsettled = items.filter(isUnsettled).length;
	const none = countOf(items, null) - unsettled;
	return list(
		[
			...counts,
			{ text: t('memo.count.unsettled', { count: unsettled }), count: unsettled },
			{ text: t('memo.count.none', { count: none }), count: none }
		]
			.filter(({ count }) => count > 0)
			.map(({ text }) => text)
	);
}

const countOf = (items: readonly MemoItem[], verdict: Verdict | null): number =>
	items.filter((one) => one.verdict === verdict).length;

export function chapterTitle({ section, set }: Pick<Chapter, 'section' | 'set'>, parts: MemoParts) {
	if (section !== null)
		return t('memo.section', { number: section, name: parts.guide.section(section)?.short ?? '' });
	if (set === null) return t('memo.gone');
	return parts.appraising.checks.find((one) => one.set === set)?.title ?? set;
}

export const titleOfProposal = ({ title, name }: ProposalRef): string =>
	title.trim() || name.trim() || t('memo.untitled');

export const recommendationText = ({
	recommendation
}: Pick<Conclusion, 'recommendation'>): string =>
	recommendation === null
		? t('memo.recommendation.none')
		: t(`memo.recommendation.${recommendation}`);

/** "declared: a cousin works there", "none", or that nothing was declared. */
export function interestText({ interest, interestText: words }: Appraisal['reviewer']): string {
	if (interest === null) return t('memo.interest.missing');
	if (interest === 'none') return joined([t('memo.interest.none'), words], ' ');
	return words.trim() || t('memo.interest.unsaid');
}

export function timeText(minutes: number | null): string {
	if (minutes === null) return '';
	const whole = Math.round(minutes);
	if (whole < 60) return t('memo.minutes', { count: whole });
	const rest = whole % 60;
	const hours = t('memo.hours', { count: Math.floor(whole / 60) });
	return rest === 0 ? hours : joined([hours, t('memo.minutes', { count: rest })], ' ');
}

export const partsText = ({ parts, numbering }: ProposalRef): string =>
	parts === null || parts === 0 ? '' : t(`memo.parts.${numbering}`, { count: parts });

export const paragraphsOf = (text: string): string[] =>
	text
		.split(/\n\s*\n/)
		.map((one) => one.trim())
		.filter(isSaid);

/** A text somebody wrote, with its own paragraphs; a sentence where there is none. */
export const written = (text: string, none = ''): Block[] =>
	paragraphsOf(isSaid(text) ? text : none).map((one) => paragraph(one));

/** "1, 2 and 8". */
export const numbers = (all: readonly number[]): string => list(all.map(number));
