/**
 * What a judgement rests on. Of a file it is the whole file: another version has to be read again. Of a design it is what
 * the design says about the item, so that a changed indicator does not call a judgement of the pattern into question.
 */
import { isAnswered, programme, sectionsOf } from '../domain/answers.ts';
import type { Answer, Design } from '../domain/design.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { oncePer } from '../domain/once-per.ts';
import type { Appraisal, Judgement } from './appraisal.ts';
import { canonicalText } from './canonical.ts';
import type { Criterion } from './criteria.ts';
import type { ProposalText } from './proposal.ts';

/** Null where the proposal's text is not on this machine and only its fingerprint is known. */
type Read = Pick<ProposalText, 'fingerprint'> & { readonly design?: Design | null };

/** Fingerprint of what a judgement of this criterion rests on. Checks concern the proposal as a whole. */
export function basedOn({ questions }: Criterion, { fingerprint: whole, design }: Read): string {
	if (!design || questions.length === 0) return whole;
	const prints = printsOf(design);
	const asked = questions.join(' ');
	let print = prints.get(asked);
	if (print === undefined) {
		print = fingerprint(canonicalText(questions.map((id) => [id, saidAbout(design, id)])));
		prints.set(asked, print);
	}
	return print;
}

/** By the questions asked. A design does not change while it is read, and all of it is asked for after every key. */
const printsOf = oncePer((_design: Design) => new Map<string, string>());

/** Judged on something that has changed since. What was never judged is not stale. */
export function isStale(judgement: Judgement | undefined, current: string): boolean {
	return judgement !== undefined && judgement.basedOn !== '' && judgement.basedOn !== current;
}

/**
 * Keys of the criteria whose judgement rests on an earlier state of the proposal. None where the proposal is a design
 * that is not on this machine: what it says now is not known.
 */
export function staleKeys(
	{ judgements, proposal: { kind } }: Appraisal,
	criteria: readonly Criterion[],
	proposal: Read
): Set<string> {
	if (kind === 'design' && !proposal.design) return new Set();
	const stale = criteria.filter((criterion) => {
		const judgement = judgements[criterion.key];
		// Judged while the design was not at hand: then the whole of it is what the judgement rests on.
		if (!judgement || judgement.basedOn === proposal.fingerprint) return false;
		return isStale(judgement, basedOn(criterion, proposal));
	});
	return new Set(stale.map(({ key }) => key));
}

/** Everything the design says about a question: the answers in every scope it is asked in, and what is entered elsewhere. */
function saidAbout(design: Design, question: string): unknown {
	const section = Number(question.split('.')[0]);
	const scopes =
		section === 1
			? [programme]
			: section === 2
				? [programme, ...design.patterns.map(({ id }) => id)]
				: design.activities
						.filter((activity) => sectionsOf(activity).includes(section))
						.map(({ id }) => id);
	return [
		scopes.map((scope) => [scope, wordsOf(design.answers[scope]?.[question])]),
		enteredElsewhere(design, question)
	];
}

/** An answer as far as a reader sees it; null for none, so that opening and leaving a question changes nothing. */
function wordsOf(answer: Answer | undefined): unknown {
	if (!answer || !isAnswered(answer)) return null;
	const { parked: _parked, ...words } = answer;
	return words;
}

/** Questions that a design answers on a page of its own. */
function enteredElsewhere(design: Design, question: string): unknown {
	switch (question) {
		case '1.Q1':
			return design.groups;
		case '1.Q3':
			return design.displacement;
		case '2.Q1':
		case '2.Q2':
		case '2.Q3':
		case '2.Q4':
			return design.patterns;
		case '2.Q5':
		case '2.Q6':
		case '2.Q7':
		case '2.Q8':
			return Object.entries(design.opportunities)
				.filter(([id]) => id === question || id.startsWith(`${question}.`))
				.sort(([a], [b]) => (a < b ? -1 : 1));
		default:
			return null;
	}
}
