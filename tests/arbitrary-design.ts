/** Half-filled designs for property tests: any mix of the schema's choices, on the questions the content asks. */
import fc from 'fast-check';
import type { Question } from '#lib/content/types.ts';
import { sectionsOf } from '#lib/domain/answers.ts';
import { emptyAnswer, emptyAssumption, emptyDisplacementView } from '#lib/domain/create.ts';
import type {
	Activity,
	Answer,
	Design,
	Group,
	Indicator,
	Opportunity,
	Partner,
	Pattern,
	Profile
} from '#lib/domain/design.ts';
import {
	activityKinds,
	answerStates,
	assumptionStatuses,
	bases,
	behaviourGroups,
	claims,
	ageBands,
	directions,
	displacementKinds,
	factorKinds,
	indicatorForms,
	judgements,
	levels,
	likelihoods,
	movements,
	needsAssessments,
	opportunityIds,
	opportunityUses,
	rungs,
	sectionOfKind,
	sexes,
	type ActivityKind,
	type Rung
} from '#lib/domain/vocabulary.ts';
import {
	activity,
	content,
	design,
	factor,
	group,
	indicator,
	pattern,
	theoryOf
} from './builders.ts';

const text = fc.constantFrom('', ' ', 'some words');
/** Where a value is asked, it may be a number. */
const value = fc.constantFrom('', 'some words', '1000', '8');
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });

const activityIds = ['a1', 'a2', 'a3'];
const examples = content.sections.flatMap((section) => section.examples.map(({ id }) => id));

/** The first two of a section, as an activity describes itself by several. */
const ofOneSection = fc
	.constantFrom('3.', '4.', '5.', '6.', '7.', '8.')
	.map((section) => examples.filter((id) => id.startsWith(section)).slice(0, 2));

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
			patternIds: fc.subarray(['p1', 'p2', 'gone']),
			examples: fc.oneof(
				{ weight: 3, arbitrary: fc.subarray(examples, { maxLength: 2 }) },
				{ weight: 1, arbitrary: ofOneSection }
			),
			claim: maybe(claims),
			lead: fc.constantFrom('', 'one body'),
			cost: fc.constantFrom(null, 100)
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
						options.length > 0 ? fc.constantFrom('', ...options.map(({ id }) => id)) : value
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

const samples = content.indicators.flatMap((category) =>
	category.samples.map(({ id }) => ({
		sampleId: id,
		rung: category.rung,
		section: category.section
	}))
);

/** Samples that rules name, offered more often: alone on their rung, or counted by two sections. */
const watched = samples.filter(({ sampleId }) =>
	[
		...['3.I2.d', '6.I4.a', '6.I5.a', '6.I6.c', '8.I4.b', '8.I6.a'],
		...['3.I5.c', '6.I5.e', '7.I1.b', '7.I2.a']
	].includes(sampleId)
);

/** A sample on its own rung, most often of a section of the activity; or one of the user's own on any rung or none. */
function sampleOrOwn(document: Design, activityId: string | null) {
	const activity = document.activities.find(({ id }) => id === activityId);
	const sections = activity ? sectionsOf(activity) : [];
	const fitting = samples.filter(({ section }) => sections.includes(section));
	const named = watched.filter(({ section }) => sections.includes(section));
	const own = (values: readonly Rung[]) =>
		fc.record({ sampleId: fc.constant(null), rung: maybe(values) });
	return fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom(...(fitting.length > 0 ? fitting : samples)) },
		{ weight: 1, arbitrary: fc.constantFrom(...samples) },
		{ weight: 3, arbitrary: fc.constantFrom(...(named.length > 0 ? named : watched)) },
		{ weight: 1, arbitrary: own(rungs) },
		{ weight: 3, arbitrary: own(rungs.slice(0, 7)) }
	);
}

