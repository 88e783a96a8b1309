/** What the profile of the programme says of its preparation and its length, held against what is promised. */
import { answerTo, isSetAside, programme, valueOf } from '../domain/answers.ts';
import type { Design } from '../domain/design.ts';
import type { Claim } from '../domain/vocabulary.ts';
import { answered } from './facts.ts';
import type { Hit, ProfilePart, Rule } from './rule.ts';

const about = (part: ProfilePart): Pick<Hit, 'at' | 'because' | 'settle'> => ({
	at: '',
	because: [{ type: 'profile', part }],
	settle: [{ type: 'edit-profile', part }]
});
const isBlank = (text: string) => text.trim() === '';

/** N4: said to be missing, or made on the side. A planned one is a first phase, and that is what is asked for. */
export const needsAssessmentMissing: Rule = {
	id: 'needs-assessment-missing',
	advice: 'data',
	weight: 'gate',
	sources: ['Norad Report 11/2010, N4: sheets 61-62, 94-95, R6, R7, R32'],
	evaluate: ({ design: { profile } }) =>
		profile.needsAssessment === 'none' || profile.needsAssessment === 'informal'
			? [about('needsAssessment')]
			: []
};

/** N5: there is something, and it is not said what was decided on its ground; or it is said that nothing was. */
export const needsAssessmentUnused: Rule = {
	id: 'needs-assessment-unused',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N5: sheet 61'],
	evaluate: ({ design }) => {
		const answer = answerTo(design, programme, '1.N4');
		const { needsAssessment } = design.profile;
		const made = needsAssessment === 'partial' || needsAssessment === 'formal';
		const unsaid = needsAssessment === 'partial' && isBlank(valueOf(answer, 'choices'));
		if (!made || isSetAside(answer) || !(unsaid || answer.state === 'no')) return [];
		const place = answered(programme, '1.N4');
		return [
			{
				at: '',
				because: [{ type: 'profile', part: 'needsAssessment' }, place],
				settle: [place]
			}
		];
	}
};

/** N6: a reason is given, and nobody who says so, or no year. */
export const reasonWithoutSource: Rule = {
	id: 'reason-without-source',
	advice: 'data',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N6: sheet 136'],
	evaluate: ({ design: { profile } }) => {
		const { reason, source, year } = profile.motivation;
		return !isBlank(reason) && (isBlank(source) || isBlank(year)) ? [about('motivation')] : [];
	}
};

/** N32: some partners have a record in their task, and others have the task alone. */
export const partnerWithoutRecord: Rule = {
	id: 'partner-without-record',
	advice: 'data',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N32: sheets 91, 99-100'],
	evaluate: ({ design: { profile } }) => {
		const bare = profile.partners.filter(
			({ role, expertise, record }) => !(isBlank(role) && isBlank(expertise)) && isBlank(record)
		);
		if (bare.length === 0 || profile.partners.every(({ record }) => isBlank(record))) return [];
		return [{ ...about('partners'), data: { partner: bare.map(({ name }) => name).join(', ') } }];
	}
};

interface TooShort extends Pick<Rule, 'id' | 'weight'> {
	/** True for lengths, in months and parts of them, of which it speaks. */
	isShort: (months: number) => boolean;
	promised: readonly Claim[];
}

/** N36: the time given is short for what is promised. One hit, naming every activity that promises it. */
function tooShort({ isShort, promised, ...rule }: TooShort): Rule {
	return {
		...rule,
		advice: 'modify',
		sources: ['Norad Report 11/2010, N36: sheets 50-52, 81, 101, 106, R31'],
		evaluate: ({ design }) => {
			const { months } = design.profile;
			const promising = promisingActivities(design, promised);
			if (months === null || !isShort(months) || promising.length === 0) return [];
			return [
				{
					at: '',
					because: [
						{ type: 'profile', part: 'months' },
						...promising.map(({ id }) => ({ type: 'activity', id }) as const)
					],
					settle: [
						{ type: 'edit-profile', part: 'months' },
						...promising.map(({ id }) => ({ type: 'edit-activity', id }) as const)
					],
					data: { months: String(months) }
				}
			];
		}
	};
}

function promisingActivities({ activities }: Design, promised: readonly Claim[]) {
	return activities.filter(({ claim }) => claim !== null && promised.includes(claim));
}

export const tooShortForChange = tooShort({
	id: 'too-short-for-change',
	weight: 'gate',
	isShort: (months) => months > 0 && months <= 12,
	promised: ['behaviour', 'impact']
});

export const tooShortForImpact = tooShort({
	id: 'too-short-for-impact',
	weight: 'consider',
	isShort: (months) => months > 12 && months < 36,
	promised: ['impact']
});
