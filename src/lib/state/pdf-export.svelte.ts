import { fromPromise } from 'xstate';
import { fail, ok } from '#lib/domain/result.ts';
import type { Paper } from '#lib/export/blocks.ts';
import type { findUncovered } from '#lib/export/pdf/characters.ts';
import type { FontLibrary } from '#lib/export/pdf/fonts.ts';
import type { writePdf } from '#lib/export/pdf/write-pdf.ts';
import { t } from '#lib/language/language.ts';
import {
	exportMachine,
	type ExportOrder,
	type ExportProblem,
	type MakeOutcome
} from '#lib/machines/export-machine.ts';
import { ReactiveActor } from './reactive-actor.svelte.ts';

/** The part of the tool that makes PDF files; large, so it is fetched when a file is ordered. */
interface PdfCode {
	readonly writePdf: typeof writePdf;
	readonly findUncovered: typeof findUncovered;
	readonly fonts: FontLibrary;
}

export interface PdfParts {
	/** The paper with these parts, from the document as it is now. */
	paper: (parts: readonly string[]) => Paper;
	name: (paper: Paper) => string;
	/** Hands the finished file to the user. */
	hand: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
	load?: () => Promise<PdfCode>;
}

/** Making a PDF: the export machine with its two effects, which hold the document so that the machine need not. */
export class PdfExport {
	readonly #parts: PdfParts;
	readonly machine: ReactiveActor<typeof exportMachine>;

	constructor(parts: PdfParts) {
		this.#parts = parts;
		this.machine = new ReactiveActor(
			exportMachine.provide({
				actors: {
					check: fromPromise<readonly ExportProblem[], ExportOrder>(({ input }) =>
						this.#check(input)
					),
					make: fromPromise<MakeOutcome, ExportOrder>(({ input, signal }) =>
						this.#make(input, signal)
					)
				}
			})
		);
	}

	start(parts: readonly string[]): void {
		this.machine.send({ type: 'export.start', order: { format: 'pdf', parts } });
	}

	/** Code or fonts that cannot be fetched are no problem of the text: `make` then says what is missing. */
	async #check({ parts }: ExportOrder): Promise<readonly ExportProblem[]> {
		await painted();
		try {
			const { findUncovered, fonts } = await this.#load();
			const places = await findUncovered(this.#parts.paper(parts), fonts);
			return places.map(({ character, where, text }) => ({
				type: 'characters-without-font',
				detail: t('annex.blocked.one', { character, where, text })
			}));
		} catch {
			return [];
		}
	}

	async #make({ parts }: ExportOrder, signal: AbortSignal): Promise<MakeOutcome> {
		const code = await this.#load().catch(() => null);
		if (!code) return fail({ type: 'code-not-loaded' });
		await painted();
		const paper = this.#parts.paper(parts);
		const pdf = await code.writePdf(paper, code.fonts);
		if (!pdf.ok) return fail(pdf.error);
		if (signal.aborted) return fail({ type: 'cancelled' });
		const name = this.#parts.name(paper);
		this.#parts.hand(name, pdf.value as Uint8Array<ArrayBuffer>);
		return ok({ name, bytes: pdf.value.length });
	}

	#load(): Promise<PdfCode> {
		return (this.#parts.load ?? loadPdfCode)();
	}
}

async function loadPdfCode(): Promise<PdfCode> {
	const [{ writePdf }, { findUncovered }, { browserFonts }] = await Promise.all([
		import('#lib/export/pdf/write-pdf.ts'),
		import('#lib/export/pdf/characters.ts'),
		import('#lib/export/pdf/fonts-browser.ts')
	]);
	return { writePdf, findUncovered, fonts: browserFonts };
}

/** Lets the screen say what is under way before the work takes the thread. */
const painted = () => new Promise((resolve) => setTimeout(resolve, 40));
