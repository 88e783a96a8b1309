/** Steps of the theory of change that are missing, or rest on what the user calls untrue (Norad 2011, N1). */
import { reachedFrom } from '../theory/theory.ts';
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

/** The user's own judgement of an assumption speaks against the step. */
export const assumptionContradicted: Rule = {
	id: 'assumption-contradicted',
	advice: 'rethink',
	weight: 'gate',
	sources: [source],
	evaluate: ({ theory }) =>
		theory.links
			.filter(({ assumptions }) => assumptions.some(({ status }) => status === 'contradicted'))
			.map(({ id, assumptions }) => ({
				at: id,
				because: [{ type: 'link', id }],
				settle: [{ type: 'edit-link', id }],
				data: {
					codes: assumptions
						.filter(({ status }) => status === 'contradicted')
						.map(({ code }) => code)
						.join(', ')
				}
			}))
};
