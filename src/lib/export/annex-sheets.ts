/** Part 4: one sheet per indicator, in the order of the results framework. */
import type { Indicator } from '../domain/design.ts';
import { list, t } from '../language/language.ts';
import { codesOf, type Codes } from './annex-codes.ts';
import type { AnnexInput } from './annex-parts.ts';
import { baselineText, targetText } from './annex-results.ts';
import { fact, filled, heading, isSaid, joined, nameOf, paragraph, titled } from './annex-words.ts';
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
		...inOrder.flatMap((indicator) => sheet(indicator, input, codes))
	];
}

function sheet(indicator: Indicator, input: AnnexInput, codes: Codes): Block[] {
	const { form, numerator, denominator, target } = indicator;
	const isShare = form === 'percentage' || form === 'ratio' || isSaid(numerator + denominator);
	return [
		heading(
			2,
			t('annex.sheets.name', {
				code: codes.indicators.get(indicator.id) ?? '',
				name: nameOf(indicator.name)
			})
		),
		{
			type: 'facts',
			facts: [
				fact(t('annex.sheets.result'), resultText(indicator, input, codes)),
				fact(t('annex.sheets.activity'), activityText(indicator, input)),
				fact(t('annex.sheets.level'), levelText(indicator)),
				fact(t('annex.sheets.origin'), originText(indicator)),
				fact(t('annex.sheets.definition'), indicator.definition),
				fact(t('annex.sheets.form'), formText(indicator)),
				...(isShare
					? [fact(t('annex.sheets.share'), [numerator, denominator].map(orDash).join(' / '))]
					: []),
				fact(t('annex.sheets.baseline'), baselineText(indicator)),
				fact(t('annex.sheets.target'), joined([targetText(indicator), target.reason], '\n')),
				fact(t('annex.sheets.source'), indicator.source),
				fact(t('annex.sheets.method'), joined([indicator.method, indicator.frequency], '; ')),
				fact(t('annex.sheets.responsible'), indicator.responsible),
				fact(t('annex.sheets.split'), splitText(indicator)),
				fact(t('annex.sheets.caveats'), indicator.caveats),
				...filled([
					limits(indicator, input),
					fact(t('annex.sheets.outside'), indicator.outside ? t('annex.sheets.outsideYes') : '')
				])
			]
		}
	];
}

function resultText({ measures }: Indicator, { theory }: AnnexInput, codes: Codes): string {
	const node = theory.nodes.find(({ id }) => id === measures);
	if (!node || node.kind === 'activity') return t('annex.sheets.notLinked');
	const text = node.gap ? t('annex.gap', { text: node.text }) : node.text;
	return joined([codes.results.get(node.id) ?? '', text], ' ');
}

/** "Outcome; What they know". */
const levelText = ({ level, rung }: Indicator): string =>
	joined([level ? t(`level.${level}`) : '', rung ? t(`rung.${rung}`) : ''], '; ');

/** "A percentage; per cent of women asked; good when it rises". */
const formText = ({ form, unit, direction }: Indicator): string =>
	joined(
		[form ? t(`annex.form.${form}`) : '', unit, direction ? t(`annex.direction.${direction}`) : ''],
		'; '
	);

const orDash = (text: string): string => text.trim() || t('common.none');

function activityText({ activityId }: Indicator, { design }: AnnexInput): string {
	const activity = design.activities.find(({ id }) => id === activityId);
	return activity ? titled(activity.name) : '';
}

function originText({ sampleId }: Indicator): string {
	return sampleId ? t('annex.sheets.sample', { id: sampleId }) : t('annex.sheets.own');
}

function splitText({ bySex, byAge, byOther }: Indicator): string {
	const by = [bySex ? t('annex.sheets.bySex') : '', byAge ? t('annex.sheets.byAge') : '', byOther];
	return list(by.map((one) => one.trim()).filter(isSaid));
}

/** What the toolkit says such an indicator cannot show: printed for the reader, whatever the authors wrote. */
function limits({ sampleId }: Indicator, { guide }: AnnexInput) {
	const category = sampleId ? guide.sample(sampleId)?.category : undefined;
	return fact(
		t('annex.sheets.doesNotShow', { id: category?.id ?? '' }),
		category?.doesNotShow ?? ''
	);
}
