/**
 * The questions to an applicant who has no Causeway, as plain text for an e-mail. It says what is asked and about what, and no more than the file of questions does.
 */
import type { Criterion } from '../appraisal/criteria.ts';
import '../language/appraisal-words.ts';
import { date, t } from '../language/language.ts';
import type { AskedQuestion, QuestionsDocument } from '../storage/questions-file.ts';

interface LetterInput {
	readonly questions: QuestionsDocument;
	/** All there are (`allCriteria`): what a question is about is said in its words. */
	readonly criteria: readonly Criterion[];
}

/** Lines of plain text with numbered questions, and room below each for the answer. */
export function questionsText({ questions, criteria }: LetterInput): string {
	const asked = questions.questions.map((one, index) =>
		[`${index + 1}. ${one.question}`, about(one, criteria)].filter(Boolean).join('\n   ')
	);
	return `${[titleOf(questions), ...lead(questions), ...asked, t('memo.letter.note')].join('\n\n')}\n`;
}

const titleOf = ({ proposal }: QuestionsDocument): string =>
	t('memo.letter.title', { title: proposal.trim() || t('memo.untitled') });

function lead({ from, asked, questions }: QuestionsDocument): string[] {
	const sender = [from.trim(), asked ? date(asked) : ''].filter(Boolean).join(', ');
	return [sender, t(questions.length === 0 ? 'memo.letter.none' : 'memo.letter.lead')].filter(
		Boolean
	);
}

/** The toolkit's question, or the lesson, in its own words. */
function about({ about: key, item }: AskedQuestion, criteria: readonly Criterion[]): string {
	const criterion = criteria.find((one) => one.key === key);
	if (!criterion) return item && t('memo.letter.about', { text: item });
	const { type, id, title } = criterion;
	return t('memo.letter.about', { text: type === 'check' ? title : `${id} ${title}` });
}
