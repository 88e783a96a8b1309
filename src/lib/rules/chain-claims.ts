/** Claims of the theory of change that stand without a reason, an assumption or a measure (Norad 2011, N1). */
import type { Activity, Design, Indicator } from '../domain/design.ts';
import { reachedFrom, type Link, type TheoryNode, type TheoryOfChange } from '../theory/theory.ts';
import { indicatorsOf } from './facts.ts';
import type { Action, Rule } from './rule.ts';

const source = 'Norad Report 11/2010, N1: sheets 20-21, 81-82, 85, R24, R33';

const edit = ({ id }: Link): Action => ({ type: 'edit-link', id });

/** Both ends of an arrow are described. */
function isBetweenSteps({ nodes }: TheoryOfChange, { from, to }: Link): boolean {
	const ends = nodes.filter(({ id }) => id === from || id === to);
	return ends.length === 2 && ends.every(({ gap }) => !gap);
}

/** Drafted arrows come with the assumptions the toolkit warns of; those the user draws come with none. */
export const arrowWithoutAssumption: Rule = {
	id: 'arrow-without-assumption',
	advice: 'add',
	weight: 'consider',
	sources: [source],
	evaluate: ({ theory }) =>
		theory.links
			.filter((link) => link.assumptions.length === 0 && isBetweenSteps(theory, link))
			.map((link) => ({
				at: link.id,
				because: [{ type: 'link', id: link.id }],
				settle: [edit(link)]
			}))
};

/** A promise or an indicator says that the activity is more than an idea. */
const isBegun = (design: Design, activity: Activity): boolean =>
	activity.claim !== null || indicatorsOf(design, activity).length > 0;

/** Steps that are described, and nobody has said why the one should lead to the other. One hit per activity. */
export const stepsWithoutReason: Rule = {
	id: 'steps-without-reason',
	advice: 'modify',
	weight: 'consider',
	sources: [source],
	evaluate: ({ design, theory }) =>
		design.activities
			.filter((activity) => isBegun(design, activity))
			.flatMap(({ id, name }) => {
				const reached = new Set(reachedFrom(theory, id).map((node) => node.id));
				const bare = theory.links.filter(
					(link) =>
						reached.has(link.from) && link.reason.trim() === '' && isBetweenSteps(theory, link)
				);
				if (bare.length === 0) return [];
				return [
					{
						at: id,
						because: bare.map((link) => ({ type: 'link', id: link.id }) as const),
						settle: bare.map(edit),
						data: { activity: name, count: String(bare.length) }
					}
				];
			})
};

/** Something of the activity is measured, and this change is not. One hit per activity. */
export const outcomeWithoutIndicator: Rule = {
	id: 'outcome-without-indicator',
	advice: 'add',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N1: sheets 20-21, 81-82, 85', '0.H9'],
	evaluate: ({ design, theory }) =>
		design.activities.flatMap((activity) => {
			const { id, name } = activity;
			const chosen = indicatorsOf(design, activity);
			const open = reachedFrom(theory, id)
				.filter((node) => node.kind === 'outcome' && node.activityId === id && !node.gap)
				.filter((node) => !design.indicators.some((one) => isMeasuredBy(node, one)));
			if (chosen.length === 0 || open.length === 0) return [];
			return [
				{
					at: id,
					because: [
						...open.map((node) => ({ type: 'node', id: node.id }) as const),
						...chosen.map((one) => ({ type: 'indicator', id: one.id }) as const)
					],
					settle: open.map((node) => measureOf(node, id)),
					data: { activity: name, results: open.map(({ label }) => label).join('; ') }
				}
			];
		})
};

/** On its box, or on its rung for the same activity. */
function isMeasuredBy(node: TheoryNode, { measures, activityId, rung }: Indicator): boolean {
	return measures === node.id || (activityId === node.activityId && rung === node.rung);
}

function measureOf({ rung }: TheoryNode, activityId: string): Action {
	return rung === 'own' || rung === 'activity'
		? { type: 'open', step: 'indicators' }
		: { type: 'add-indicator', activityId, rung };
}
