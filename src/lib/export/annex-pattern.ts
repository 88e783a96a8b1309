/** Part 1: why the programme is needed, how people are trafficked here, and whose behaviour would have to change. */
import type { Factor, Group, Pattern } from '../domain/design.ts';
import type { Judgement } from '../domain/vocabulary.ts';
import { sentenceStart } from '../theory/phrases.ts';
import { currentLanguage, number, t } from '../language/language.ts';
import { buildOpportunities } from './annex-opportunities.ts';
import type { AnnexInput } from './annex-parts.ts';
import {
	fact,
	filled,
	heading,
	joined,
	nameOf,
	paragraph,
	sentences,
	sourceText,
	table,
	titled
} from './annex-words.ts';
import type { Block } from './blocks.ts';

export function buildPattern(input: AnnexInput): Block[] {
	const { design } = input;
	return [
		paragraph(t('annex.pattern.lead'), 'lead'),
		...need(input),
		...partners(input),
		...(design.patterns.length === 0
			? [paragraph(t('annex.pattern.none'))]
			: design.patterns.flatMap(onePattern)),
		...groups(design.groups),
		...buildOpportunities(input)
	];
}

function need({ design: { profile } }: AnnexInput): Block[] {
	const { motivation, needsAssessment } = profile;
	const facts = filled([
		fact(t('annex.pattern.reason'), motivation.reason),
		fact(t('annex.pattern.reasonSource'), sourceText(motivation.source, motivation.year)),
		fact(t('annex.pattern.assessed'), needsAssessment ? t(`needs.${needsAssessment}`) : ''),
		fact(t('annex.pattern.lived'), profile.livedExperience),
		fact(t('annex.pattern.others'), profile.otherActors)
	]);
	return facts.length === 0 ? [] : [heading(2, t('annex.pattern.need')), { type: 'facts', facts }];
}

function partners({ design: { profile } }: AnnexInput): Block[] {
	const rows = profile.partners.map(({ name, role, expertise, record }) => [
		name,
		role,
		expertise,
		record
	]);
	if (rows.length === 0) return [];
	return [
		heading(2, t('annex.pattern.partners')),
		...table(
			'',
			[
				[t('annex.pattern.partner'), 3],
				[t('annex.pattern.role'), 3],
				[t('annex.pattern.expertise'), 3],
				[t('annex.pattern.record'), 3]
			],
			rows
		)
	];
}

function onePattern(pattern: Pattern): Block[] {
	const name = nameOf(pattern.name);
	const movement = pattern.movement ? t(`movement.${pattern.movement}`) : '';
	const factors = pattern.factors.map(factorRow);
	return [
		heading(2, t('annex.pattern.one', { name })),
		{
			type: 'facts',
			facts: [
				fact(t('annex.pattern.recruitment'), pattern.recruitedWho),
				fact(t('annex.pattern.how'), pattern.recruitedHow),
				fact(t('annex.pattern.from'), pattern.recruitedFrom),
				fact(t('annex.pattern.movement'), sentences([movement, pattern.movementText])),
				fact(t('annex.pattern.exploitation'), pattern.exploitation),
				fact(t('annex.pattern.control'), pattern.control),
				fact(t('annex.pattern.source'), pattern.source)
			]
		},
		...(factors.length === 0 ? [paragraph(t('annex.pattern.noFactors'))] : []),
		...table(
			t('annex.pattern.factors', { name }),
			[
				[t('annex.pattern.factor'), 5.4],
				[t('annex.pattern.effect'), 1.9],
				[t('annex.pattern.compared'), 1.5],
				[t('annex.pattern.inScope'), 1],
				[t('annex.pattern.movable'), 1.2]
			],
			factors
		)
	];
}

const judged = (judgement: Judgement | null) => (judgement ? t(`judgement.${judgement}`) : '');

/** Comparison with people not trafficked is asked of vulnerabilities only. */
const factorRow = ({ kind, text, compared, inScope, movable }: Factor): string[] => [
	text,
	t(`factor.kind.${kind}`),
	judged(compared),
	judged(inScope),
	judged(movable)
];

function groups(all: readonly Group[]): Block[] {
	const figure = (value: number | null) => (value === null ? t('common.none') : number(value));
	const rows = all.map((group) => [
		titled(group.name),
		group.behaviourGroup ? t(`group.${group.behaviourGroup}`) : '',
		sentenceStart(group.change, currentLanguage()),
		joined(
			[group.sex ? t(`sex.${group.sex}`) : '', group.ageBand ? t(`age.${group.ageBand}`) : ''],
			'\n'
		),
		group.size === null && group.reachable === null
			? ''
			: `${figure(group.size)}; ${figure(group.reachable)}`,
		group.place
	]);
	return [
		heading(2, t('annex.pattern.groups')),
		...(rows.length === 0 ? [paragraph(t('annex.pattern.noGroups'))] : []),
		...table(
			'',
			[
				[t('annex.pattern.group'), 2.2],
				[t('annex.pattern.groupKind'), 1.8],
				[t('annex.pattern.change'), 3.4],
				[t('annex.pattern.who'), 1.4],
				[t('annex.pattern.reach'), 1.4],
				[t('annex.pattern.where'), 2]
			],
			rows
		)
	];
}