/** Indicators of the activities, of none, and of one that is gone; on a step of the theory, or on one that is gone. */
function anyIndicators(document: Design): fc.Arbitrary<Indicator[]> {
	const nodes = theoryOf(document).nodes.map(({ id }) => id);
	const sheet = fc.record({
		direction: maybe(directions),
		level: maybe(levels),
		form: maybe(indicatorForms),
		bySex: fc.boolean(),
		byAge: fc.boolean(),
		caveats: text,
		definition: text,
		numerator: text,
		denominator: text,
		method: text,
		responsible: text,
		measures: fc.constantFrom(...nodes, 'gone', null, null),
		name: text,
		outside: fc.boolean(),
		baseline: fc.record({ value, plan: text, date: fc.constantFrom('', '2029-01') }),
		target: fc.record({
			value,
			reason: text,
			date: fc.constantFrom('', '2028-06', '2031-12')
		})
	});
	const one = fc
		.constantFrom(...document.activities.map(({ id }) => id), 'gone', null)
		.chain((activityId) =>
			fc.record({
				activityId: fc.constant(activityId),
				from: sampleOrOwn(document, activityId),
				sheet
			})
		);
	return fc
		.array(one, { maxLength: 4 })
		.map((all) =>
			all.map(({ activityId, from: { sampleId, rung }, sheet }, index) =>
				indicator(`i${index + 1}`, activityId, rung, { sampleId, ...sheet })
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

const anyGroup = (id: string): fc.Arbitrary<Group> =>
	fc
		.record({
			behaviourGroup: fc.oneof(maybe(behaviourGroups), maybe(['1.B7', '1.B8'] as const)),
			ageBand: maybe(ageBands),
			sex: maybe(sexes),
			size: fc.constantFrom(null, 50)
		})
		.map((parts) => group(id, parts));

const anyPartner = (id: string): fc.Arbitrary<Partner> =>
	fc.record({ id: fc.constant(id), name: text, role: text, expertise: text, record: text });

const anyProfile: fc.Arbitrary<Partial<Profile>> = fc.record({
	months: fc.constantFrom(null, 12, 24, 60),
	needsAssessment: maybe(needsAssessments),
	motivation: fc.record({ reason: text, source: text, year: text }),
	partners: fc.tuple(anyPartner('r1'), anyPartner('r2')),
	livedExperience: text
});

type Remarks = Design['theory']['assumptions'];
/** What the user says of the assumptions on some arrows, one that is gone included. */
function anyRemarks(document: Design) {
	const links = theoryOf(document).links.map(({ id, assumptions }) => [
		id,
		fc.record(
			Object.fromEntries(
				assumptions.map((one) => [
					one.id,
					maybe(assumptionStatuses).map((status) => ({ ...emptyAssumption, status }))
				])
			),
			{ requiredKeys: [] }
		)
	]);
	return fc.record(Object.fromEntries([...links, ['gone', fc.constant({})]]), { requiredKeys: [] });
}

/** Boxes and arrows the user added, and drafted ones taken out; some arrows make no sense, as in a file made by hand. */
function anyRedrawing(document: Design): fc.Arbitrary<Partial<Design['theory']>> {
	const { nodes, links } = theoryOf(document);
	const ids = [...nodes.map(({ id }) => id), 'x1', 'gone'];
	const box = fc.record({
		id: fc.constant('x1'),
		kind: fc.constantFrom(...levels),
		text,
		activityId: maybe(activityIds)
	});
	const ends = fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) });
	return fc.oneof(
		{ weight: 2, arbitrary: fc.constant({}) },
		{
			weight: 1,
			arbitrary: fc.record({
				added: fc.array(box, { maxLength: 1 }),
				links: fc
					.array(ends, { maxLength: 2 })
					.map((all) => all.map((one, index) => ({ id: `l${index + 1}`, ...one }))),
				removed: fc.uniqueArray(
					fc.constantFrom(...[...nodes, ...links].map(({ id }) => id), 'gone'),
					{ maxLength: 4 }
				)
			})
		}
	);
}

const anyPattern = (id: string): fc.Arbitrary<Pattern> =>
	fc
		.record({
			movement: maybe(movements),
			exploitation: text,
			factors: fc
				.array(
					fc.record({
						kind: fc.constantFrom(...factorKinds),
						text,
						compared: maybe(judgements),
						inScope: maybe(judgements),
						movable: maybe(judgements)
					}),
					{ maxLength: 2 }
				)
				.map((all) =>
					all.map(({ kind, ...parts }, index) => factor(`${id}f${index + 1}`, kind, parts))
				)
		})
		.map((parts) => pattern(id, parts));

/** Any half-filled design; ids that lead nowhere included, as after a hand-made edit of the file. */
export const anyDesign: fc.Arbitrary<Design> = fc
	.record({
		count: fc.integer({ min: 0, max: activityIds.length }),
		all: fc.tuple(...activityIds.map(anyActivity)),
		groups: fc.tuple(anyGroup('g1'), anyGroup('g2')),
		groupCount: fc.integer({ min: 0, max: 2 }),
		patterns: fc.tuple(anyPattern('p1'), anyPattern('p2')),
		patternCount: fc.integer({ min: 0, max: 2 }),
		profile: anyProfile,
		opportunities,
		displacement
	})
	.map(({ count, all, groups, groupCount, patterns, patternCount, profile, ...rest }) =>
		design({
			profile: { ...design().profile, start: '2027-01', ...profile },
			activities: all.slice(0, count),
			groups: groups.slice(0, groupCount),
			patterns: patterns.slice(0, patternCount),
			...rest
		})
	)
	.chain((base) =>
		fc.record({
			base: fc.constant(base),
			indicators: anyIndicators(base),
			remarks: anyRemarks(base),
			redrawing: anyRedrawing(base),
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
	.map(({ base, indicators, remarks, redrawing, answers }) => ({
		...base,
		indicators,
		theory: { ...base.theory, ...redrawing, assumptions: remarks as Remarks },
		answers: answers as Design['answers']
	}));
