/** Half-filled designs for property tests: any mix of the schema's choices, on the questions the content asks. */
import fc from 'fast-check';
import type { Question } from '#lib/content/types.ts';
import { emptyAnswer, emptyDisplacementView } from '#lib/domain/create.ts';
import type { Activity, Answer, Design, Indicator, Opportunity } from '#lib/domain/design.ts';
import {
	activityKinds,
	answerStates,
	bases,
	behaviourGroups,
	claims,
	displacementKinds,
	likelihoods,
	opportunityIds,
	opportunityUses,
	rungs,
	sectionOfKind,
	type ActivityKind
} from '#lib/domain/vocabulary.ts';
import { activity, content, design, group, indicator, pattern, theoryOf } from './builders.ts';

const text = fc.constantFrom('', ' ', 'some words');
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });

const activityIds = ['a1', 'a2', 'a3'];
const examples = content.sections.flatMap((section) => section.examples.map(({ id }) => id));

const anyActivity = (id: string): fc.Arbitrary<Activity> =>
	fc
		.record({
			kind: fc.constantFrom(...activityKinds),
			alsoKinds: fc.oneof(
				{ weight: 3, arbitrary: fc.constant<ActivityKind[]>([]) },
				fc.subarray([...activityKinds], { maxLength: 2 })
			),
			name: text,
			groupIds: fc.subarray(['g1', 'g2', 'gone']),
			patternIds: fc.subarray(['p1', 'gone']),
			examples: fc.subarray(examples, { maxLength: 2 }),
			claim: maybe(claims)
		})
		.map(({ kind, ...parts }) => activity(id, kind, parts));

/** An answer to a question: any state, any of its items and options, plan and texts or not. */
function anyAnswer(question: Question): fc.Arbitrary<Answer> {
	const itemIds = question.items.flatMap((item) => [
		item.id,
		...(item.items ?? []).map(({ id }) => id)
	]);
	const part = fc.record({ state: maybe(answerStates), text });
	return fc
		.record({
			state: maybe(answerStates),
			text,
			basis: maybe(bases),
			items: fc.record(Object.fromEntries(itemIds.map((id) => [id, part])), { requiredKeys: [] }),
			values: fc.record(
				Object.fromEntries(
					question.values.map(({ key, options }) => [
						key,
						options.length > 0 ? fc.constantFrom('', ...options.map(({ id }) => id)) : text
					])
				),
				{ requiredKeys: [] }
			),
			plan: fc.record({ what: text, who: text, when: text, cost: fc.constant(null) })
		})
		.map(({ items, values, ...parts }) => ({
			...emptyAnswer,
			...parts,
			items: items as Answer['items'],
			values: values as Answer['values']
		}));
}

const anyAnswers = (sections: readonly (number | null)[]) =>
	fc.record(
		Object.fromEntries(
			content.questions
				.filter(({ section }) => sections.includes(section))
				.map((question) => [question.id, anyAnswer(question)])
		),
		{ requiredKeys: [] }
	);

/** Indicators of the activities, of none, and of one that is gone; on a step of the theory, or on one that is gone. */
function anyIndicators(document: Design): fc.Arbitrary<Indicator[]> {
	const nodes = theoryOf(document).nodes.map(({ id }) => id);
	const one = fc.record({
		activityId: fc.constantFrom(...document.activities.map(({ id }) => id), 'gone', null),
		rung: maybe(rungs.slice(0, 7)),
		measures: fc.constantFrom(...nodes, 'gone', null, null),
		name: text,
		outside: fc.boolean(),
		baseline: fc.record({ value: text, plan: text, date: fc.constant('') }),
		target: fc.record({ value: text, reason: text, date: fc.constantFrom('', '2028-06') })
	});
	return fc
		.array(one, { maxLength: 3 })
		.map((all) =>
			all.map(({ activityId, rung, ...parts }, index) =>
				indicator(`i${index + 1}`, activityId, rung, parts)
			)
		);
}

const anyOpportunity: fc.Arbitrary<Opportunity> = fc.record({
	state: maybe(answerStates),
	text,
	use: maybe(opportunityUses)
});

const opportunities: fc.Arbitrary<Design['opportunities']> = fc.oneof(
	fc.constant({}),
	fc.record(Object.fromEntries(opportunityIds.map((id) => [id, anyOpportunity])), {
		requiredKeys: []
	})
);

const displacement: fc.Arbitrary<Design['displacement']> = fc.record({
	kinds: fc.oneof(
		fc.constant({}),
		fc.record(
			Object.fromEntries(
				displacementKinds.map((kind) => [
					kind,
					maybe(likelihoods).map((likelihood) => ({ ...emptyDisplacementView, likelihood }))
				])
			),
			{ requiredKeys: [] }
		)
	),
	watchPoints: fc.array(fc.record({ id: fc.constant('w1'), what: text, where: text, who: text }), {
		maxLength: 1
	}),
	networkResponse: text,
	benefits: text
});

/** Any half-filled design; ids that lead nowhere included, as after a hand-made edit of the file. */
export const anyDesign: fc.Arbitrary<Design> = fc
	.record({
		count: fc.integer({ min: 0, max: activityIds.length }),
		all: fc.tuple(...activityIds.map(anyActivity)),
		groups: fc.array(maybe(behaviourGroups), { maxLength: 2 }),
		patterns: fc.boolean(),
		opportunities,
		displacement
	})
	.map(({ count, all, groups, patterns, ...rest }) =>
		design({
			activities: all.slice(0, count),
			groups: groups.map((behaviourGroup, index) => group(`g${index + 1}`, { behaviourGroup })),
			patterns: patterns ? [pattern('p1')] : [],
			...rest
		})
	)
	.chain((base) =>
		fc.record({
			base: fc.constant(base),
			indicators: anyIndicators(base),
			answers: fc.record(
				{
					programme: anyAnswers([1, 2]),
					gone: anyAnswers([3]),
					...Object.fromEntries(
						base.activities.map(({ id, kind, alsoKinds }) => [
							id,
							anyAnswers([kind, ...alsoKinds].map((one) => sectionOfKind[one]))
						])
					)
				},
				{ requiredKeys: [] }
			)
		})
	)
	.map(({ base, indicators, answers }) => ({
		...base,
		indicators,
		answers: answers as Design['answers']
	}));
