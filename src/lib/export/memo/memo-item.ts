/**
 * What a memo says of each criterion, the same for one reader and for a panel: a verdict, the reasons for it, the
 * passages that show it, and the questions it raises.
 */
import type { Appraisal, Judgement, Panel, Passage, Verdict } from '../../appraisal/appraisal.ts';
import { staleKeys } from '../../appraisal/based-on.ts';
import { allCriteria, criteriaFor, type Criterion } from '../../appraisal/criteria.ts';
import { judgementOf } from '../../appraisal/judging.ts';
import { panelCriteria, sideBySide, type PanelRow } from '../../appraisal/panel.ts';
import type { ProposalText } from '../../appraisal/proposal.ts';
import type { AppraisalContent } from '../../content/appraisal-types.ts';
import type { Guide } from '../../content/guide.ts';
import { list, t } from '../../language/language.ts';
import { isSaid, joined } from '../annex-words.ts';

/** What every memo is written from, beside the document. */
export interface MemoParts {
	readonly guide: Guide;
	readonly appraising: AppraisalContent;
	/** Its text as it was read; null where only the reference is known. */
	readonly proposal: ProposalText | null;
	readonly now: Date;
}

export interface MemoItem {
	readonly criterion: Criterion;
	/** Null where it was to be read and was not, or where a panel has not settled a difference. */
	readonly verdict: Verdict | null;
	/** Members of a panel gave verdicts that are not the same. */
	readonly differs: boolean;
	/** Given to an earlier state of the proposal. */
	readonly isStale: boolean;
	readonly reasons: readonly string[];
	readonly passages: readonly Passage[];
	readonly questions: readonly string[];
}

const partsOf = ({ guide, appraising }: MemoParts) => ({ content: guide.content, appraising });

/** All that this appraisal reads, and whatever else has a verdict: nothing said is left out when the depth changes. */
export function itemsOf(appraisal: Appraisal, parts: MemoParts): MemoItem[] {
	const read = new Set(criteriaFor(appraisal, partsOf(parts)).map(({ key }) => key));
	const all = allCriteria(partsOf(parts));
	const criteria = [
		...all.filter(({ key }) => read.has(key) || isJudged(appraisal, key)),
		...goneFrom(all, [appraisal])
	];
	const stale = staleIn(appraisal, criteria, parts.proposal);
	return criteria.map((criterion) => {
		const { verdict, comment, question, passages } = judgementOf(appraisal, criterion.key);
		return {
			criterion,
			verdict,
			differs: false,
			isStale: stale.has(criterion.key),
			reasons: [comment.trim()].filter(isSaid),
			passages,
			questions: [question.trim()].filter(isSaid)
		};
	});
}

/** What the panel settled or agrees on; reasons carry the name of who gave them, passages are those of all. */
export function panelItems(panel: Panel, parts: MemoParts): MemoItem[] {
	const criteria = [
		...panelCriteria(panel, partsOf(parts)),
		...goneFrom(allCriteria(partsOf(parts)), panel.members)
	];
	const stale = panel.members.map((member) => staleIn(member, criteria, parts.proposal));
	return sideBySide(panel, criteria).map((row) => {
		const { criterion, judgements, outcome, differ, settlement } = row;
		const note = settlement?.note.trim() ?? '';
		return {
			criterion,
			verdict: outcome,
			differs: differ,
			isStale: stale.some((keys) => keys.has(criterion.key)),
			reasons: [note && t('memo.settledNote', { text: note }), ...reasonsOf(panel, row)].filter(
				isSaid
			),
			passages: oncePer(judgements.flatMap((one) => one?.passages ?? [])),
			questions: [...new Set(judgements.map((one) => one?.question.trim() ?? ''))].filter(isSaid)
		};
	});
}

/**
 * Each reader's reason with the name; while a difference is open, also with the verdict. What several said in the same
 * words stands once, and without names where all of them said it.
 */
function reasonsOf(panel: Panel, { judgements, differ, outcome }: PanelRow): string[] {
	const names = new Map<string, string[]>();
	const isOpen = differ && outcome === null;
	judgements.forEach((one, index) => {
		const said = one === null ? '' : saidBy(one, isOpen);
		if (!isSaid(said)) return;
		names.set(said, [...(names.get(said) ?? []), memberName(panel, index)]);
	});
	return [...names].map(([text, who]) =>
		who.length > 1 && who.length === panel.members.length
			? text
			: t('memo.said', { name: list(who), text })
	);
}

const saidBy = ({ verdict, comment }: Judgement, withVerdict: boolean): string =>
	withVerdict && verdict !== null
		? joined([t(`memo.verdict.${verdict}`), comment], '. ')
		: comment.trim();

/** What was judged when the content still had it: the words are gone, what was said of it is not. */
function goneFrom(all: readonly Criterion[], readers: readonly Appraisal[]): Criterion[] {
	const known = new Set(all.map(({ key }) => key));
	const keys = readers.flatMap((one) =>
		Object.keys(one.judgements).filter((key) => !known.has(key) && isJudged(one, key))
	);
	return [...new Set(keys)].map((key) => {
		const id = key.replace(/^\w+ /, '');
		const blank = { section: null, set: null, depth: 'full', search: [], questions: [] } as const;
		return { ...blank, key, type: 'check', id, title: id, short: id };
	});
}

/** The reader's name, or a number where there is none, or where two share one. */
export function memberName({ members }: Panel, index: number): string {
	const name = members[index]?.reviewer.name.trim() ?? '';
	const isAlone = members.filter(({ reviewer }) => reviewer.name.trim() === name).length === 1;
	const reader = t('memo.reader', { number: index + 1 });
	if (name === '') return reader;
	return isAlone ? name : `${name} (${reader})`;
}

function isJudged(appraisal: Appraisal, key: string): boolean {
	const { verdict, comment, question, passages } = judgementOf(appraisal, key);
	return verdict !== null || passages.length > 0 || [comment, question].some(isSaid);
}

/** Of a design whose text is not here, nobody can tell what has changed in it. */
function staleIn(
	appraisal: Appraisal,
	criteria: readonly Criterion[],
	text: ProposalText | null
): ReadonlySet<string> {
	const { proposal } = appraisal;
	const isHere = text !== null && text.fingerprint === proposal.fingerprint;
	if (!isHere && proposal.kind === 'design') return new Set();
	return staleKeys(appraisal, criteria, isHere ? text : proposal);
}

const oncePer = (passages: readonly Passage[]): Passage[] => [
	...new Map(passages.map((one) => [`${one.part} ${one.quote.trim()}`, one])).values()
];
