/** Where a trafficking law stands alone, comes too late, or costs victims what it should bring (5.L1 to 5.L4). */
import { answerTo, isSetAside, valueOf } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import { activitiesIn, answerAgain, answered, indicatorsOf, promises } from './facts.ts';
import { endOf, isOf } from './indicator-facts.ts';
import type { Cause, Rule } from './rule.ts';
import { saidElsewhere } from './said-elsewhere.ts';
import { saidRule } from './said.ts';

/**
 * 5.L1: the law is to be changed, its use is promised or measured within the programme, and nothing is planned that
 * officials would work by. That the time is too short is our inference from the growth of use over years.
 */
export const newLawUsedTooSoon: Rule = {
	id: 'new-law-used-too-soon',
	advice: 'warn',
	weight: 'consider',
	sources: ['5.L1', '5.Q12', '5.Q13'],
	evaluate: ({ design }) =>
		activitiesIn(design, 5).flatMap((activity) => {
			const { id, name } = activity;
			const rules = answerTo(design, id, '5.Q12');
			const prepared = rules.state === 'yes' || valueOf(rules, 'guidance') !== '';
			if (valueOf(answerTo(design, id, '5.Q1'), 'law') === '' || prepared || isSetAside(rules))
				return [];
			const because: Cause[] = indicatorsOf(design, activity)
				.filter(({ rung, target }) => rung === 'in-use' && isWithin(design, target.date))
				.map((indicator) => ({ type: 'indicator', id: indicator.id }));
			if (promises(activity, 'behaviour')) because.push({ type: 'activity', id });
			if (because.length === 0) return [];
			return [
				{
					at: id,
					because: [answered(id, '5.Q1'), ...because, answered(id, '5.Q12')],
					settle: [
						{ type: 'answer', scope: id, question: '5.Q12' },
						{ type: 'edit-activity', id }
					],
					data: { activity: name }
				}
			];
		})
};

function isWithin(design: Design, date: string): boolean {
	const end = endOf(design);
	return date !== '' && (end === '' || date.slice(0, 7) <= end);
}

const besideTheLaw = ['5.Q4', '5.Q5', '5.Q6', '5.Q7', '5.Q8', '5.Q9', '5.Q10', '5.Q11', '5.Q12'];

/** The examples name the trafficking law and nothing else; without examples, a change of that law is planned. */
function touchesTraffickingLawOnly(design: Design, { id, examples }: Activity): boolean {
	const own = examples.filter((example) => example.startsWith('5.'));
	return own.length > 0
		? own.every((example) => example === '5.E1')
		: valueOf(answerTo(design, id, '5.Q1'), 'law') !== '';
}

/** 5.L2: only the trafficking law is touched, and another part that it needs is said to be missing. */
export const traffickingLawAlone: Rule = {
	id: 'trafficking-law-alone',
	advice: 'add',
	weight: 'gate',
	sources: ['5.L2', '2.L2.c', '5.E2', '5.E3', '5.E4'],
	evaluate: ({ design }) =>
		activitiesIn(design, 5).flatMap((activity) => {
			const { id, name } = activity;
			if (!touchesTraffickingLawOnly(design, activity)) return [];
			const missing = besideTheLaw
				.filter((question) => answerTo(design, id, question).state === 'no')
				.map((question) => answered(id, question));
			if (missing.length === 0) return [];
			return [
				{
					at: id,
					because: [{ type: 'activity', id }, ...missing],
					settle: [{ type: 'edit-activity', id }, ...answerAgain(missing)],
					data: { activity: name }
				}
			];
		})
};

const rightsIncomplete = (design: Design, { id }: Activity) =>
	['no', 'partly'].includes(answerTo(design, id, '5.Q3').state ?? '');

/** 5.L3: cases run under other laws, and what victims receive does not hold for all of them. */
export const otherChargesCostServices = saidRule({
	id: 'other-charges-cost-services',
	advice: 'warn',
	weight: 'gate',
	sources: ['5.L3', '5.Q4', '5.Q3'],
	section: 5,
	anyOf: [{ question: '5.Q4', states: ['yes', 'partly'], where: rightsIncomplete }],
	alsoBecause: (_design, { id }) => [answered(id, '5.Q3')],
	alsoSettle: ({ id }) => [{ type: 'answer', scope: id, question: '5.Q3' }]
});

/** 5.L3: nobody to ask when a case is hard, so that it is charged as something else. */
export const legalExpertiseMissing = saidRule({
	id: 'legal-expertise-missing',
	advice: 'add',
	weight: 'consider',
	sources: ['5.L3', '5.Q13'],
	section: 5,
	anyOf: [{ question: '5.Q13', states: ['no'] }],
	alsoSettle: () => [{ type: 'add-activity', kind: 'criminal-justice' }]
});

/** 5.L4: penalties are measured (5.I3), and fair trials are not assured in the same system (6.Q1.e). */
export const penaltiesWithoutFairTrial = saidElsewhere({
	id: 'penalties-without-fair-trial',
	advice: 'modify',
	weight: 'rights',
	sources: ['5.L4', '5.I3', '6.Q1.e'],
	sections: [5],
	needs: (design, activity) => {
		const penalties = indicatorsOf(design, activity).filter((one) => isOf(one, '5.I3'));
		if (penalties.length === 0) return null;
		return penalties.map(({ id }) => ({ type: 'indicator', id }) as const);
	},
	heard: {
		section: 6,
		anyOf: [{ question: '6.Q1', item: '6.Q1.e', states: ['no', 'partly', 'unknown'] }]
	},
	settledByPlan: true
});
