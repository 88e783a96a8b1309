/**
 * The abstract of a design, filled from what its authors entered. A design says all it has to say, so that a step it is
 * silent about is "not given". Fields that a design has no place for stay open for the appraiser.
 */
import { answerTo, isAnswered, programme, stateOf, valueOf } from '../domain/answers.ts';
import type { Design, Indicator } from '../domain/design.ts';
import { activityKinds, claims, type ActivityKind, type Rung } from '../domain/vocabulary.ts';
import { emptyAbstractAnswer, kindsField } from './abstract.ts';
import type { AbstractAnswer } from './appraisal.ts';
import { optionOf } from './target-groups.ts';

export function abstractFromDesign(design: Design): Record<string, AbstractAnswer> {
	const filled = {
		...proposalFields(design),
		...reasonFields(design),
		...stepFields(design),
		...measureFields(design)
	};
	return Object.fromEntries(
		Object.entries(filled).filter((entry): entry is [string, AbstractAnswer] => entry[1] !== null)
	);
}

type Fields = Record<string, AbstractAnswer | null>;

const notGiven: AbstractAnswer = { ...emptyAbstractAnswer, state: 'not-given' };

function words(...parts: readonly string[]): AbstractAnswer {
	const text = joined('; ', ...parts);
	return text === '' ? notGiven : { ...emptyAbstractAnswer, state: 'given', text };
}

/** Ticked options with what stands beside them, in the order given; "not given" when there are none. */
function ticks(
	options: readonly string[],
	details: Readonly<Record<string, string>> = {}
): AbstractAnswer {
	return options.length === 0
		? notGiven
		: {
				...emptyAbstractAnswer,
				state: 'given',
				options: [...new Set(options)],
				details: Object.fromEntries(Object.entries(details).filter(([, text]) => text !== ''))
			};
}

const joined = (mark: string, ...parts: readonly string[]): string =>
	parts
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join(mark);

function proposalFields({ profile, patterns, activities }: Design): Fields {
	const { title, organisation, partners, countries, places, start, months, donor } = profile;
	const within =
		patterns.length > 0 && patterns.every(({ movement }) => movement === 'within-country');
	return {
		title: words(title),
		applicant: words(organisation, ...partners.map(({ name }) => name)),
		funders: words(donor),
		country: words(countries, places),
		'place-role': within ? ticks(['internal']) : null,
		start: words(start.slice(0, 7)),
		end: words(lastMonth(start, months)),
		months: words(months === null ? '' : String(months)),
		[kindsField]: kindsFrom(activities)
	};
}

/** The last of so many months; empty unless both are known. */
function lastMonth(start: string, months: number | null): string {
	const [, year, month] = /^(\d{4})-(\d{2})/.exec(start) ?? [];
	if (!year || !month || months === null || !Number.isInteger(months) || months < 1) return '';
	const last = Number(year) * 12 + Number(month) - 1 + months - 1;
	return `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, '0')}`;
}

/** Each kind with the names of its activities. */
function kindsFrom(activities: Design['activities']): AbstractAnswer {
	const of = (kind: ActivityKind) =>
		activities.filter((activity) => [activity.kind, ...activity.alsoKinds].includes(kind));
	const kinds = activityKinds.filter((kind) => of(kind).length > 0);
	return ticks(
		kinds,
		Object.fromEntries(
			kinds.map((kind) => [kind, joined('; ', ...of(kind).map(({ name }) => name))])
		)
	);
}

function reasonFields({ profile, activities, groups }: Design): Fields {
	const { reason, source, year } = profile.motivation;
	const promised = claims.filter((claim) => activities.some((one) => one.claim === claim)).at(-1);
	const options = groups
		.map((group) => ({ group, option: optionOf(group) }))
		.filter(({ option }) => option !== null);
	return {
		purposes: purposesFrom(activities),
		promise: ticks(promised ? [promised] : []),
		'motivation-other': words(joined(', ', reason, source, year)),
		'target-groups': ticks(
			options.map(({ option }) => option!),
			Object.fromEntries(
				options.map(({ option }) => [
					option!,
					joined(
						'; ',
						...options
							.filter((one) => one.option === option)
							.map(({ group }) =>
								joined(', ', group.name, group.size === null ? '' : String(group.size), group.place)
							)
					)
				])
			)
		)
	};
}

/** Only what an activity's examples say outright. */
function purposesFrom(activities: Design['activities']): AbstractAnswer | null {
	const of: Readonly<Record<string, string>> = {
		'3.E1': 'inform-risks',
		'3.E2': 'inform-safe-migration',
		'4.E3': 'alternatives-credit'
	};
	const purposes = activities.flatMap(({ examples }) => examples.flatMap((id) => of[id] ?? []));
	return purposes.length === 0 ? null : ticks(purposes);
}

