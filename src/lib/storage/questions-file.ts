/**
 * The questions of an appraiser or a panel as a file for the applicant, who opens it beside their own answers. It holds
 * the questions and what each is about, and nothing else of the appraisal: no verdict, comment, passage, name of a
 * reader, or word on another proposal.
 */
import * as z from 'zod/mini';
import { wholeQuestions, type Appraisal, type Panel } from '../appraisal/appraisal.ts';
import type { Criterion } from '../appraisal/criteria.ts';
import { checkDocument, type DocumentKind } from '../domain/check-document.ts';
import { id, list, moment, text } from '../domain/fields.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { fileName } from './design-file.ts';
import { readTextFile, type TextFileError, type WrittenFile } from './text-file.ts';

const questionsFormat = 'causeway-questions';
const currentQuestionsVersion = 1;
const questionsEnding = '.questions.json';
/** Bytes. */
const sizeLimit = 10 * 1024 * 1024;

const questionsDocument = z.object({
	format: z.literal(questionsFormat),
	version: z.literal(currentQuestionsVersion),
	/** Of the set; made from the appraisal's id, from which it cannot be told. */
	id,
	language: z._default(z.string().check(z.maxLength(35)), 'en'),
	/** Whom the questions come from, as the appraiser wants it said. */
	from: text,
	asked: moment,
	/** Empty where the proposal was no Causeway design. */
	designId: text,
	/** Title of the proposal. */
	proposal: text,
	questions: list(
		z.object({
			/** Made from what is asked: a question in other words is another question. */
			id,
			/** Key of a criterion; empty for the whole. */
			about: text,
			/** Source id of the toolkit's question or lesson; empty for a check. */
			item: text,
			question: text
		})
	)
});
export type QuestionsDocument = z.output<typeof questionsDocument>;
export type AskedQuestion = QuestionsDocument['questions'][number];

type QuestionsFileError =
	| TextFileError
	| { type: 'not-json' }
	/** JSON, but no set of questions; `detail` names the places that do not fit. */
	| { type: 'not-questions'; detail: string }
	| { type: 'newer-than-this-app'; found: number; known: number };

interface QuestionsInput {
	readonly document: Appraisal | Panel;
	/** In the order of reading: questions are asked in this order. */
	readonly criteria: readonly Criterion[];
	/** How the appraiser wants to be named: a person, a panel, a call. */
	readonly from: string;
	readonly now: Date;
}

/**
 * The questions asked so far, those about the whole last; of a panel also those of every member, each once and without
 * saying whose it is.
 */
export function questionsOf({ document, criteria, from, now }: QuestionsInput): QuestionsDocument {
	const readers = 'members' in document ? document.members : [document];
	const questions = criteria.flatMap(({ key, type, id: item }) => {
		const asked = readers.map(({ judgements }) => judgements[key]?.question.trim() ?? '');
		return [...new Set(asked)].filter(Boolean).map((question) => ({
			id: hash(`${key}\n${question}`),
			about: key,
			item: type === 'check' ? '' : item,
			question
		}));
	});
	const conclusions = [document, ...readers].map(({ conclusion }) => conclusion);
	const whole = [...new Set(conclusions.flatMap(wholeQuestions))].map((question) => ({
		id: hash(`\n${question}`),
		about: '',
		item: '',
		question
	}));
	const { language, proposal } = document;
	return {
		format: questionsFormat,
		version: currentQuestionsVersion,
		id: hash(`questions of ${document.id}`),
		language,
		from: from.trim(),
		asked: now.toISOString(),
		designId: proposal.designId,
		proposal: proposal.title,
		questions: [...questions, ...whole]
	};
}

export function questionsFile(questions: QuestionsDocument): WrittenFile {
	return {
		name: fileName(questions.proposal || 'proposal', questionsEnding),
		mediaType: 'application/json',
		text: `${JSON.stringify(questions, null, '\t')}\n`
	};
}

export async function readQuestionsFile(
	file: Blob
): Promise<Result<QuestionsDocument, QuestionsFileError>> {
	const read = await readTextFile(file, sizeLimit);
	return read.ok ? openQuestionsText(read.value) : read;
}

/** The same for text that was read already, such as an attachment or a paste. */
export function openQuestionsText(json: string): Result<QuestionsDocument, QuestionsFileError> {
	let value: unknown;
	try {
		value = JSON.parse(json.replace(/^\uFEFF/, ''));
	} catch {
		return fail({ type: 'not-json' });
	}
	const checked = checkDocument(kind, value);
	if (checked.ok) return ok(checked.value);
	const { error } = checked;
	return error.type === 'does-not-fit'
		? fail({ type: 'not-questions', detail: error.detail })
		: fail(error);
}

const kind: DocumentKind<QuestionsDocument> = {
	format: questionsFormat,
	version: currentQuestionsVersion,
	migrations: [],
	parse: (value) => questionsDocument.safeParse(value),
	repeated: ({ questions }) =>
		questions.flatMap((one, index) =>
			questions.findIndex((other) => other.id === one.id) < index ? [`questions.${index}.id`] : []
		)
};

/** Sixteen hexadecimal digits: enough to tell a few thousand questions apart. */
const hash = (content: string): string =>
	fingerprint(content) + fingerprint(`${content.length} ${content}`);
