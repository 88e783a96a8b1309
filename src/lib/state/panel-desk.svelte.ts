import { createContext } from 'svelte';
import { fromPromise } from 'xstate';
import type { Appraisal, Panel } from '#lib/appraisal/appraisal.ts';
import { criteriaFor, type Criterion } from '#lib/appraisal/criteria.ts';
import { judgementOf } from '#lib/appraisal/edit.ts';
import { agreementByChapter, agreementOf } from '#lib/appraisal/panel-agreement.ts';
import {
	addMember,
	isSameProposal,
	mayOpen,
	panelCriteria,
	removeMember,
	sideBySide,
	unsettled
} from '#lib/appraisal/panel.ts';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import { missingInConclusion } from '#lib/appraisal/wants.ts';
import type { AppraisalContent } from '#lib/content/appraisal-types.ts';
import { Guide } from '#lib/content/guide.ts';
import type { Content } from '#lib/content/types.ts';
import {
	autosaveMachine,
	type SaveInput,
	type SaveOutcome
} from '#lib/machines/autosave-machine.ts';
import type { AppraisalStore, AppraisalSummary } from '#lib/storage/appraisal-store.ts';
import { openSealedFile } from '#lib/storage/sealed-file.ts';
import { filesInHand, keepInHand } from './files-in-hand.ts';
import { proposalOf, readPanelFile, type PanelFileError, type ReadFile } from './panel-files.ts';
import { ReactiveActor } from './reactive-actor.svelte.ts';
import { handOverFields } from './settled.ts';

export interface PanelParts {
	/** The whole content, lessons' texts included. */
	readonly content: Content;
	readonly appraising: AppraisalContent;
	readonly store: AppraisalStore;
	readonly stored: { readonly document: Panel; readonly revision: number };
	/** Null where only the quotations are on this computer. */
	readonly proposal: ProposalText | null;
	readonly newId: () => string;
	readonly now: () => Date;
}

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

/** One panel on the screen: the readers side by side, what they settle, and the files that are still shut. */
export class PanelDesk {
	readonly guide: Guide;
	readonly appraising: AppraisalContent;
	readonly proposal: ProposalText | null;
	readonly newId: () => string;
	readonly now: () => Date;
	readonly saving: ReactiveActor<typeof autosaveMachine>;
	readonly #store: AppraisalStore;
	#panel: Panel = $state.raw() as Panel;

	notes: readonly FileNote[] = $state.raw([]);
	shut: readonly ShutFile[] = $state.raw([]);
	/** Appraisals of this proposal made on this computer; one of them is the reader's own. */
	mine: readonly AppraisalSummary[] = $state.raw([]);
	own: Appraisal | null = $state.raw(null);
	savedAt: Date | null = $state.raw(null);
	removed: { name: string; before: Panel } | null = $state.raw(null);

