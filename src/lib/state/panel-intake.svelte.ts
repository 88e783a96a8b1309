import type { Appraisal, Panel } from '#lib/appraisal/appraisal.ts';
import { addMember, isConcluded, isSameProposal } from '#lib/appraisal/panel.ts';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import { openSealedFile } from '#lib/storage/sealed-file.ts';
import { filesInHand, keepInHand } from './files-in-hand.ts';
import { proposalOf, readPanelFile, type PanelFileError, type ReadFile } from './panel-files.ts';

/** What became of a file, other than a reader more. */
export type FileNote =
	| { readonly type: 'added' | 'updated' | 'same' | 'older-state'; readonly name: string }
	/** Both titles, so that nobody has to guess which file is the wrong one. */
	| { readonly type: 'other-proposal'; readonly name: string; readonly title: string }
	| { readonly type: 'refused'; readonly name: string; readonly error: PanelFileError };

/** A sealed file that is not open yet. */
export interface ShutFile {
	readonly id: string;
	readonly file: File;
	readonly read: Extract<ReadFile, { type: 'sealed' }>;
	readonly isWrong: boolean;
}

/** The panel the files are for. */
interface Host {
	readonly panel: () => Panel;
	/** Sealed files may be opened: the reader's own verdicts are complete, or sealed. */
	readonly mayOpen: () => boolean;
	readonly newId: () => string;
	readonly edit: (change: (panel: Panel) => Panel) => void;
	/** Looks again how far the reader's own verdicts are. */
	readonly refreshOwn: () => Promise<void>;
	readonly keepText: (text: ProposalText) => Promise<void>;
}

/** Files that readers hand to a panel: what became of each, and those that are still shut. */
export class PanelIntake {
	readonly #host: Host;
	notes: readonly FileNote[] = $state.raw([]);
	shut: readonly ShutFile[] = $state.raw([]);

	constructor(host: Host) {
		this.#host = host;
	}

	/** Files chosen before the panel was on the screen, or before the page was left for the reader's own verdicts. */
	takeInHand = (): Promise<void> => this.take(filesInHand(this.#host.panel().id));

	/** Appraisals and panels join; sealed files join when they may be opened, and wait in sight otherwise. */
	async take(files: readonly File[]): Promise<void> {
		this.notes = [];
		for (const file of files) {
			const read = await readPanelFile(file);
			if (!read.ok) {
				this.#note({ type: 'refused', name: file.name, error: read.error });
				continue;
			}
			const other = this.#otherProposal(read.value);
			if (other !== null) this.#note({ type: 'other-proposal', name: file.name, title: other });
			else if (read.value.type === 'sealed') await this.#takeSealed(file, read.value);
			else await this.#takeOpen(read.value, file.name);
		}
		keepInHand(
			this.#host.panel().id,
			this.shut.map((one) => one.file)
		);
	}

	/** Tries a file that is shut once more, after judging further or with the passphrase. */
	async open(id: string, passphrase = ''): Promise<void> {
		const shut = this.shut.find((one) => one.id === id);
		if (!shut) return;
		await this.#host.refreshOwn();
		const opened = await openSealedFile(shut.read.text, {
			mayOpen: this.#host.mayOpen(),
			passphrase
		});
		if (!opened.ok) {
			const { type } = opened.error;
			if (type === 'not-yet') return;
			if (type === 'wrong-passphrase' || type === 'passphrase-needed')
				this.shut = this.shut.map((one) => (one.id === id ? { ...one, isWrong: true } : one));
			else {
				this.#drop(id);
				this.notes = [{ type: 'refused', name: shut.file.name, error: opened.error }];
			}
			return;
		}
		this.notes = [];
		this.#drop(id);
		this.add(opened.value);
	}

	/** The title of the proposal a file is about, when it is another; a design's next version is known by its id only inside. */
	#otherProposal(read: ReadFile): string | null {
		const { proposal } = this.#host.panel();
		const about = proposalOf(read);
		if (read.type === 'sealed')
			return about.fingerprint === proposal.fingerprint || proposal.kind === 'design'
				? null
				: about.title;
		const refs = [read.panel, ...read.members].flatMap((one) => (one ? [one.proposal] : []));
		return refs.every((one) => isSameProposal(proposal, one)) ? null : about.title;
	}

	async #takeSealed(file: File, read: ShutFile['read']): Promise<void> {
		const opened = await openSealedFile(read.text, { mayOpen: this.#host.mayOpen() });
		if (opened.ok) {
			this.add(opened.value);
			return;
		}
		const { type } = opened.error;
		if (type === 'not-yet' || type === 'passphrase-needed') {
			const isHere = this.shut.some((one) => one.read.seal.digest === read.seal.digest);
			if (!isHere)
				this.shut = [...this.shut, { id: this.#host.newId(), file, read, isWrong: false }];
		} else this.#note({ type: 'refused', name: file.name, error: opened.error });
	}

	async #takeOpen(read: Extract<ReadFile, { type: 'open' }>, name: string): Promise<void> {
		for (const text of read.proposals) await this.#host.keepText(text);
		if (read.members.length === 0) this.#note({ type: 'same', name });
		for (const member of read.members) this.add(member);
		const { panel: other } = read;
		if (other) this.#host.edit((panel) => filledFrom(panel, other));
	}

	/** A reader more, or a later state of one that is here. */
	add(appraisal: Appraisal): void {
		const name = appraisal.reviewer.name.trim();
		const former = this.#host.panel().members.find(({ id }) => id === appraisal.id);
		if (former?.changed === appraisal.changed) {
			this.#note({ type: 'same', name });
			return;
		}
		const added = addMember(this.#host.panel(), appraisal);
		if (!added.ok) {
			this.#note(
				added.error.type === 'older-state'
					? { type: 'older-state', name }
					: { type: 'other-proposal', name, title: appraisal.proposal.title }
			);
			return;
		}
		// Begun from sealed files alone, a panel knows its proposal by title only until the first one opens.
		const isFirst = this.#host.panel().members.length === 0;
		const proposal = isFirst ? appraisal.proposal : added.value.proposal;
		this.#host.edit(() => ({ ...added.value, proposal }));
		this.#note({ type: former ? 'updated' : 'added', name });
	}

	#drop(id: string): void {
		this.shut = this.shut.filter((one) => one.id !== id);
		keepInHand(
			this.#host.panel().id,
			this.shut.map((one) => one.file)
		);
	}

	#note(note: FileNote): void {
		this.notes = [...this.notes, note];
	}
}

/** What was settled and concluded here stands; the other panel fills what is open. */
function filledFrom(panel: Panel, other: Panel): Panel {
	const isSettled = Object.keys(other.settlements).every((key) =>
		Object.hasOwn(panel.settlements, key)
	);
	const hasMore = !isConcluded(panel.conclusion) && isConcluded(other.conclusion);
	if (isSettled && !hasMore) return panel;
	return {
		...panel,
		settlements: { ...other.settlements, ...panel.settlements },
		conclusion: hasMore ? other.conclusion : panel.conclusion
	};
}
