/** The appendix: what the proposal says it is, what it claims to know, and every criterion with all that was said of it. */
import type { AbstractAnswer, Appraisal } from '../../appraisal/appraisal.ts';
import { chaptersOf } from '../../appraisal/progress.ts';
import type { AbstractField, AbstractGroup } from '../../content/appraisal-types.ts';
import { t } from '../../language/language.ts';
import { band, dated, fact, heading, joined, paragraph, table } from '../annex-words.ts';
import type { Block, Fact } from '../blocks.ts';
import type { MemoItem, MemoParts } from './memo-item.ts';
import {
	chapterTitle,
	markedVerdict,
	nameOfCriterion,
	passageFacts,
	placeText,
	type CitedProposal
} from './memo-words.ts';

/** Field by field, as far as somebody filled it in; "not given" and "no" are said as such. */
export function buildAbstract(appraisal: Appraisal, { appraising }: MemoParts): Block[] {
	const groups = appraising.abstract.flatMap((group): Block[] => {
		const facts = factsOf(group, appraisal);
		return facts.length === 0 ? [] : [heading(3, group.title), { type: 'facts', facts }];
	});
	if (groups.length === 0) return [];
	return [heading(2, t('memo.abstract.title')), ...groups];
}

const factsOf = ({ fields }: AbstractGroup, { abstract, proposal }: Appraisal): Fact[] =>
	fields.flatMap((field) => {
		const answer = Object.hasOwn(abstract, field.id) ? abstract[field.id]! : null;
		const said = answer === null ? '' : saidText(field, answer);
		if (answer === null || said === '') return [];
		const place =
			answer.part === null ? '' : t('memo.bracket', { text: placeText(answer.part, proposal) });
		return [fact(field.label, joined([said, place], ' '))];
	});

function saidText(
	field: AbstractField,
	{ state, options: all, details, text }: AbstractAnswer
): string {
	// What was ticked before the proposal was said to give nothing here does not count.
	const options = state === 'no' || state === 'not-given' ? [] : all;
	const ticked = field.options
		.filter(({ id }) => options.includes(id))
		.map(({ id, label }) => joined([label, details[id] ?? ''], ': '));
	const own = options.filter((id) => field.options.every((one) => one.id !== id));
	const words = joined([ticked.join('; '), own.join('; '), dated(text.trim())], '; ');
	const stated =
		state === null || (state === 'given' && words !== '') ? '' : t(`memo.stated.${state}`);
	return joined([stated, words], '; ');
}

export function buildClaims({ claims, proposal }: Appraisal): Block[] {
	const rows = claims.map(({ kind, text, source, part }) => [
		t(`memo.claim.${kind}`),
		text,
		joined([source, part === null ? '' : placeText(part, proposal)], '; ')
	]);
	if (rows.length === 0) return [];
	return [
		heading(2, t('memo.claims.title')),
		...table(
			'',
			[
				[t('memo.claims.kind'), 2],
				[t('memo.claims.text'), 6],
				[t('memo.claims.source'), 4]
			],
			rows
		)
	];
}

/**
 * Every criterion, under its section, with the verdict, the reasons, all passages and the questions. Those of which
 * nothing was said share a row at the end of their section.
 */
export function buildFullTable(
	items: readonly MemoItem[],
	proposal: CitedProposal,
	parts: MemoParts
): Block[] {
	const rows = chaptersOf(items.map(({ criterion }) => criterion)).flatMap((chapter) => {
		const own = items.filter(({ criterion }) => chapter.criteria.includes(criterion));
		const blank = own.filter(isBlank);
		return [
			band(chapterTitle(chapter, parts)),
			...own
				.filter((item) => !isBlank(item))
				.map((item) => [
					nameOfCriterion(item.criterion),
					markedVerdict(item),
					item.reasons.join('\n'),
					passageFacts(item.passages, proposal, Infinity)
						.map(({ label, value }) => joined([label, value], ' '))
						.join('\n'),
					item.questions.join('\n')
				]),
			...(blank.length === 0
				? []
				: [
						[
							blank.map(({ criterion }) => nameOfCriterion(criterion)).join('\n'),
							markedVerdict(blank[0]!)
						]
					])
		];
	});
	if (rows.length === 0) return [paragraph(t('memo.table.none'))];
	return table(
		'',
		[
			[t('memo.table.criterion'), 5],
			[t('memo.table.verdict'), 3],
			[t('memo.table.reason'), 7],
			[t('memo.table.passages'), 8],
			[t('memo.table.question'), 5]
		],
		rows
	);
}

const isBlank = ({ verdict, differs, reasons, passages, questions }: MemoItem): boolean =>
	verdict === null && !differs && reasons.length + passages.length + questions.length === 0;