	readonly criteria: readonly Criterion[] = $derived.by(() =>
		panelCriteria(this.#panel, this.parts)
	);
	readonly rows = $derived.by(() => sideBySide(this.#panel, this.criteria));
	readonly agreement = $derived.by(() => agreementOf(this.rows));
	readonly byChapter = $derived.by(() => agreementByChapter(this.rows));
	readonly differing = $derived(this.rows.filter(({ differ }) => differ));
	readonly unsettled = $derived.by(() => unsettled(this.rows));
	readonly missing = $derived(missingInConclusion(this.#panel.conclusion));
	readonly #ownCriteria = $derived.by(() => (this.own ? criteriaFor(this.own, this.parts) : []));
	/** Items the reader has still to judge before sealed files open. */
	readonly left = $derived(
		this.#ownCriteria.filter((one) => judgementOf(this.own!, one.key).verdict === null)
	);
	readonly mayOpen = $derived(mayOpen(this.own, this.#ownCriteria));

	constructor(parts: PanelParts) {
		this.guide = new Guide(parts.content);
		this.appraising = parts.appraising;
		this.proposal = parts.proposal;
		this.newId = parts.newId;
		this.now = parts.now;
		this.#store = parts.store;
		this.#panel = parts.stored.document;
		this.saving = new ReactiveActor(
			autosaveMachine.provide({
				actors: {
					save: fromPromise<SaveOutcome, SaveInput>(({ input }) => this.#save(input.revision))
				}
			}),
			{ input: { revision: parts.stored.revision } }
		);
	}

	get panel(): Panel {
		return this.#panel;
	}

	get parts() {
		return { content: this.guide.content, appraising: this.appraising };
	}

	/** The own appraisal is among the readers, in the state it is in now. */
	get isOwnIn(): boolean {
		const member = this.#panel.members.find(({ id }) => id === this.own?.id);
		return member !== undefined && member.changed === this.own?.changed;
	}

	async start(): Promise<void> {
		this.saving.start();
		await this.refreshOwn();
		if (this.#panel.members.length === 0 && this.mayOpen) this.addOwn();
		await this.take(filesInHand(this.#panel.id));
	}

	/** Everything typed is on its way to the disk before the page goes. */
	leave(): void {
		handOverFields();
		this.saving.send({ type: 'flush' });
	}

	edit(change: (panel: Panel) => Panel): void {
		const next = change(this.#panel);
		if (next === this.#panel) return;
		this.#panel = { ...next, changed: this.now().toISOString() };
		this.saving.send({ type: 'design.changed' });
	}

	/** Looks again what is here of this proposal: the reader may have judged more in another tab. */
	async refreshOwn(id: string | null = this.own?.id ?? null): Promise<void> {
		const listed = await this.#store.list();
		this.mine = (listed.ok ? listed.value : []).filter(
			(one) =>
				one.kind === 'appraisal' &&
				one.deletedAt === null &&
				isSameProposal(this.#panel.proposal, one)
		);
		const chosen = this.mine.find((one) => one.id === id) ?? this.mine[0];
		const stored = chosen ? await this.#store.open(chosen.id) : null;
		const document = stored?.ok ? stored.value.document : null;
		this.own = document && !('members' in document) ? document : null;
	}

	addOwn(): void {
		if (this.own) this.#add(this.own);
	}

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
			this.#panel.id,
			this.shut.map((one) => one.file)
		);
	}

	/** Tries a file that is shut once more, after judging further or with the passphrase. */
	async open(id: string, passphrase = ''): Promise<void> {
		const shut = this.shut.find((one) => one.id === id);
		if (!shut) return;
		await this.refreshOwn();
		const opened = await openSealedFile(shut.read.text, { mayOpen: this.mayOpen, passphrase });
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
		this.#add(opened.value);
	}

	removeReader(id: string, name: string): void {
		const before = this.#panel;
		this.edit((panel) => removeMember(panel, id));
		this.removed = { name, before };
	}

	undoRemove(): void {
		const { removed } = this;
		this.removed = null;
		const members = removed?.before.members;
		if (!members) return;
		const left = this.#panel.members.map(({ id }) => id);
		const back = members.filter(({ id }) => !left.includes(id));
		this.edit((panel) => ({ ...panel, members: [...panel.members, ...back] }));
	}

	/** The title of the proposal a file is about, when it is another; a design's next version is known by its id only inside. */
	#otherProposal(read: ReadFile): string | null {
		const { proposal } = this.#panel;
		const about = proposalOf(read);
		if (read.type === 'sealed')
			return about.fingerprint === proposal.fingerprint || proposal.kind === 'design'
				? null
				: about.title;
		const refs = [read.panel, ...read.members].flatMap((one) => (one ? [one.proposal] : []));
		return refs.every((one) => isSameProposal(proposal, one)) ? null : about.title;
	}

	async #takeSealed(file: File, read: ShutFile['read']): Promise<void> {
		const opened = await openSealedFile(read.text, { mayOpen: this.mayOpen });
		if (opened.ok) {
			this.#add(opened.value);
			return;
		}
		const { type } = opened.error;
		if (type === 'not-yet' || type === 'passphrase-needed') {
			const isHere = this.shut.some((one) => one.read.seal.digest === read.seal.digest);
			if (!isHere) this.shut = [...this.shut, { id: this.newId(), file, read, isWrong: false }];
		} else this.#note({ type: 'refused', name: file.name, error: opened.error });
	}

	async #takeOpen(read: Extract<ReadFile, { type: 'open' }>, name: string): Promise<void> {
		for (const text of read.proposals) await this.#store.keepProposal(text);
		if (read.members.length === 0) this.#note({ type: 'same', name });
		for (const member of read.members) this.#add(member);
		const settled = read.panel?.settlements ?? {};
		this.edit((panel) =>
			Object.keys(settled).every((key) => Object.hasOwn(panel.settlements, key))
				? panel
				: // What was settled here stands; the other panel fills what is open.
					{ ...panel, settlements: { ...settled, ...panel.settlements } }
		);
	}

	#add(appraisal: Appraisal): void {
		const name = appraisal.reviewer.name.trim();
		const former = this.#panel.members.find(({ id }) => id === appraisal.id);
		if (former?.changed === appraisal.changed) {
			this.#note({ type: 'same', name });
			return;
		}
		const added = addMember(this.#panel, appraisal);
		if (!added.ok) {
			this.#note(
				added.error.type === 'older-state'
					? { type: 'older-state', name }
					: { type: 'other-proposal', name, title: appraisal.proposal.title }
			);
			return;
		}
		// Begun from sealed files alone, a panel knows its proposal by title only until the first one opens.
		const isFirst = this.#panel.members.length === 0;
		const proposal = isFirst ? appraisal.proposal : added.value.proposal;
		this.edit(() => ({ ...added.value, proposal }));
		this.#note({ type: former ? 'updated' : 'added', name });
	}

	#drop(id: string): void {
		this.shut = this.shut.filter((one) => one.id !== id);
		keepInHand(
			this.#panel.id,
			this.shut.map((one) => one.file)
		);
	}

	#note(note: FileNote): void {
		this.notes = [...this.notes, note];
	}

	async #save(revision: number): Promise<SaveOutcome> {
		const outcome = await this.#store.save(this.#panel, revision);
		if (outcome.ok) this.savedAt = this.now();
		return outcome;
	}
}

export const [getPanelDesk, setPanelDesk] = createContext<PanelDesk>();
