/** Answers that another part prints in full, so that "Answers by section" only names the place. */
import type { Said } from '../content/said.ts';
import type { Question } from '../content/types.ts';
import { asksExploitedPeople, careQuestion } from '../indicators/people-asked.ts';
import type { AnnexInput, AnnexPart } from './annex-parts.ts';

/** How likely a shift is: for the programme, and for each activity that was asked (4.Q4). */
export const isOnDisplacement = ({ id, carries }: Pick<Question, 'id' | 'carries'>): boolean =>
	id === '1.Q3' || carries === 'displacement';

/** True where a figure asks people who were or may be exploited, so that the sheets begin with what protects them. */
const hasCare = ({ design, guide }: AnnexInput): boolean =>
	design.indicators.some((one) => asksExploitedPeople(one, design, (id) => guide.sample(id)));

/** Null where the answer stands among the others. */
export function partWith({ question, answer }: Said, input: AnnexInput): AnnexPart | null {
	const isPrinted = (part: AnnexPart) => input.parts?.includes(part) ?? true;
	if (!question) return null;
	if (isOnDisplacement(question)) return isPrinted('displacement') ? 'displacement' : null;
	if (question.id !== careQuestion || !hasCare(input) || !isPrinted('sheets')) return null;
	// What an earlier question asked besides is printed with the answers only.
	const isAllAsked =
		Object.keys(answer.values).length === 0 &&
		Object.keys(answer.items).every((id) => question.items.some((item) => item.id === id));
	return isAllAsked ? 'sheets' : null;
}
