/**
 * A proposal nobody entered as a design, put as far as the abstract and the verdicts go into the form of one, so that the
 * same rules can speak of it. Every place of it remembers which field or verdict it comes from; what has no such origin
 * was not said by anybody, and a finding that rests on it is not shown.
 */
import type { Content } from '../content/types.ts';
import { createDesign, newActivity, newGroup } from '../domain/create.ts';
import type { Design, Group } from '../domain/design.ts';
import { claims, type OpportunityId } from '../domain/vocabulary.ts';
import type { Cause } from '../rules/rule.ts';
import { answerOf, entered, isSaid, kindsField, kindsOf, ticked } from './abstract.ts';
import type { Appraisal } from './appraisal.ts';
import { questionKey } from './criteria.ts';
import { fieldOf, type Origin } from './origin.ts';
import { answersOf } from './read-answers.ts';
import { indicatorsOf } from './read-measures.ts';
import { groupOf, oneGroup } from './target-groups.ts';

export interface ReadAsDesign {
	readonly design: Design;
	/** What the appraiser gave that stands behind a place of it; empty for a place nobody spoke of. */
	readonly originsOf: (cause: Cause) => readonly Origin[];
}

/** @param labelOf the words of an option of the abstract form: what rules call an activity, a group or a measure */
export function asDesign(
	appraisal: Appraisal,
	content: Pick<Content, 'questions'>,
	labelOf: (field: string, option: string) => string
): ReadAsDesign {
	const kinds = kindsOf(appraisal);
	const { groups, undivided } = groupsOf(appraisal, labelOf);
	const promise = claims.find((one) => ticked(appraisal, 'promise').includes(one)) ?? null;
	const { answers, origins } = answersOf(appraisal, content.questions, kinds);
	const blank = createDesign({ newId: () => 'read', now: new Date(0), contentVersion: '' });
	const design: Design = {
		...blank,
		profile: { ...blank.profile, ...profileOf(appraisal) },
		groups,
		activities: kinds.map((kind) => ({
			...newActivity(kind, kind),
			name: labelOf(kindsField, kind),
			claim: promise,
			groupIds: undivided
		})),
		answers,
		opportunities: opportunitiesOf(appraisal),
		indicators: kinds.flatMap((kind) => indicatorsOf(appraisal, kind, labelOf))
	};
	return {
		design,
		originsOf: (cause) => {
			switch (cause.type) {
				case 'answer':
					return origins.get(`${cause.scope}/${cause.question}`) ?? [];
				case 'activity':
					return [fieldOf(kindsField, cause.id)];
				case 'group':
					return cause.id === groupsKey
						? [{ type: 'criterion', key: groupsKey }]
						: [fieldOf('target-groups', cause.id.split('/')[0]!)];
				case 'indicator': {
					const [, field, option] = cause.id.split('/');
					return [fieldOf(field!, option!)];
				}
				case 'profile':
					return [fieldOf(profileFields[cause.part], null)];
				case 'page':
					return isSaid(appraisal, pageFields[cause.step])
						? [fieldOf(pageFields[cause.step], null)]
						: [];
				case 'opportunity':
				case 'pattern':
				case 'link':
				case 'node':
					return [];
				default:
					return cause satisfies never;
			}
		}
	};
}

const pageFields = {
	change: 'target-groups',
	pattern: 'motivation',
	activities: kindsField,
	displacement: 'purposes',
	indicators: 'measures-planned'
} as const;
const profileFields = {
	months: 'months',
	motivation: 'motivation',
	needsAssessment: 'needs-assessment',
	partners: 'applicant'
} as const;

function profileOf(appraisal: Appraisal): Partial<Design['profile']> {
	const months = Number(entered(appraisal, 'months').replace(',', '.'));
	const assessment = answerOf(appraisal, 'needs-assessment').state;
	return {
		months: Number.isFinite(months) && months > 0 ? months : null,
		needsAssessment:
			assessment === 'no' || assessment === 'not-given' ? 'none' : assessment && 'formal',
		motivation: motivationOf(appraisal)
	};
}

/** The first reason without a source, since that is what a rule would ask about; a year is any number of four digits. */
function motivationOf(appraisal: Appraisal): Design['profile']['motivation'] {
	const { details } = answerOf(appraisal, 'motivation');
	const reasons = ticked(appraisal, 'motivation').map((reason) => {
		const source = details[reason]?.trim() ?? '';
		return { reason, source, year: /\b\d{4}\b/.exec(source)?.[0] ?? '' };
	});
	const bare = reasons.find(({ source, year }) => source === '' || year === '');
	return bare ?? reasons[0] ?? { reason: '', source: '', year: '' };
}

/** Whose behaviour changes: a proposal that answers it has a group, also where the abstract ticks none. */
const groupsKey = questionKey('1.Q1');
/** The groups of the proposal, and the ids of those every activity treats as one. */
function groupsOf(
	appraisal: Appraisal,
	labelOf: (field: string, option: string) => string
): { groups: Group[]; undivided: string[] } {
	const groups = ticked(appraisal, 'target-groups').flatMap((option) =>
		groupOf(option).map((parts, index) => ({
			...newGroup(index === 0 ? option : `${option}/${index + 1}`),
			name: labelOf('target-groups', option),
			...parts
		}))
	);
	const verdict = appraisal.judgements[groupsKey]?.verdict;
	if (groups.length === 0 && (verdict === 'well' || verdict === 'partly'))
		return { groups: [newGroup(groupsKey)], undivided: [] };
	const undivided = groups.map(({ id }) => id).filter((id) => id.split('/')[0] === oneGroup);
	return { groups, undivided };
}

/** Work against the crime itself that the proposal was found to hold (2.Q5 to 2.Q8). */
function opportunitiesOf({ judgements }: Appraisal): Design['opportunities'] {
	const ids: readonly [question: string, id: OpportunityId][] = [
		['2.Q5', '2.Q5'],
		['2.Q6', '2.Q6.a'],
		['2.Q7', '2.Q7'],
		['2.Q8', '2.Q8']
	];
	const chosen = ids.filter(([question]) => {
		const verdict = judgements[questionKey(question)]?.verdict;
		return verdict === 'well' || verdict === 'partly';
	});
	return Object.fromEntries(
		chosen.map(([, id]) => [id, { state: 'yes' as const, text: '', use: 'chosen' as const }])
	);
}