function stepFields(design: Design): Fields {
	const { profile, groups, theory, activities } = design;
	const { needsAssessment } = profile;
	const needs = answerTo(design, programme, '1.N4').text;
	return {
		'needs-assessment':
			needsAssessment === null
				? notGiven
				: // A planned one is neither done nor left out: the appraiser decides.
					needsAssessment === 'planned'
					? null
					: stated(needsAssessment !== 'none', needs),
		'groups-defined': given(groups.length > 0),
		'assumptions-set-out': given(
			Object.values(theory.assumptions)
				.flatMap((ofLink) => Object.values(ofLink))
				.some(
					({ own, status, evidence, test }) => own || status !== null || `${evidence}${test}` !== ''
				)
		),
		'theory-of-change': given(activities.length > 0),
		'human-rights': answered(design, '1.N60'),
		'child-rights': answered(design, '1.N57'),
		'role-of-agency': words(
			valueOf(answerTo(design, programme, '1.N29'), 'gap'),
			profile.otherActors
		),
		'evaluation-built-in': answered(design, '1.N37')
	};
}

const stated = (yes: boolean, text: string): AbstractAnswer => ({
	...emptyAbstractAnswer,
	state: yes ? 'given' : 'no',
	text: text.trim()
});
const given = (is: boolean): AbstractAnswer =>
	is ? { ...emptyAbstractAnswer, state: 'given' } : notGiven;

/** What a question of the programme says of the step it asks about; one set aside leaves it open. */
function answered(design: Design, question: string): AbstractAnswer | null {
	const answer = answerTo(design, programme, question);
	switch (stateOf(answer)) {
		case 'yes':
		case 'partly':
			return stated(true, answer.text);
		case 'no':
			return stated(false, answer.text);
		case 'not-relevant':
			return null;
		case 'unknown':
			return notGiven;
		case null:
			return isAnswered(answer) ? stated(true, '') : notGiven;
	}
}

/** What the rungs of the indicators measure, in the words of the form. */
const measureOf: Readonly<Partial<Record<Rung, string>>> = {
	reach: 'numbers-reached',
	participation: 'numbers-reached',
	satisfaction: 'satisfaction',
	feedback: 'satisfaction',
	learning: 'knowledge',
	retention: 'retention-later',
	behaviour: 'behaviour',
	'in-use': 'behaviour',
	impact: 'effect-on-trafficking'
};

function measureFields(design: Design): Fields {
	const { indicators } = design;
	const on = (...rungs: Rung[]) =>
		indicators.filter(({ rung }) => rung !== null && rungs.includes(rung));
	const planned = indicators.flatMap(({ rung }) => (rung && measureOf[rung]) ?? []);
	const reached = on('reach', 'participation');
	return {
		'measures-planned': indicators.length > 0 && planned.length === 0 ? null : ticks(planned),
		'data-participants': ticks([
			...(reached.length > 0 ? ['numbers'] : []),
			...(reached.some(({ bySex, byAge }) => bySex && byAge) ? ['types'] : [])
		]),
		'data-knowledge': knowledgeFrom(design, on('learning')),
		'data-outcomes': ticks([
			...(on('care', 'changed-service', 'return', 'justice', 'housing').length > 0
				? ['direct-help']
				: []),
			...(on('reintegration').length > 0 ? ['follow-up-victims'] : [])
		]),
		'data-satisfaction': satisfactionFrom(on('satisfaction', 'feedback')),
		baseline: given(
			on('baseline').length > 0 || indicators.some((indicator) => hasStart(indicator))
		)
	};
}

const hasStart = ({ baseline }: Indicator): boolean =>
	`${baseline.value}${baseline.plan}`.trim() !== '';

function knowledgeFrom({ activities }: Design, learning: readonly Indicator[]): AbstractAnswer {
	if (learning.length === 0) return notGiven;
	const kinds = activities
		.filter(({ id }) => learning.some(({ activityId }) => activityId === id))
		.map(({ kind }) => kind);
	return ticks([
		learning.some(hasStart) ? 'pre-and-post' : 'post-only',
		...(kinds.includes('awareness') ? ['by-campaign'] : []),
		...(kinds.includes('livelihoods') ? ['by-prevention'] : []),
		...(kinds.includes('criminal-justice') ? ['by-training'] : [])
	]);
}

const satisfactionFrom = (indicators: readonly Indicator[]): AbstractAnswer =>
	ticks([
		...(indicators.some(({ rung }) => rung === 'feedback') ? ['clients'] : []),
		...(indicators.some(({ rung }) => rung === 'satisfaction') ? ['trainees'] : [])
	]);
