import { createContext } from 'svelte';
import { fromPromise } from 'xstate';
import type { Appraisal, Panel } from '#lib/appraisal/appraisal.ts';
import { criteriaFor, type Criterion } from '#lib/appraisal/criteria.ts';
import { judgementOf } from '#lib/appraisal/judging.ts';
import { agreementByChapter, agreementOf } from '#lib/appraisal/panel-agreement.ts';
import {
	isSameProposal,
	mayOpen,
	panelCriteria,
	removeMember,
	sideBySide,
	unsettled
} from '#lib/appraisal/panel.ts';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import { isAlteredSinceSealing } from '#lib/appraisal/seal.ts';
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
import { digestOf } from '#lib/storage/sealed-file.ts';
import { PanelIntake } from './panel-intake.svelte.ts';
import { ReactiveActor } from './reactive-actor.svelte.ts';
import { handOverFields } from './settled.ts';

interface PanelParts {
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

/** One panel on the screen: the readers side by side, and what they settle. */
export class PanelDesk {
	readonly guide: Guide;
	readonly appraising: AppraisalContent;
	readonly proposal: ProposalText | null;
	readonly newId: () => string;
	readonly now: () => Date;
	readonly saving: ReactiveActor<typeof autosaveMachine>;
	readonly #store: AppraisalStore;
	/** What readers hand in, from their files. */
	readonly files: PanelIntake;
	#panel: Panel = $state.raw() as Panel;

	/** Appraisals of this proposal made on this computer; one of them is the reader's own. */
	mine: readonly AppraisalSummary[] = $state.raw([]);
	own: Appraisal | null = $state.raw(null);
	savedAt: Date | null = $state.raw(null);
	/** Ids of members whose verdicts are no longer those they sealed. */
	altered: readonly string[] = $state.raw([]);
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
		this.files = new PanelIntake({
			panel: () => this.#panel,
			mayOpen: () => this.mayOpen,
			newId: parts.newId,
			edit: (change) => this.edit(change),
			refreshOwn: () => this.refreshOwn(),
			keepText: async (text) => void (await parts.store.keepProposal(text))
		});
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
		await this.files.takeInHand();
		await this.#checkSeals();
	}

	/** Everything typed is on its way to the disk before the page goes. */
	leave(): void {
		handOverFields();
		this.saving.send({ type: 'flush' });
	}

	edit(change: (panel: Panel) => Panel): void {
		const next = change(this.#panel);
		if (next === this.#panel) return;
		const { members } = this.#panel;
		this.#panel = { ...next, changed: this.now().toISOString() };
		this.saving.send({ type: 'design.changed' });
		if (next.members !== members) void this.#checkSeals();
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
		if (this.own) this.files.add(this.own);
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

	/** A seal that does not hold any more must not be printed as one. */
	async #checkSeals(): Promise<void> {
		const { members } = this.#panel;
		const found = await Promise.all(
			members.map(async (member) =>
				member.sealed && isAlteredSinceSealing(member, await digestOf(member)) ? [member.id] : []
			)
		);
		if (members === this.#panel.members) this.altered = found.flat();
	}

	async #save(revision: number): Promise<SaveOutcome> {
		const outcome = await this.#store.save(this.#panel, revision);
		if (outcome.ok) this.savedAt = this.now();
		return outcome;
	}
}

export const [getPanelDesk, setPanelDesk] = createContext<PanelDesk>();
