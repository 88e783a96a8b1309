/**
 * The content in parts: what walking the path needs at once (titles, labels, typed values, ladders), and what is read
 * beside it (help, examples, lessons' texts, indicators, standard lists, glossary), which is fetched when it is first shown, or soon after.
 * A third part is for appraisers alone and comes from files of its own.
 */
import type { Content, FindingWords, Lesson, Question } from './types.ts';

type Read = Pick<Question, 'html' | 'why' | 'example'>;
type ById<T> = Readonly<Record<string, T>>;

export interface ReferenceContent extends Pick<
	Content,
	'version' | 'indicators' | 'glossary' | 'help' | 'standards'
> {
	readonly questions: ById<Read>;
	readonly lessons: ById<Pick<Lesson, 'html'>>;
	readonly findings: ById<Pick<FindingWords, 'html'>>;
}
/** Whole in type, so that nothing needs to know of the parts; what the reference part holds is empty. */
export type PathContent = Content;
export type ContentPart = keyof typeof contentParts | 'appraisal';

const unread: Read = { html: '', why: '', example: { state: 'yes', text: '', values: {} } };
const byId = <T extends { id: string }, U>(list: readonly T[], take: (entry: T) => U) =>
	Object.fromEntries(list.map((entry) => [entry.id, take(entry)]));

export const contentParts = {
	path: (content: Content): PathContent => ({
		...content,
		indicators: [],
		glossary: [],
		help: [],
		standards: [],
		questions: content.questions.map((question) => ({ ...question, ...unread })),
		lessons: content.lessons.map((lesson) => ({ ...lesson, html: '' })),
		findings: content.findings.map((words) => ({ ...words, html: '' }))
	}),
	reference: (content: Content): ReferenceContent => ({
		version: content.version,
		indicators: content.indicators,
		glossary: content.glossary,
		help: content.help,
		standards: content.standards,
		questions: byId(content.questions, ({ html, why, example }) => ({ html, why, example })),
		lessons: byId(content.lessons, ({ html }) => ({ html })),
		findings: byId(content.findings, ({ html }) => ({ html }))
	})
};

/** The content as it was before it was split. */
export function joined(path: PathContent, reference: ReferenceContent): Content {
	const { indicators, glossary, help, standards } = reference;
	return {
		...path,
		indicators,
		glossary,
		help,
		standards,
		questions: path.questions.map((one) => ({ ...one, ...reference.questions[one.id] })),
		lessons: path.lessons.map((one) => ({ ...one, ...reference.lessons[one.id] })),
		findings: path.findings.map((one) => ({ ...one, ...reference.findings[one.id] }))
	};
}
