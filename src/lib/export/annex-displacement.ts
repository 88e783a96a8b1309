/** Part 6: whether trafficking would stop or only move, and what the programme watches and does. */
import { answerTo, isAnswered, programme } from '../domain/answers.ts';
import type { DisplacementView } from '../domain/design.ts';
import { displacementKinds, type DisplacementKind } from '../domain/vocabulary.ts';
import { describeQuestion } from '../rules/describe.ts';
import { t } from '../language/language.ts';
import { answerEntry } from './annex-answers.ts';
import { isOnDisplacement } from './annex-elsewhere.ts';
import type { AnnexInput } from './annex-parts.ts';
import { columns, heading, isSaid, paragraph, table } from './annex-words.ts';
import type { Block } from './blocks.ts';

export function buildDisplacement(input: AnnexInput): Block[] {
	const { watchPoints, networkResponse, benefits } = input.design.displacement;
	const said = [...answered(input), ...kinds(input)];
	const watched = watchPoints.map(({ what, where, who }) => [what, where, who]);
	const more: Block[] = [
		...(watched.length > 0
			? [
					heading(2, t('annex.displacement.watch')),
					...table(
						'',
						[
							[t('annex.displacement.what'), 3],
							[t('annex.displacement.where'), 3],
							[t('annex.displacement.who'), 2]
						],
						watched
					)
				]
			: []),
		...section(t('annex.displacement.network'), networkResponse),
		...section(t('annex.displacement.benefits'), benefits)
	];
	if (said.length + more.length === 0) return [paragraph(t('annex.displacement.none'))];
	return [
		paragraph(t('annex.displacement.lead'), 'lead'),
		...said,
		...more,
		...(watched.length === 0 ? [paragraph(t('annex.displacement.noWatch'))] : [])
	];
}

function answered({ design, guide }: AnnexInput): Block[] {
	const places = [programme, ...design.activities.map(({ id }) => id)];
	const blocks = places.flatMap((scope) =>
		guide.content.questions
			.filter(isOnDisplacement)
			.map((question) => ({
				scope,
				id: question.id,
				question,
				answer: answerTo(design, scope, question.id)
			}))
			.filter(({ answer }) => isAnswered(answer))
			.map((said) => answerEntry(said, guide, '', describeQuestion(said, { design, say: t })))
	);
	if (blocks.length === 0) return [];
	return [heading(2, t('annex.displacement.asked')), ...columns(blocks)];
}

function kinds({ design }: AnnexInput): Block[] {
	const views = design.displacement.kinds;
	const weighed = displacementKinds.filter((kind) => isWeighed(views[kind]));
	if (weighed.length === 0) return [];
	const rest = displacementKinds.filter((kind) => !weighed.includes(kind));
	const explained = weighed.filter((kind) => isExplained(views[kind]!));
	const bare = weighed.filter((kind) => !explained.includes(kind));
	const likelihoods = [...new Set(bare.flatMap((kind) => views[kind]?.likelihood ?? []))];
	const named = (kinds: readonly DisplacementKind[]) =>
		kinds.map((kind) => t(`displacement.kind.${kind}`)).join('; ');
	return [
		heading(2, t('annex.displacement.kinds')),
		...table(
			'',
			[
				[t('annex.displacement.kind'), 1.5],
				[t('annex.displacement.likelihood'), 1.1],
				[t('annex.displacement.why'), 2.8],
				[t('annex.displacement.signs'), 2.8],
				[t('annex.displacement.response'), 2.8]
			],
			explained.map((kind) => {
				const { likelihood, why, signs, response } = views[kind]!;
				return [
					t(`displacement.kind.${kind}`),
					likelihood ? t(`displacement.likelihood.${likelihood}`) : '',
					why,
					signs,
					response
				];
			})
		),
		// A row for each would say no more than its first two cells.
		...likelihoods.map((likelihood) =>
			paragraph(
				t('annex.displacement.bare', {
					likelihood: t(`displacement.likelihood.${likelihood}`),
					kinds: named(bare.filter((kind) => views[kind]?.likelihood === likelihood))
				})
			)
		),
		...(rest.length > 0
			? [paragraph(t('annex.displacement.notWeighed', { kinds: named(rest) }))]
			: [])
	];
}

const isWeighed = (view: DisplacementView | undefined): boolean =>
	view !== undefined && (view.likelihood !== null || isExplained(view));

const isExplained = ({ why, signs, response }: DisplacementView): boolean =>
	[why, signs, response].some(isSaid);

const section = (title: string, text: string): Block[] =>
	isSaid(text) ? [heading(2, title), paragraph(text)] : [];
