/** Documents that stand for what follows from them: a law on paper (P15), a plan on paper (P16). */
import type { Indicator } from '../domain/design.ts';
import type { Rung } from '../domain/vocabulary.ts';
import type { TheoryOfChange } from '../theory/theory.ts';
import { activitiesIn, indicatorsOf, promises } from './facts.ts';
import type { Rule } from './rule.ts';

interface Paper extends Omit<Rule, 'evaluate' | 'advice' | 'weight'> {
	section: number;
	/** Rungs that show a document. */
	of: readonly Rung[];
	/** The rung that shows what is done with it. */
	practice: Rung;
}

const started: readonly (Rung | null)[] = [null, 'baseline', 'reach'];
const results: readonly string[] = ['in-use', 'plan-carried-out', 'behaviour', 'impact'];

/**
 * One hit per activity: a document is placed on a step that is about practice, or practice is promised and documents
 * are the most that is measured.
 */
function paperForResults({ section, of, practice, ...rule }: Paper): Rule {
	return {
		...rule,
		advice: 'warn',
		weight: 'gate',
		evaluate: ({ design, theory }) =>
			activitiesIn(design, section).flatMap((activity) => {
				const own = indicatorsOf(design, activity);
				const papers = own.filter(({ rung }) => rung !== null && of.includes(rung));
				const placed = papers.filter((indicator) => measuresResult(theory, indicator));
				const promised =
					papers.length > 0 &&
					promises(activity, 'behaviour') &&
					own.every((one) => papers.includes(one) || started.includes(one.rung));
				if (!promised && placed.length === 0) return [];
				const shown = promised ? papers : placed;
				return [
					{
						at: activity.id,
						because: [
							...shown.map(({ id }) => ({ type: 'indicator', id }) as const),
							...(promised ? [{ type: 'activity', id: activity.id } as const] : [])
						],
						settle: [
							{ type: 'add-indicator', activityId: activity.id, rung: practice },
							...placed.map(({ id }) => ({ type: 'edit-indicator', id }) as const),
							{ type: 'edit-activity', id: activity.id }
						],
						data: { activity: activity.name }
					}
				];
			})
	};
}

function measuresResult(theory: TheoryOfChange, { measures }: Indicator): boolean {
	const node = theory.nodes.find(({ id }) => id === measures);
	return node !== undefined && results.includes(node.rung);
}

/** P15: a law that is passed protects nobody until it is used. */
export const lawOnPaper = paperForResults({
	id: 'law-on-paper',
	sources: ['5.L2', '5.Q12', '5.I2', '6.I5'],
	section: 5,
	of: ['ratified', 'in-law'],
	practice: 'in-use'
});

/** P16: a good plan is not yet a good response. Our inference. */
export const planOnPaper = paperForResults({
	id: 'plan-on-paper',
	sources: ['9.L1', '9.I1', '9.I4', '9.I5'],
	section: 9,
	of: ['plan', 'plan-funded'],
	practice: 'plan-carried-out'
});
