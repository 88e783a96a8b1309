import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import { allCriteria } from '#lib/appraisal/criteria.ts';
import { verdictTable } from '#lib/export/csv/verdict-table.ts';
import { buildMemo } from '#lib/export/memo.ts';
import { sealAppraisal, sealedFile } from '#lib/storage/sealed-file.ts';
import type { AppraisalDesk } from './appraisal-desk.svelte.ts';
import { DocumentExport, type ExportParts } from './document-export.svelte.ts';

interface Parts extends Pick<ExportParts, 'hand'> {
	readonly desk: Pick<
		AppraisalDesk,
		'appraisal' | 'guide' | 'appraising' | 'proposal' | 'now' | 'edit'
	>;
}

/** Nothing leaves before the reader has declared an interest, or that there is none. */
export const isInterestDeclared = ({ reviewer }: Pick<Appraisal, 'reviewer'>): boolean =>
	reviewer.interest === 'none' ||
	(reviewer.interest === 'declared' && reviewer.interestText.trim() !== '');

/** The files of one reader; only theirs can be sealed. */
export class AppraisalExport extends DocumentExport {
	readonly #desk: Parts['desk'];

	constructor({ desk, hand }: Parts) {
		const { guide, appraising, proposal } = desk;
		const parts = () => ({ guide, appraising, proposal, now: desk.now() });
		super({
			document: () => desk.appraisal,
			memo: (copy) => buildMemo({ ...parts(), ...copy, appraisal: desk.appraisal }),
			table: () => verdictTable(desk.appraisal, parts()),
			criteria: () => allCriteria({ content: guide.content, appraising }),
			proposal,
			now: () => desk.now(),
			hand
		});
		this.#desk = desk;
	}

	/** Fixes what was found, so that the others may be opened; the file shows it only to those who have done the same. */
	async saveSealed(passphrase: string): Promise<void> {
		const now = this.#desk.now();
		const { sealed, ...fixed } = await sealAppraisal(this.#desk.appraisal, now);
		this.#desk.edit((before) => ({ ...before, sealed }));
		this.give(await sealedFile({ ...fixed, sealed }, { now, passphrase }));
	}
}
