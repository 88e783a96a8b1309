/** Reading what readers hand to a panel: appraisals, other panels, and sealed files. */
import type { Appraisal, Panel } from '#lib/appraisal/appraisal.ts';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { readAppraisalFile, type AppraisalFileError } from '#lib/storage/appraisal-file.ts';
import { readSeal, readSealedFile, type SealedFileError } from '#lib/storage/sealed-file.ts';

type Seal = Extract<ReturnType<typeof readSeal>, { ok: true }>['value'];

export type PanelFileError = Exclude<AppraisalFileError, { type: 'sealed' }> | SealedFileError;

export type ReadFile =
	| { readonly type: 'sealed'; readonly text: string; readonly seal: Seal }
	| {
			readonly type: 'open';
			readonly members: readonly Appraisal[];
			/** The panel, where the file holds one. */
			readonly panel: Panel | null;
			readonly proposals: readonly ProposalText[];
	  };

export async function readPanelFile(file: Blob): Promise<Result<ReadFile, PanelFileError>> {
	const read = await readAppraisalFile(file);
	if (read.ok) {
		const { document, proposals } = read.value;
		const panel = 'members' in document ? document : null;
		const members = 'members' in document ? document.members : [document];
		return ok({ type: 'open', members, panel, proposals });
	}
	if (read.error.type !== 'sealed') return fail(read.error);
	const text = await readSealedFile(file);
	if (!text.ok) return text;
	const seal = readSeal(text.value);
	return seal.ok ? ok({ type: 'sealed', text: text.value, seal: seal.value }) : seal;
}

/** Title and fingerprint of the proposal a file is about; readable also while it is sealed. */
export const proposalOf = (read: ReadFile): { title: string; fingerprint: string } =>
	read.type === 'sealed'
		? read.seal.proposal
		: (read.panel?.proposal ?? read.members[0]?.proposal ?? { title: '', fingerprint: '' });
