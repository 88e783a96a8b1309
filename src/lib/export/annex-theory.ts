/** Part 2: the activities, the theory of change in sentences, as a drawing, and as the outline that says the same. */
import type { Activity } from '../domain/design.ts';
import type { DiagramGraph } from '../theory/diagram.ts';
import { closed, sentenceStart } from '../theory/phrases.ts';
import { toDiagram } from '../theory/to-diagram.ts';
import { chainsOf, type Step, type TheoryNode } from '../theory/theory.ts';
import { currentLanguage, list, money, t } from '../language/language.ts';
import { codesOf, type Codes } from './annex-codes.ts';
import { buildNarrative } from './annex-narrative.ts';
import type { AnnexInput } from './annex-parts.ts';
import {
	columns,
	heading,
	isSaid,
	joined,
	nameOf,
	paragraph,
	table,
	titled
} from './annex-words.ts';
import type { Block } from './blocks.ts';

/** More boxes than this do not stay legible on one page; each activity then has a drawing of its own. */
const boxesOnOnePage = 14;

export function buildTheory(input: AnnexInput): Block[] {
	const { design } = input;
	if (design.activities.length === 0) return [paragraph(t('annex.theory.none'))];
	return [
		paragraph(t('annex.theory.lead'), 'lead'),
		heading(2, t('annex.theory.activities')),
		...activities(input),
		heading(2, t('annex.theory.words')),
		...buildNarrative(input),
		heading(2, t('annex.theory.drawing')),
		paragraph(t('annex.theory.drawingLead', { part: t('annex.part.assumptions') }), 'lead'),
		...stepByStep(input)
	];
}

function activities({ design }: AnnexInput): Block[] {
	const names = (entries: readonly { id: string; name: string }[], ids: readonly string[]) =>
		sentenceStart(
			list(entries.filter(({ id }) => ids.includes(id)).map(({ name }) => nameOf(name))),
			currentLanguage()
		);
	const { currency } = design.profile;
	const rows = design.activities.map((activity, index) => [
		joined([closed(numbered(index, activity.name)), activity.description], ' '),
		list([activity.kind, ...activity.alsoKinds].map((kind) => t(`kind.${kind}`))),
		joined(
			[names(design.groups, activity.groupIds), names(design.patterns, activity.patternIds)],
			'\n'
		),
		joined(
			[
				monthsText(activity),
				activity.lead,
				activity.cost === null ? '' : money(activity.cost, currency)
			],
			'\n'
		),
		activity.claim ? t(`annex.claim.${activity.claim}`) : ''
	]);
	return table(
		'',
		[
			[t('annex.theory.activity'), 4.1],
			[t('annex.theory.kind'), 1.5],
			[t('annex.theory.for'), 2.5],
			[t('annex.theory.plan'), 2.1],
			[t('annex.theory.claim'), 1.35]
		],
		rows
	);
}

function monthsText({ startMonth: from, months }: Activity): string {
	if (from !== null && months !== null && months > 0)
		return t('annex.theory.months', { from, to: from + months - 1 });
	if (from !== null) return t('annex.theory.fromMonth', { from });
	return months === null ? '' : t('annex.theory.forMonths', { count: months });
}

/** A drawing beside the words that say the same: of the whole where it stays legible, else of each activity. */
function stepByStep({ design, theory }: AnnexInput): Block[] {
	const { activities } = design;
	const whole = toDiagram(theory);
	const isOne = activities.length > 1 && whole.boxes.length <= boxesOnOnePage;
	return [
		...(isOne ? [drawing(t('annex.theory.whole'), whole)] : []),
		...activities.flatMap(({ id, name }, index): Block[] => {
			const outlined = outline(id, { design, theory });
			const own = isOne ? [] : [drawing(titled(name), toDiagram(theory, id))];
			return [heading(3, numbered(index, name)), ...columns([...own, ...outlined])];
		})
	];
}

const drawing = (what: string, graph: DiagramGraph): Extract<Block, { type: 'diagram' }> => ({
	type: 'diagram',
	caption: '',
	alt: t('annex.theory.alt', { what }),
	graph
});

/** The number an activity has in the codes of its results. */
const numbered = (index: number, name: string): string => `${index + 1} ${titled(name)}`;

function outline(id: string, { design, theory }: Pick<AnnexInput, 'design' | 'theory'>) {
	const codes = codesOf(design, theory);
	const start = theory.nodes.find((node) => node.id === id);
	if (!start) return [];
	return chainsOf(theory, id).map((steps): Extract<Block, { type: 'list' }> => ({
		type: 'list',
		ordered: true,
		items: [nodeText(start, codes), ...steps.map((step) => stepText(step, codes))]
	}));
}

function nodeText(node: TheoryNode, codes: Codes): string {
	const label = joined([codes.results.get(node.id) ?? '', node.label], ' ');
	return node.gap
		? t('annex.theory.missing', { label, text: closed(node.text) })
		: t('annex.theory.step', { label, text: closed(node.text) });
}

function stepText({ link, to }: Step, codes: Codes): string {
	// That nobody explained a missing step goes without saying.
	const unexplained = to.gap ? '' : t('annex.theory.noReason');
	const reason = isSaid(link.reason)
		? t('annex.theory.because', { reason: closed(link.reason) })
		: unexplained;
	const rests =
		link.assumptions.length === 0
			? ''
			: t('annex.theory.rests', { codes: link.assumptions.map(({ code }) => code).join(', ') });
	return joined([nodeText(to, codes), reason, rests], ' ');
}
