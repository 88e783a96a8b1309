/** A fictional proposal and its appraisal by up to three fictional readers, for the tests of memos and tables. */
import {
	abstract,
	appraisal,
	judgement,
	panel,
	passage,
	proposalRef
} from '../../../../../tests/appraisal-builders.ts';
import { content } from '../../../../../tests/builders.ts';
import type { Appraisal, Judgement, Panel, Verdict } from '../../../appraisal/appraisal.ts';
import { criteriaFor } from '../../../appraisal/criteria.ts';
import { Guide } from '../../../content/guide.ts';
import { readAppraisalContent } from '../../../server/content.ts';
import type { MemoParts } from '../memo-item.ts';

export const appraising = readAppraisalContent('en');
export const parts: MemoParts = {
	guide: new Guide(content),
	appraising,
	proposal: null,
	now: new Date('2027-03-05T09:00:00Z')
};

const proposal = proposalRef({
	name: 'river-valley-final.pdf',
	title: 'Safe paths in the river valley',
	applicant: 'Hill and Shore Association (fictional)',
	fingerprint: '9f2c5b7a1d3e4f60718293a4b5c6d7e8f90112233445566778899aabbccddeef',
	parts: 34,
	opened: '2027-03-01T09:00:00Z'
});

const said = (verdict: Verdict, comment = '', more: Partial<Judgement> = {}): Judgement =>
	judgement(verdict, { comment, basedOn: proposal.fingerprint, ...more });
const shown = (part: number, quote: string) => [
	passage(`s${part}`, part, { quote, from: proposal.fingerprint })
];

const told: Record<string, Judgement> = {
	'question 1.Q1': said('well', '', {
		passages: shown(4, 'Recruitment agents in four districts stop charging fees to workers.')
	}),
	'question 1.Q2': said(
		'partly',
		'Two barriers are named (debt, distance). Nothing is said of why agents are trusted.'
	),
	'question 1.Q3': said(
		'not',
		'The proposal closes one crossing and does not ask where agents will take people instead.',
		{
			passages: shown(
				11,
				'Awareness posts and police presence at the eastern crossing will end the flow of girls across the border.'
			),
			question:
				'Where would agents take people if the eastern crossing is watched, and who would notice?'
		}
	),
	'question 1.Q5': said(
		'cannot-tell',
		'Other programmes are listed in an annex we did not receive.',
		{
			question: 'Please send annex 4 with the list of other programmes.'
		}
	),
	'question 1.Q6': said('not', 'Only reach is counted: posters, visitors, broadcasts.', {
		passages: shown(
			22,
			'Indicator 1: 40,000 people reached by radio. Indicator 2: 12,000 leaflets handed out.'
		)
	}),
	'lesson 2.L1': said(
		'partly',
		'Demand is named as a cause, but all activities are on the side of those at risk.'
	),
	'question 2.Q1': said('well', '', {
		passages: shown(6, 'Girls of 14 to 17 leave with an older neighbour who pays the fare.')
	}),
	'lesson 3.L1': said(
		'not',
		'A campaign is promised to reduce trafficking. No evidence is given for this group.',
		{
			passages: shown(
				9,
				'Once communities know the dangers, trafficking in the valley will fall by half.'
			),
			question: 'What makes you expect that knowing the danger changes what families decide?'
		}
	),
	'lesson 3.L2': said('not', 'No baseline and no follow-up are planned.', {
		passages: shown(23, 'Results will be reported through activity reports.')
	}),
	'question 3.Q2': said('partly', 'The action is named for parents, not for the girls themselves.'),
	'question 3.Q3': said('not', 'No link between the message and behaviour is argued.'),
	'question 3.Q4': said('not', 'No study or experience is cited.', {
		question: 'Which earlier campaign is this built on, and what did it change?'
	}),
	'lesson 8.L1': said('partly', 'Choice of services is described; why people decline help is not.'),
	'question 8.Q1': said('not', 'Residents need the director’s permission to leave the shelter.', {
		passages: shown(
			17,
			'For their protection, residents leave the shelter only with the permission of the director.'
		),
		question: 'From which date can every adult resident leave without asking?'
	}),
	'question 8.Q4': said('well', '', {
		passages: shown(19, 'An anonymous box is opened every month by a person outside the shelter.')
	}),
	'check rights.open-shelter': said('not', 'Closed in fact: see the house rules on page 17.', {
		passages: shown(
			17,
			'For their protection, residents leave the shelter only with the permission of the director.'
		)
	}),
	'check rights.no-punishment': said('cannot-tell', 'Nothing is said of people without papers.'),
	'check gender.men-and-boys': said('not', 'Boys and men do not appear.')
};

