import { programme, sectionsOf } from '../domain/answers.ts';
import type { Design } from '../domain/design.ts';
import { answered, hasPlan } from './facts.ts';
import { hitsOf } from './hits.ts';
import type { Rule } from './rule.ts';

/**
 * "We don't know yet" is an honest answer that asks for an activity which finds out (G1, 0.H5).
 * One hit per question answered so without a complete plan; unknown items do not count one by one.
 * An answer that one of the `others` already rests on is left to it.
 */
export function unknownWithoutPlan(others: readonly Rule[]): Rule {
	return {
		id: 'unknown-without-plan',
		advice: 'data',
		weight: 'consider',
		sources: ['0.H5'],
		evaluate: (input) => {
			const spokenOf = new Set(
				others
					.flatMap((rule) => hitsOf(rule, input))
					.flatMap(({ because }) => because)
					.flatMap((cause) => (cause.type === 'answer' ? [place(cause)] : []))
			);
			return openUnknowns(input.design)
				.filter((one) => !spokenOf.has(place(one)))
				.map(({ scope, question }) => ({
					at: place({ scope, question }),
					because: [answered(scope, question)],
					settle: [
						{ type: 'answer', scope, question },
						{ type: 'add-finding-out', scope, question }
					],
					data: { question }
				}));
		}
	};
}

const place = ({ scope, question }: { scope: string; question: string }) => `${scope}/${question}`;

/** Unknown answers of the programme and of each activity, in document order; answers to sections left behind are not asked. */
function openUnknowns(design: Design) {
	const scopes = [
		{ scope: programme, sections: [1, 2] },
		...design.activities.map((activity) => ({ scope: activity.id, sections: sectionsOf(activity) }))
	];
	return scopes.flatMap(({ scope, sections }) =>
		Object.entries(design.answers[scope] ?? {})
			.filter(([question]) => sections.includes(Number(question.split('.')[0])))
			.filter(([, answer]) => answer.state === 'unknown' && !hasPlan(answer))
			.map(([question]) => ({ scope, question }))
			.sort((a, b) => a.question.localeCompare(b.question, 'en', { numeric: true }))
	);
}
