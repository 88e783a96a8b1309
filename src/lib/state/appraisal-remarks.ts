/** What somebody should look at before an appraisal leaves the computer: the appraiser's own words and the quotations. */
import type { Appraisal, Conclusion, Panel } from '#lib/appraisal/appraisal.ts';
import { privacyCheck, type Remark } from '#lib/domain/privacy-check.ts';

/** Key of a criterion, id of a field of the abstract, or a page of the conclusion. */
export interface TextPlace {
	readonly type: 'criterion' | 'field' | 'claim' | 'conclusion';
	readonly key: string;
}
interface PlacedText {
	readonly where: TextPlace;
	readonly text: string;
}

/** Everything in memo, table and file; of a panel the words of every reader. */
export function remarksOnDocument(document: Appraisal | Panel): Remark<TextPlace>[] {
	const readers = 'members' in document ? document.members : [document];
	const settled =
		'members' in document
			? Object.entries(document.settlements).map(([key, { note }]) => at('criterion', key, note))
			: [];
	return privacyCheck(
		[
			...readers.flatMap(textsOfReader),
			...('members' in document ? textsOfConclusion(document.conclusion) : []),
			...settled
		].filter(({ text }) => text.trim() !== ''),
		namesAround(document)
	);
}

/** What the applicant gets: the questions alone. */
export function remarksOnQuestions(
	document: Appraisal | Panel,
	questions: readonly { readonly about: string; readonly question: string }[]
): Remark<TextPlace>[] {
	return privacyCheck(
		questions.map(({ about, question }) =>
			about === '' ? at('conclusion', 'recommend', question) : at('criterion', about, question)
		),
		namesAround(document)
	);
}

const at = (type: TextPlace['type'], key: string, text: string): PlacedText => ({
	where: { type, key },
	text
});

function textsOfReader({ abstract, claims, judgements, conclusion }: Appraisal): PlacedText[] {
	return [
		...Object.entries(abstract).flatMap(([field, { text, details }]) =>
			// The name of the applicant is what the memo is about.
			field === 'applicant' || field === 'title'
				? []
				: [text, ...Object.values(details)].map((one) => at('field', field, one))
		),
		...claims.flatMap(({ text, source }) =>
			[text, source].map((one) => at('claim', 'claims', one))
		),
		...Object.entries(judgements).flatMap(([key, { comment, question, passages }]) =>
			[comment, question, ...passages.map(({ quote }) => quote)].map((one) =>
				at('criterion', key, one)
			)
		),
		...textsOfConclusion(conclusion)
	];
}

const textsOfConclusion = (conclusion: Conclusion): PlacedText[] =>
	[
		conclusion.summary,
		conclusion.strengths,
		...conclusion.risks,
		conclusion.conditions,
		conclusion.reasons,
		conclusion.questions
	].map((text) => at('conclusion', 'recommend', text));

/** Names that stand on every memo, and are meant to. */
function namesAround(document: Appraisal | Panel): string[] {
	const { proposal, call } = document;
	const readers = 'members' in document ? document.members : [document];
	return [
		...[proposal.title, proposal.applicant, call],
		...readers.flatMap(({ reviewer, abstract }) => [
			reviewer.name,
			reviewer.organisation,
			abstract['country']?.text ?? ''
		])
	];
}