/** A standard reading of awareness and support, not finished: some points have no verdict. */
export const reader = (parts: Partial<Appraisal> = {}): Appraisal => {
	const blank = appraisal({
		id: 'p1',
		proposal,
		call: 'Safer migration 2027',
		changed: '2027-03-04T15:30:00Z',
		reviewer: {
			name: 'Ada Example',
			organisation: 'Fund for Safe Work (fictional)',
			interest: 'none',
			interestText: ''
		},
		sets: ['rights', 'gender'],
		abstract: abstract({
			kinds: ['awareness', 'support'],
			country: { state: 'given', text: 'A river valley, four districts', part: 3 },
			months: { state: 'given', text: '12', part: 2 },
			'target-groups': {
				state: 'given',
				options: ['women-and-children', 'general-public'],
				part: 8
			},
			baseline: { state: 'not-given' },
			'needs-assessment': {
				state: 'no',
				text: 'A visit of two days is called an assessment',
				part: 5
			},
			'measures-planned': { state: 'given', options: ['numbers-reached', 'attendance'], part: 22 }
		}),
		claims: [
			{
				id: 'c1',
				kind: 'finding',
				text: 'Trafficking in the valley has doubled.',
				source: 'No source given',
				part: 5
			}
		],
		conclusion: {
			summary:
				'A campaign and a shelter in four districts for twelve months. The applicant knows the valley and the way people are recruited. The shelter cannot be supported as it is run now.',
			strengths:
				'The pattern of recruitment is described from cases, and agents are named as those who have to change.',
			risks: [
				'Residents are held in the shelter against their will.',
				'Recruitment moves to the western crossing.',
				'Nothing can be learned, because nothing is measured before the work.'
			],
			conditions:
				'1. The shelter is opened before the first payment; the house rules are sent to us.\n\n2. A baseline among girls and parents is made in the first two months.',
			questions: 'Who runs the shelter when the project has ended?',
			recommendation: 'support-with-conditions',
			reasons:
				'The need is real and the applicant is close to it. As written, the work would hold people in a closed shelter and could not show any result. Both can be mended before it starts.'
		},
		minutes: 95
	});
	const criteria = criteriaFor(blank, { content, appraising });
	const rest = criteria
		.filter(({ key }, index) => !(key in told) && index % 3 !== 0)
		.map(({ key }, index) => {
			const verdict = (['partly', 'well', 'not-relevant'] as const)[index % 3]!;
			const reason = verdict === 'well' ? '' : 'The text touches on it in one sentence.';
			return [key, said(verdict, reason)] as const;
		});
	return { ...blank, judgements: { ...Object.fromEntries(rest), ...told }, ...parts };
};

/** Three readers, who differ on some points; one has settled some of them with the others. */
export function readers(parts: Partial<Panel> = {}): Panel {
	const first = reader();
	const shift = (verdict: Verdict | null, step: number): Verdict | null => {
		const order: Verdict[] = ['well', 'partly', 'not'];
		const at = verdict === null ? -1 : order.indexOf(verdict);
		return at === -1 ? verdict : order[Math.min(2, Math.max(0, at + step))]!;
	};
	const other = (id: string, name: string, every: number, step: number): Appraisal =>
		reader({
			id,
			reviewer: {
				name,
				organisation: 'Fund for Safe Work (fictional)',
				interest: id === 'p3' ? 'declared' : 'none',
				interestText: id === 'p3' ? 'Worked with the applicant until 2019.' : ''
			},
			sealed: { at: '2027-03-04T16:00:00Z', digest: '0'.repeat(64) },
			judgements: Object.fromEntries(
				Object.entries(first.judgements).map(([key, one], index) => [
					key,
					index % every === 0
						? { ...one, verdict: shift(one.verdict, step), comment: `${name} sees it otherwise.` }
						: one
				])
			)
		});
	const document = panel([
		first,
		other('p2', 'Ben Example', 5, 1),
		other('p3', 'Cleo Example', 7, -1)
	]);
	return {
		...document,
		call: first.call,
		conclusion: first.conclusion,
		settlements: {
			'question 1.Q1': {
				verdict: 'partly',
				note: 'Agents are named, but not those across the border.',
				date: ''
			},
			'question 8.Q4': { verdict: 'well', note: 'Page 19 settles it.', date: '' }
		},
		...parts
	};
}
