/** Part 4: one sheet per indicator, in the order of the results framework; then when what is measured. */
import type { Indicator } from '../domain/design.ts';
import { t } from '../language/language.ts';
import { buildCare, careText } from './annex-care.ts';
import { buildCalendar } from './annex-calendar.ts';
import { codesOf, type Codes } from './annex-codes.ts';
import type { AnnexInput } from './annex-parts.ts';
import { baselineText, targetText } from './annex-results.ts';
import {
	columns,
	entry,
	fact,
	filled,
	heading,
	joined,
	paragraph,
	sentences,
	titled
} from './annex-words.ts';
import type { Block } from './blocks.ts';

export function buildSheets(input: AnnexInput): Block[] {
	const { design, theory } = input;
	if (design.indicators.length === 0) return [paragraph(t('annex.sheets.none'))];
	const codes = codesOf(design, theory);
	// The codes were given in the order of the results framework; the map keeps it.
	const inOrder = [...codes.indicators.keys()].flatMap((id) =>
		design.indicators.filter((indicator) => indicator.id === id)
	);
	return [
		paragraph(t('annex.sheets.lead'), 'lead'),
		...buildCare(input, codes),
		...inOrder.flatMap((indicator) => sheet(indicator, input, codes)),
		...limits(inOrder, input),
		...buildCalendar(input, codes)
	];
}

function sheet(indicator: Indicator, input: AnnexInput, codes: Codes): Block[] {
	const { numerator, denominator, target, method, frequency } = indicator;
	const code = codes.indicators.get(indicator.id) ?? '';
	const facts = filled([
		fact(t('annex.sheets.definition'), indicator.definition),
		fact(t('annex.sheets.form'), formText(indicator)),
		fact(t('annex.sheets.numerator'), numerator),
		fact(t('annex.sheets.denominator'), denominator),
		fact(t('annex.sheets.baseline'), baselineText(indicator)),
		fact(t('annex.sheets.target'), sentences([targetText(indicator), target.reason])),
		fact(t('annex.sheets.source'), indicator.source),
		fact(t('annex.sheets.method'), sentences([method, frequency])),
		fact(t('annex.sheets.responsible'), indicator.responsible),
		fact(t('annex.sheets.split'), splitText(indicator)),
		fact(t('annex.sheets.care'), careText(indicator, input)),
		fact(t('annex.sheets.caveats'), indicator.caveats),
		fact(t('annex.sheets.outside'), indicator.outside ? t('annex.sheets.outsideYes') : '')
	]);
	return [
		heading(3, t('annex.sheets.name', { code, name: titled(indicator.name) })),
		paragraph(placeText(indicator, input, codes), 'subtitle'),
		...columns([{ type: 'facts', facts }], true)
	];
}

/** "Measures Oc1.1 · Activity 1 · Outcome: Behaviour · Toolkit sample 3.I5.a". */
function placeText(indicator: Indicator, input: AnnexInput, codes: Codes): string {
	const { activityId, sampleId } = indicator;
	const number = input.design.activities.findIndex(({ id }) => id === activityId) + 1;
	return joined(
		[
			resultText(indicator, input, codes),
			number === 0 ? '' : t('annex.sheets.activity', { number }),
			levelText(indicator),
			sampleId ? t('annex.sheets.sample', { id: sampleId }) : t('annex.sheets.own')
		],
		' · '
	);
}

function resultText({ measures }: Indicator, { theory }: AnnexInput, codes: Codes): string {
	const code = theory.nodes.some(({ id, kind }) => id === measures && kind !== 'activity')
		? codes.results.get(measures ?? '')
		: undefined;
	return code ? t('annex.sheets.measures', { code }) : t('annex.sheets.notLinked');
}

/** "Outcome: What lasts". */
const levelText = ({ level, rung }: Indicator): string =>
	joined([level ? t(`level.${level}`) : '', rung ? t(`rung.${rung}`) : ''], ': ');

/** "A percentage; per cent of women asked; good when it rises". */
const formText = ({ form, unit, direction }: Indicator): string =>
	joined(
		[form ? t(`annex.form.${form}`) : '', unit, direction ? t(`annex.direction.${direction}`) : ''],
		'; '
	);

function splitText({ bySex, byAge, byOther }: Indicator): string {
	const by = [bySex ? t('annex.sheets.bySex') : '', byAge ? t('annex.sheets.byAge') : '', byOther];
	return joined(by, '; ');
}

/** What the toolkit says such indicators cannot show, once per kind: printed for the reader, whatever the authors wrote. */
function limits(indicators: readonly Indicator[], { guide }: AnnexInput): Block[] {
	const kinds = new Map<string, { text: string; codes: string[] }>();
	for (const { sampleId } of indicators) {
		const category = sampleId ? guide.sample(sampleId)?.category : undefined;
		if (!sampleId || !category?.doesNotShow) continue;
		const kind = kinds.get(category.doesNotShow) ?? { text: category.doesNotShow, codes: [] };
		kinds.set(category.doesNotShow, kind);
		if (!kind.codes.includes(category.id)) kind.codes.push(category.id);
	}
	if (kinds.size === 0) return [];
	const facts = [...kinds.values()].map(({ text, codes }) => fact(codes.join(', '), text));
	return columns([entry(t('annex.sheets.doesNotShow'), { facts })]);
}
