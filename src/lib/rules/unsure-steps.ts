/** Steps of the theory of change that are missing, or rest on what the user calls untrue (Norad 2011, N1). */
import type { Claim } from '../domain/vocabulary.ts';
import { reachedFrom, type TheoryNode } from '../theory/theory.ts';
import { indicatorsOf, promises } from './facts.ts';
import type { Rule } from './rule.ts';

const source = 'Norad Report 11/2010, N1: sheets 20-21, 81-82, 85, R24, R33';

/** A result is promised and an indicator chosen, and none of the changes on the way is described. */
export const promiseWithoutStep: Rule = {
	id: 'promise-without-step',
	advice: 'modify',
	weight: 'consider',
	sources: [source],
	evaluate: ({ design, theory }) =>
		design.activities.flatMap((activity) => {
			const { id, name } = activity;
			const changes = reachedFrom(theory, id).filter(({ kind }) => kind === 'outcome');
			const chosen = indicatorsOf(design, activity);
			const blank = changes.length > 0 && changes.every(({ gap }) => gap);
			if (!blank || chosen.length === 0 || !promises(activity, 'behaviour')) return [];
			const first = theory.links.find(({ to }) => to === changes[0]!.id);
			return [
				{
					at: id,
					because: [
						{ type: 'activity', id },
						...chosen.map((one) => ({ type: 'indicator', id: one.id }) as const)
					],
					settle: [
						...(first ? [{ type: 'edit-link', id: first.id } as const] : []),
						{ type: 'edit-activity', id }
					],
					data: { activity: name }
				}
			];
		})
};

const heights: Readonly<Record<TheoryNode['kind'] | Claim, number>> = {
	activity: 0,
	output: 1,
	learning: 2,
	outcome: 2,
	behaviour: 2,
	impact: 3
};

/** The user's own judgement of an assumption speaks against a step, and the activity promises what lies behind it. */
export const assumptionContradicted: Rule = {
	id: 'assumption-contradicted',
	advice: 'rethink',
	weight: 'gate',
	sources: [source],
	evaluate: ({ design, theory }) =>
		theory.links.flatMap((link) => {
			const against = link.assumptions.filter(({ status }) => status === 'contradicted');
			if (against.length === 0) return [];
			const [from, to] = [link.from, link.to].map((id) =>
				theory.nodes.find((node) => node.id === id)
			);
			const activity = design.activities.find(({ id }) => id === from?.activityId);
			const promised = activity?.claim ?? 'impact';
			if (!to || heights[to.kind] > heights[promised]) return [];
			const own = activity ? [activity.id] : [];
			return [
				{
					at: link.id,
					because: [
						{ type: 'link', id: link.id },
						...own.map((id) => ({ type: 'activity', id }) as const)
					],
					settle: [
						{ type: 'edit-link', id: link.id },
						...own.map((id) => ({ type: 'edit-activity', id }) as const)
					],
					data: { codes: against.map(({ code }) => code).join(', ') }
				}
			];
		})
};
