/** Short ways to build appraisals in tests: `appraisal({ judgements: judged({ 'question 3.Q4': 'not' }) })`. */
import type { AppraisalContent } from '#lib/content/appraisal-types.ts';
import { emptyAbstractAnswer } from '#lib/appraisal/abstract.ts';
import type {
	AbstractAnswer,
	Appraisal,
	Judgement,
	Panel,
	Passage,
	ProposalRef,
	Verdict
} from '#lib/appraisal/appraisal.ts';
import { allCriteria, criteriaFor, type Criterion } from '#lib/appraisal/criteria.ts';
import { createAppraisal } from '#lib/appraisal/edit.ts';
import { emptyJudgement } from '#lib/appraisal/judging.ts';
import { addMember, createPanel } from '#lib/appraisal/panel.ts';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import type { Design } from '#lib/domain/design.ts';
import { fingerprint } from '#lib/domain/fingerprint.ts';
import { content } from './builders.ts';

export const now = new Date('2026-03-02T09:00:00Z');

/** A PDF of twelve pages; `from` of its passages is its fingerprint. */
export const proposalRef = (parts: Partial<ProposalRef> = {}): ProposalRef => ({
	kind: 'pdf',
	name: 'proposal.pdf',
	fingerprint: 'f1',
	title: 'Safer seasons',
	applicant: 'Example Aid',
	parts: 12,
	numbering: 'pages',
	designId: '',
	opened: now.toISOString(),
	...parts
});

/** The text of a file, a part for each string given. */
export const proposalText = (
	pages: readonly string[] = [],
	parts: Partial<ProposalRef> = {}
): ProposalText => ({
	...proposalRef({ parts: pages.length, ...parts }),
	content: pages.map((text, index) => ({ number: index + 1, label: '', text })),
	design: null
});

/** A design as it is read; its fingerprint follows what it says. */
export const designProposal = (design: Design): ProposalText => ({
	...proposalText([], {
		kind: 'design',
		name: 'design.json',
		fingerprint: fingerprint(JSON.stringify(design)),
		numbering: 'answers',
		designId: design.id
	}),
	design
});

export function appraisal(parts: Partial<Appraisal> = {}): Appraisal {
	const blank = createAppraisal({
		newId: () => 'p1',
		now,
		contentVersion: content.version,
		proposal: parts.proposal ?? proposalRef()
	});
	return { ...blank, ...parts };
}

export const passage = (id: string, part = 1, parts: Partial<Passage> = {}): Passage => ({
	id,
	part,
	start: 0,
	quote: `quotation ${id}`,
	from: 'f1',
	...parts
});

export const judgement = (verdict: Verdict | null, parts: Partial<Judgement> = {}): Judgement => ({
	...emptyJudgement,
	verdict,
	basedOn: 'f1',
	date: now.toISOString(),
	...parts
});

/** Judgements by key: `judged({ 'question 3.Q4': 'not', 'lesson 3.L1': judgement('partly', { comment: 'Why' }) })`. */
export function judged(given: Record<string, Verdict | Judgement>): Record<string, Judgement> {
	return Object.fromEntries(
		Object.entries(given).map(([key, said]) => [
			key,
			typeof said === 'string' ? judgement(said) : said
		])
	);
}

/** An abstract: ticks as lists, words as texts, and whole answers: `abstract({ kinds: ['awareness'], months: '12' })`. */
export function abstract(
	given: Record<string, readonly string[] | string | Partial<AbstractAnswer>>
): Record<string, AbstractAnswer> {
	return Object.fromEntries(
		Object.entries(given).map(([field, said]): [string, AbstractAnswer] => {
			if (typeof said === 'string')
				return [field, { ...emptyAbstractAnswer, state: 'given', text: said }];
			if (Array.isArray(said))
				return [field, { ...emptyAbstractAnswer, state: 'given', options: [...said] }];
			return [field, { ...emptyAbstractAnswer, ...(said as Partial<AbstractAnswer>) }];
		})
	);
}

/** A few words for appraisers, so that tests do not depend on the texts of `content/`. */
export const appraising: AppraisalContent = {
	language: 'en',
	version: 'test',
	abstract: [],
	checks: [
		{
			set: 'rights',
			title: 'Rights',
			lead: 'Rights first.',
			checks: [
				{
					id: 'rights.consent',
					title: 'Do people agree freely?',
					short: 'Free consent',
					help: 'Says how consent is asked.',
					depth: 'quick',
					search: ['consent'],
					source: 'Norad Report 11/2010, part D'
				}
			]
		},
		{
			set: 'gender',
			title: 'Gender',
			lead: 'Women and men.',
			checks: [
				{
					id: 'gender.men',
					title: 'Are men seen?',
					short: 'Men seen',
					help: 'Names men.',
					depth: 'standard',
					search: ['men'],
					source: 'Norad Report 11/2010, part D'
				}
			]
		}
	],
	search: {},
	depths: { quick: ['3.L1', '3.Q4'], standard: ['3.L2', '3.Q2'] }
};

export const criteria = (): Criterion[] => allCriteria({ content, appraising });
export const criterion = (key: string): Criterion => {
	const found = criteria().find((one) => one.key === key);
	if (!found) throw new Error(`no criterion ${key}`);
	return found;
};
export const criteriaOf = (one: Appraisal): Criterion[] =>
	criteriaFor(one, { content, appraising });

/** A panel on the proposal of its first member. */
export function panel(members: readonly Appraisal[], parts: Partial<Panel> = {}): Panel {
	const blank = createPanel({
		newId: () => 'n1',
		now,
		contentVersion: content.version,
		proposal: members[0]?.proposal ?? proposalRef()
	});
	const joined = members.reduce((one, member) => {
		const result = addMember(one, member);
		if (!result.ok) throw new Error(result.error.type);
		return result.value;
	}, blank);
	return { ...joined, ...parts };
}
