/** Things that the toolkit wants said on the sheet of certain indicators (LOGIC, P11, P13, P14, P17 and the end of P7). */
import type { Design, Indicator } from '../domain/design.ts';
import { endOf, isOf } from './indicator-facts.ts';
import type { Rule } from './rule.ts';

type SheetRule = Omit<Rule, 'evaluate'> & {
	/** The indicator is of the sort in question, and the sheet lacks what it needs. */
	lacks: (indicator: Indicator, design: Design) => boolean;
};

function sheetRule({ lacks, ...rule }: SheetRule): Rule {
	return {
		...rule,
		evaluate: ({ design }) =>
			design.indicators
				.filter((indicator) => lacks(indicator, design))
				.map(({ id, name }) => ({
					at: id,
					because: [{ type: 'indicator', id }],
					settle: [{ type: 'edit-indicator', id }],
					data: { indicator: name }
				}))
	};
}

const isBlank = (text: string) => text.trim() === '';
/** The sheet has been begun: a value before or a target is given. */
const isBegun = ({ baseline, target }: Indicator) =>
	!isBlank(baseline.value) || !isBlank(target.value) || target.date !== '';

/** P11: which calls count has to be written down before they are counted. */
export const callsUndefined = sheetRule({
	id: 'calls-undefined',
	advice: 'warn',
	weight: 'gate',
	sources: ['3.I5.c', '7.I2.a'],
	lacks: (indicator) =>
		isOf(indicator, '3.I5.c', '7.I2.a') && isBegun(indicator) && isBlank(indicator.definition)
});

/** P13: shares for which the source itself gives the two parts. */
export const shareWithoutParts = sheetRule({
	id: 'share-without-parts',
	advice: 'modify',
	weight: 'gate',
	sources: ['8.I1.d', '8.I3.f', '8.I5.b', '8.I7.a'],
	lacks: (indicator) =>
		isOf(indicator, '8.I1.d', '8.I3.f', '8.I5.b', '8.I7.a') &&
		(isBlank(indicator.numerator) || isBlank(indicator.denominator))
});

/** P14: six answers and no scores in the source, so the scale is the team's to define. */
export const returnScaleUndefined = sheetRule({
	id: 'return-scale-undefined',
	advice: 'modify',
	weight: 'gate',
	sources: ['8.I4.b'],
	lacks: (indicator) =>
		isOf(indicator, '8.I4.b') && isBegun(indicator) && isBlank(indicator.definition)
});

/** P17: the rung of an own indicator is asked, never guessed. */
export const ownIndicatorWithoutRung = sheetRule({
	id: 'own-indicator-without-rung',
	advice: 'modify',
	weight: 'consider',
	sources: ['0.H2', '3.I3', '6.I3'],
	lacks: ({ sampleId, rung, name }) => sampleId === null && rung === null && !isBlank(name)
});

const asksLater = ['retention', 'reintegration', 'housing', 'behaviour', 'impact'];

/** P7: the follow-up falls after the end of the programme, and nobody is named to do it. Our inference. */
export const followUpAfterEnd = sheetRule({
	id: 'follow-up-after-end',
	advice: 'modify',
	weight: 'consider',
	sources: ['3.I4', '4.I4', '6.I4', '8.I6'],
	lacks: ({ rung, target, responsible }, design) => {
		const end = endOf(design);
		const isAfter = end !== '' && target.date !== '' && target.date.slice(0, 7) > end;
		return rung !== null && asksLater.includes(rung) && isAfter && isBlank(responsible);
	}
});
