/** Beginning a panel, or finding the one there is: from files, or from appraisals of one proposal on this computer. */
import type { ProposalRef } from '#lib/appraisal/appraisal.ts';
import { addMember, createPanel, isSameProposal } from '#lib/appraisal/panel.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { currentLanguage } from '#lib/language/language.ts';
import type { AppraisalSummary } from '#lib/storage/appraisal-store.ts';
import type { StoreError } from '#lib/storage/store-error.ts';
import type { AppraisalLibrary } from './appraisal-library.svelte.ts';
import { filesInHand, keepInHand } from './files-in-hand.ts';
import { readPanelFile, type PanelFileError, type ReadFile } from './panel-files.ts';

/** A proposal that several appraisals here are about. */
interface TogetherHere {
	readonly title: string;
	readonly applicant: string;
	readonly appraisals: readonly AppraisalSummary[];
	/** Id of the panel that reads it already; null when there is none. */
	readonly panel: string | null;
}

export type OpenPanelError =
	| { type: 'files'; refused: readonly { name: string; error: PanelFileError }[] }
	| { type: 'store'; error: StoreError };

/** Proposals with two appraisals or more, latest edit first. */
export function togetherHere(entries: readonly AppraisalSummary[]): TogetherHere[] {
	const appraisals = entries.filter(({ kind }) => kind === 'appraisal');
	const seen = new Set<string>();
	return appraisals.flatMap((one) => {
		if (seen.has(one.id)) return [];
		const same = appraisals.filter((other) => isSameProposal(one, other));
		for (const { id } of same) seen.add(id);
		if (same.length < 2) return [];
		const { title, applicant } = one;
		return [{ title, applicant, appraisals: same, panel: panelOf(entries, one)?.id ?? null }];
	});
}

/** Gives the id of the panel; appraisals not in it yet are added to a new one only. */
export async function openTogether(
	library: AppraisalLibrary,
	{ appraisals, panel }: TogetherHere,
	contentVersion: string
): Promise<Result<string, OpenPanelError>> {
	if (panel !== null) return ok(panel);
	const opened = await Promise.all(appraisals.map(({ id }) => library.store.open(id)));
	const members = opened.flatMap((one) =>
		one.ok && !('members' in one.value.document) ? [one.value.document] : []
	);
	const first = members[0];
	if (!first) return fail({ type: 'store', error: { type: 'not-found' } });
	const blank = newPanel(library, first.proposal, contentVersion, first.call);
	const joined = members.reduce((one, member) => {
		const added = addMember(one, member);
		return added.ok ? added.value : one;
	}, blank);
	return stored(await library.add(joined, []));
}

/**
 * The panel on the proposal of the first file that can be read; the files themselves are handed to it, which says what
 * became of each.
 */
export async function openFromFiles(
	library: AppraisalLibrary,
	files: readonly File[],
	contentVersion: string
): Promise<Result<string, OpenPanelError>> {
	const refused: { name: string; error: PanelFileError }[] = [];
	await library.start();
	await library.refresh();
	const entries = library.entries ?? [];
	for (const file of files) {
		const read = await readPanelFile(file);
		if (!read.ok) {
			refused.push({ name: file.name, error: read.error });
			continue;
		}
		const ref = refOf(read.value, library.now());
		const known = panelOf(entries, ref);
		if (known) {
			keepInHand(known.id, [...filesInHand(known.id), ...files]);
			return ok(known.id);
		}
		const here = entries.find((one) => one.kind === 'appraisal' && isSameProposal(ref, one));
		const whole = here ? await library.store.open(here.id) : null;
		const own = whole?.ok ? whole.value.document : null;
		const given = read.value.type === 'open' ? read.value.panel : null;
		const begun =
			given && library.find(given.id) === null
				? given
				: newPanel(library, own?.proposal ?? ref, contentVersion, own?.call ?? '');
		const texts = read.value.type === 'open' ? read.value.proposals : [];
		const added = await library.add(begun, texts);
		if (added.ok) keepInHand(added.value, files);
		return stored(added);
	}
	return fail({ type: 'files', refused });
}

const panelOf = (
	entries: readonly AppraisalSummary[],
	ref: Pick<ProposalRef, 'fingerprint' | 'designId'>
) => entries.find((one) => one.kind === 'panel' && isSameProposal(ref, one));

/** A sealed file says title and fingerprint only; the panel learns the rest from the first that opens. */
function refOf(read: ReadFile, now: Date): ProposalRef {
	const known = read.type === 'open' ? (read.panel ?? read.members[0])?.proposal : undefined;
	if (known) return known;
	const { title, fingerprint } =
		read.type === 'sealed' ? read.seal.proposal : { title: '', fingerprint: 'unknown' };
	return {
		kind: 'pdf',
		name: '',
		fingerprint,
		title,
		applicant: '',
		parts: null,
		numbering: 'pages',
		designId: '',
		opened: now.toISOString()
	};
}

const newPanel = (
	{ newId, now }: AppraisalLibrary,
	proposal: ProposalRef,
	contentVersion: string,
	call: string
) =>
	createPanel({ newId, now: now(), contentVersion, language: currentLanguage(), proposal, call });

const stored = (added: Result<string, StoreError>): Result<string, OpenPanelError> =>
	added.ok ? added : fail({ type: 'store', error: added.error });
