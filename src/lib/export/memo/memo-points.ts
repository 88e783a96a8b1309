/** What the proposal does well, what it leaves open with the reasons and passages, and what the applicant is asked. */
import { wholeQuestions, type Conclusion } from '../../appraisal/appraisal.ts';
import type { Criterion } from '../../appraisal/criteria.ts';
import { t } from '../../language/language.ts';
import { columns, entry, fact, heading, isSaid, joined, paragraph } from '../annex-words.ts';
import type { Block, FlowBlock } from '../blocks.ts';
import { shortened } from '../shortened.ts';
import type { MemoItem } from './memo-item.ts';
import {
	isUnsettled,
	markedVerdict,
	nameOfCriterion,
	passageFacts,
	recommendationText,
	written,
	type CitedProposal
} from './memo-words.ts';

/** From this many on, points of the middling kinds take a line each; the appendix has them whole. */
const manyPoints = 12;
/** Characters of a reason on such a line. */
const lineLimit = 200;

/** In the reader's words, then each with the place that shows it, then the names of the others. */
export function buildStrengths(
	items: readonly MemoItem[],
	{ strengths }: Conclusion,
	proposal: CitedProposal
): Block[] {
	const well = items.filter(({ verdict }) => verdict === 'well');
	const shown = well.filter(({ passages, reasons }) => passages.length + reasons.length > 0);
	const others = well.filter((one) => !shown.includes(one)).map(nameOf);
	const names = others.join('; ');
	return [
		heading(2, t('memo.strengths.title')),
		...written(strengths),
		...(shown.length === 0
			? []
			: [{ type: 'list', items: shown.map((one) => strength(one, proposal)) } as const]),
		...(well.length === 0 && !isSaid(strengths) ? [paragraph(t('memo.strengths.none'))] : []),
		...(names === ''
			? []
			: [
					paragraph(
						shown.length === 0
							? t('memo.strengths.well', { items: names })
							: t('memo.strengths.others', { items: names }),
						'note'
					)
				])
	];
}

function strength(item: MemoItem, proposal: CitedProposal): string {
	const [passage] = passageFacts(item.passages.slice(0, 1), proposal, lineLimit);
	const words = [
		shortened(item.reasons.join(' '), lineLimit),
		passage ? joined([passage.label, passage.value], ' ') : ''
	];
	return t('memo.line', { name: nameOf(item), text: joined(words, ' ') });
}

/** Not addressed first, each with its reason and passages; then what is addressed in part; then what nobody could tell. */
export function buildUnmet(items: readonly MemoItem[], proposal: CitedProposal): Block[] {
	const groups = kinds.flatMap(({ kind, holds }) => {
		const own = items.filter(holds);
		if (own.length === 0) return [];
		const isBrief = kind !== 'not' && own.length > manyPoints;
		return [
			heading(3, t(`memo.unmet.${kind}`)),
			...(isBrief
				? [{ type: 'list', items: own.map(line) } as const]
				: columns(own.map((one) => pointEntry(one, proposal, one.isStale ? undefined : ''))))
		];
	});
	return [
		heading(2, t('memo.unmet.title')),
		...(groups.length === 0 ? [paragraph(t('memo.unmet.none'))] : groups)
	];
}

const kinds = [
	{ kind: 'not', holds: ({ verdict }: MemoItem) => verdict === 'not' },
	{ kind: 'unsettled', holds: isUnsettled },
	{ kind: 'partly', holds: ({ verdict }: MemoItem) => verdict === 'partly' },
	{ kind: 'cannot-tell', holds: ({ verdict }: MemoItem) => verdict === 'cannot-tell' }
] as const;

/** @param aside beside the title; the verdict when not given */
export function pointEntry(item: MemoItem, proposal: CitedProposal, aside?: string): FlowBlock {
	const [first = t('memo.noReason'), ...others] = item.reasons;
	return entry(nameOfCriterion(item.criterion), {
		aside: aside ?? markedVerdict(item),
		text: [first, ...others].join('\n'),
		facts: passageFacts(item.passages.slice(0, 2), proposal)
	});
}

const line = (item: MemoItem): string =>
	t('memo.line', {
		name: nameOf(item),
		text: shortened(item.reasons.join(' '), lineLimit) || t('memo.noReason')
	});

const nameOf = ({ criterion, isStale }: MemoItem): string =>
	joined([nameOfCriterion(criterion), isStale ? t('memo.stale') : '']);

/** In brackets: a lesson is a whole sentence, and its number says which. */
const referenceTo = (criterion: Criterion): string =>
	criterion.type === 'lesson' ? criterion.id : nameOfCriterion(criterion);

/** @param conclusions of the reader, or of the panel and its members: for questions about the whole */
export function buildQuestions(
	items: readonly MemoItem[],
	conclusions: readonly Conclusion[]
): Block[] {
	const about = items.flatMap(({ criterion, questions: asked }) =>
		asked.map((question) => t('memo.question', { question, name: referenceTo(criterion) }))
	);
	const questions = [...about, ...new Set(conclusions.flatMap(wholeQuestions))];
	return [
		heading(2, t('memo.questions.title')),
		...(questions.length === 0
			? [paragraph(t('memo.questions.none'))]
			: [{ type: 'list', items: questions, ordered: true } as const])
	];
}

/** What a recommendation hangs on stands right below it, and then what may go wrong. */
export function buildConditions({ conditions, recommendation }: Conclusion): Block[] {
	const none = recommendation === 'support-with-conditions' ? t('memo.conditions.missing') : '';
	const said = written(conditions, none);
	return said.length === 0 ? [] : [heading(3, t('memo.conditions.title')), ...said];
}

export function buildRisks({ risks }: Conclusion): Block[] {
	const items = risks.filter(isSaid);
	if (items.length === 0) return [];
	return [heading(3, t('memo.risks.title')), { type: 'list', items, ordered: true }];
}

/**
 * What is signed, and a line to sign on for each reader. All on one page, with the recommendation once more: a sheet
 * of signatures alone could be put behind any memo.
 */
export function signatures(
	conclusion: Conclusion,
	declaration: string,
	names: readonly string[]
): Block[] {
	if (names.length === 0) return [];
	return [
		heading(2, t('memo.sign.title')),
		paragraph(t('memo.recommendation.title', { text: recommendationText(conclusion) }), 'lead'),
		paragraph(declaration, 'lead'),
		{
			type: 'facts',
			keepTogether: true,
			facts: names.map((name) => fact(name.trim() || t('memo.sign.name'), t('memo.sign.line')))
		}
	];
}
