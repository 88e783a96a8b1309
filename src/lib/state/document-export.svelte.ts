import type { Appraisal, Panel } from '#lib/appraisal/appraisal.ts';
import type { Criterion } from '#lib/appraisal/criteria.ts';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import type { Remark } from '#lib/domain/privacy-check.ts';
import type { Paper } from '#lib/export/blocks.ts';
import { writeCsv, type CsvTable } from '#lib/export/csv/write-csv.ts';
import { writeMarkdown } from '#lib/export/markdown/write-markdown.ts';
import { questionsText } from '#lib/export/questions-letter.ts';
import { appraisalFile } from '#lib/storage/appraisal-file.ts';
import { fileName } from '#lib/storage/design-file.ts';
import { questionsFile, questionsOf, type QuestionsDocument } from '#lib/storage/questions-file.ts';
import type { WrittenFile } from '#lib/storage/text-file.ts';
import { remarksOnDocument, remarksOnQuestions, type TextPlace } from './appraisal-remarks.ts';
import { PdfExport } from './pdf-export.svelte.ts';

export interface ExportParts {
	/** As it is when a file is ordered. */
	readonly document: () => Appraisal | Panel;
	readonly memo: (copy: { readonly withoutAppendix: boolean }) => Paper;
	readonly table: () => CsvTable;
	/** Every criterion there is: questions are told in their order, also about items read no longer. */
	readonly criteria: () => readonly Criterion[];
	/** The text that was read; null where it is not on this computer. */
	readonly proposal: ProposalText | null;
	readonly now: () => Date;
	/** Hands a finished file to the user. */
	readonly hand: (name: string, content: BlobPart, type: string) => void;
}

/** Everything an appraisal, or a panel's joint one, can be handed over as. */
export class DocumentExport {
	readonly #parts: ExportParts;
	readonly pdf: PdfExport;
	/** Name of the file made last, for the status line; the PDF says so itself. */
	saved = $state('');
	/** Memos leave it out, for a short copy. */
	withoutAppendix = $state(false);

	constructor(parts: ExportParts) {
		this.#parts = parts;
		this.pdf = new PdfExport({
			paper: () => this.#memo(),
			name: () => this.#name('.memo.pdf'),
			hand: (name, bytes) => parts.hand(name, bytes, 'application/pdf')
		});
	}

	get hasText(): boolean {
		return this.#parts.proposal !== null;
	}

	saveMarkdown(): void {
		const text = writeMarkdown(this.#memo());
		this.give({ name: this.#name('.memo.md'), mediaType: 'text/markdown', text });
	}

	saveTable(): void {
		const text = writeCsv(this.#parts.table());
		this.give({ name: this.#name('.verdicts.csv'), mediaType: 'text/csv', text });
	}

	saveFile({ withText }: { readonly withText: boolean }): void {
		const { document, proposal } = this.#parts;
		this.give(appraisalFile(document(), withText && proposal ? [proposal] : []));
	}

	/** @param from how the applicant is told who asks */
	saveQuestions(from: string): void {
		this.give(questionsFile(this.questions(from)));
	}

	saveLetter(from: string): void {
		const text = this.letter(from);
		this.give({ name: this.#name('.questions.txt'), mediaType: 'text/plain', text });
	}

	/** The questions as text, for an e-mail. */
	letter(from: string): string {
		return questionsText({ questions: this.questions(from), criteria: this.#parts.criteria() });
	}

	questions(from: string): QuestionsDocument {
		const { document, criteria, now } = this.#parts;
		return questionsOf({ document: document(), criteria: criteria(), from, now: now() });
	}

	/** What somebody should look at before memo, table or file leave. */
	remarks(): Remark<TextPlace>[] {
		return remarksOnDocument(this.#parts.document());
	}

	remarksOnQuestions(): Remark<TextPlace>[] {
		return remarksOnQuestions(this.#parts.document(), this.questions('').questions);
	}

	protected give({ name, text, mediaType }: WrittenFile): void {
		this.#parts.hand(name, text, mediaType);
		this.saved = name;
	}

	#memo(): Paper {
		return this.#parts.memo({ withoutAppendix: this.withoutAppendix });
	}

	#name(ending: string): string {
		const { title, name } = this.#parts.document().proposal;
		return fileName(title.trim() || name.trim() || 'proposal', ending);
	}
}
