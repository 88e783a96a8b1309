/** Steps the user left out of the theory of change, or drew and did not tie in (Norad 2011, N1). */
import {
	chainsOf,
	looseNodes,
	type Step,
	type TheoryNode,
	type TheoryOfChange
} from '../theory/theory.ts';
import type { Action, Cause, Rule } from './rule.ts';

const source = 'Norad Report 11/2010, N1: sheets 20-21, 81-82, 85, R24, R33';

const node = ({ id }: TheoryNode) => ({ type: 'node', id }) as const;
const link = ({ link: { id } }: Step) => ({ type: 'link', id }) as const;

/** All arrows with their boxes, in document order. */
function stepsIn({ nodes, links }: TheoryOfChange): Step[] {
	const byId = new Map(nodes.map((one) => [one.id, one]));
	return links.flatMap((one) => {
		const [from, to] = [byId.get(one.from), byId.get(one.to)];
		return from && to ? [{ link: one, from, to }] : [];
	});
}

/** Work, or what it hands over, is said to have an effect on trafficking at once. No drafted ladder does that. */
export const leapToImpact: Rule = {
	id: 'leap-to-impact',
	advice: 'modify',
	weight: 'gate',
	sources: [source],
	evaluate: ({ theory }) =>
		stepsIn(theory)
			.filter(({ from, to }) => isBeforeChange(from) && to.kind === 'impact')
			.filter((step) => step.link.made !== 'draft')
			.map((step) => ({
				at: step.link.id,
				because: [link(step), node(step.from), node(step.to)],
				settle: [{ type: 'edit-link', id: step.link.id }]
			}))
};

const isBeforeChange = ({ kind }: TheoryNode) => kind === 'activity' || kind === 'output';

/** Rungs that say what people know or keep in mind, below anything they do. */
const below: readonly TheoryNode['rung'][] = ['learning', 'retention'];

/**
 * What people learn is described, and the effect on trafficking; what they would do is a gap, or was taken out.
 * One hit per activity.
 */
export const behaviourStepMissing: Rule = {
	id: 'behaviour-step-missing',
	advice: 'modify',
	weight: 'consider',
	sources: [source, '3.L2.b', '1.Q1'],
	evaluate: ({ design, theory }) =>
		design.activities.flatMap(({ id, name }) => {
			const steps = chainsOf(theory, id).flatMap((chain) => missingIn(chain));
			if (steps.length === 0) return [];
			return [
				{
					at: id,
					because: unique<Cause>([
						{ type: 'activity', id },
						...steps.flatMap((step) => [node(step.from), link(step), node(step.to)])
					]),
					settle: unique<Action>(steps.flatMap((step) => waysToFill(step))),
					data: { activity: name }
				}
			];
		})
};

/** Last steps of a chain that do not start from something people do. */
function missingIn(chain: readonly Step[]): Step[] {
	const isSaid = (rungs: readonly TheoryNode['rung'][]) =>
		chain.some(({ to }) => rungs.includes(to.rung) && !to.gap);
	return chain.filter(({ from, to }) => {
		if (to.kind !== 'impact' || to.gap) return false;
		return from.gap ? from.rung === 'behaviour' && isSaid(below) : below.includes(from.rung);
	});
}

function waysToFill({ link: { id }, from }: Step): Action[] {
	const asked = from.origins.map((origin) => ({ type: 'answer', ...origin }) as const);
	return from.gap ? [...asked, { type: 'edit-node', id: from.id }] : [{ type: 'edit-link', id }];
}

/** A box that nothing an activity does leads to. */
export const resultNotLinked: Rule = {
	id: 'result-not-linked',
	advice: 'modify',
	weight: 'consider',
	sources: [source],
	evaluate: ({ theory }) =>
		looseNodes(theory).map((one) => ({
			at: one.id,
			because: [node(one)],
			settle: [{ type: 'edit-node', id: one.id }],
			data: { result: one.gap ? '' : one.text }
		}))
};

const unique = <T>(places: readonly T[]): T[] => [
	...new Map(places.map((place) => [JSON.stringify(place), place])).values()
];
