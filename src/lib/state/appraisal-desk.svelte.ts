import { createContext } from 'svelte';
import { fromPromise } from 'xstate';
import type { AbstractAnswer, Appraisal, Passage } from '#lib/appraisal/appraisal.ts';
import { basedOn, isStale, staleKeys } from '#lib/appraisal/based-on.ts';
import { criteriaFor, type Criterion } from '#lib/appraisal/criteria.ts';
import { judgementOf, setAbstract, spendMinutes, type On } from '#lib/appraisal/edit.ts';
import { findingsFor } from '#lib/appraisal/findings.ts';
import { progressOf } from '#lib/appraisal/progress.ts';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import { whatIsMissing } from '#lib/appraisal/wants.ts';
import type { AppraisalContent } from '#lib/content/appraisal-types.ts';
import { Guide } from '#lib/content/guide.ts';
import type { Content } from '#lib/content/types.ts';
import { appraisalPathMachine, appraisalPlaceAt } from '#lib/machines/appraisal-path-machine.ts';
import {
	appraisalOutline,
	appraisalPlaceKey,
	partOf,
	type AppraisalPlace
} from '#lib/machines/appraisal-places.ts';
import {
	autosaveMachine,
	type SaveInput,
	type SaveOutcome
} from '#lib/machines/autosave-machine.ts';
import type { Suggestion } from '#lib/reading/reading.ts';
import type { AppraisalStore } from '#lib/storage/appraisal-store.ts';
import { forgetAppraisalLastWords, keepAppraisalLastWords } from './appraisal-last-words.ts';
import { ReactiveActor } from './reactive-actor.svelte.ts';
import { ReadingPane } from './reading-pane.svelte.ts';
import { askedOnce } from './asked-once.ts';
import { handOverFields } from './settled.ts';
import { WorkingTime } from './working-time.ts';

export interface DeskParts {
	/** The whole content, lessons' texts included. */
	readonly content: Content;
	readonly appraising: AppraisalContent;
	readonly store: AppraisalStore;
	readonly stored: { readonly document: Appraisal; readonly revision: number };
	/** Null where only the quotations are on this computer. */
	readonly proposal: ProposalText | null;
	/** Passages that may bear on an item; rejects where the search cannot be made. */
	readonly suggest: (criterion: Criterion) => Promise<readonly Suggestion[]>;
	/** Pages of the path after the findings. */
	readonly conclusion: readonly string[];
	/** Where to start; empty or unknown starts at the beginning. */
	readonly placeKey: string;
	readonly newId: () => string;
	readonly now: () => Date;
}

/** One appraisal being worked on: the document, what follows from it, where the reader stands, whether it is saved. */
export class AppraisalDesk {
	readonly guide: Guide;
	readonly appraising: AppraisalContent;
	readonly proposal: ProposalText | null;
	readonly pane: ReadingPane;
	readonly newId: () => string;
	readonly now: () => Date;
	readonly path: ReactiveActor<typeof appraisalPathMachine>;
	readonly saving: ReactiveActor<typeof autosaveMachine>;
	readonly #store: AppraisalStore;
	readonly #conclusion: readonly string[];
	/** Searched for once per item and visit. */
	readonly suggest: DeskParts['suggest'];
	readonly #time = new WorkingTime((minutes) =>
		this.edit((appraisal) => spendMinutes(appraisal, minutes))
	);

	#document: Appraisal = $state.raw() as Appraisal;
	/** Times of change of every state opened here or sent to the store, and whether something newer was kept aside. */
	readonly #ancestors: string[] = [];
	#hasKept = false;
	/** When the last save was confirmed. */
	savedAt: Date | null = $state.raw(null);
	/** The last thing taken away, and how it comes back. */
	removed: { name: string; restore: (appraisal: Appraisal) => Appraisal } | null = $state.raw(null);
	/** Read out after a change whose own place on the page has gone. */
	news = $state('');

	readonly criteria: readonly Criterion[] = $derived.by(() =>
		criteriaFor(this.#document, { content: this.guide.content, appraising: this.appraising })
	);
	readonly stale = $derived.by(() => staleKeys(this.#document, this.criteria, this.read));
	readonly missing = $derived.by(() => whatIsMissing(this.#document, this.criteria, this.stale));
	readonly progress = $derived.by(() => progressOf(this.#document, this.criteria));
	readonly findings = $derived.by(() =>
		findingsFor(this.#document, this.proposal, {
			content: this.guide.content,
			appraising: this.appraising
		})
	);
	readonly places: readonly AppraisalPlace[] = $derived.by(() =>
		appraisalOutline({
			groups: this.appraising.abstract.map(({ id }) => id),
			criteria: this.criteria,
			conclusion: this.#conclusion,
			hasChanges:
				this.#document.proposal.designId !== '' && this.#document.earlierProposals.length > 0
		})
	);

	constructor(parts: DeskParts) {
		this.guide = new Guide(parts.content);
		this.appraising = parts.appraising;
		this.proposal = parts.proposal;
		this.pane = new ReadingPane(parts.proposal);
		this.newId = parts.newId;
		this.now = parts.now;
		this.#store = parts.store;
		this.suggest = askedOnce(parts.suggest);
		this.#conclusion = parts.conclusion;
		this.#document = parts.stored.document;
		this.#ancestors.push(parts.stored.document.changed);
		this.path = new ReactiveActor(appraisalPathMachine, {
			input: { places: this.places, at: parts.placeKey }
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

	get appraisal(): Appraisal {
		return this.#document;
	}

	/** An earlier state of the proposal; null where its text is not on this computer. */
	async earlierText(fingerprint: string): Promise<ProposalText | null> {
		const found = await this.#store.proposal(fingerprint);
		return found.ok ? found.value : null;
	}

	/** What judgements rest on: the text where it is here, else the fingerprint alone. */
	get read() {
		return this.proposal ?? { fingerprint: this.#document.proposal.fingerprint };
	}

	get place(): AppraisalPlace {
		return appraisalPlaceAt(this.path.snapshot.context);
	}

	get placeKey(): string {
		return appraisalPlaceKey(this.place);
	}

	/** The item of the page shown; undefined elsewhere. */
	get criterion(): Criterion | undefined {
		const { step, part, page } = this.place;
		if (step !== 'read') return undefined;
		return this.criteria.find((one) => one.id === page && partOf(one) === part);
	}

	get hasBack(): boolean {
		return this.path.snapshot.can({ type: 'place.back' });
	}

	get hasNext(): boolean {
		return this.path.snapshot.can({ type: 'place.next' });
	}

	start(): void {
		this.path.start();
		this.saving.start();
	}

	/** Everything typed is on its way to the disk before the page goes; what might come too late is kept aside. */
	leave(): void {
		handOverFields();
		this.#time.pause(this.now().getTime());
		this.saving.send({ type: 'flush' });
		const { changes, saved } = this.saving.snapshot.context;
		if (changes === saved) return;
		keepAppraisalLastWords(this.#document, this.#ancestors);
		this.#hasKept = true;
	}

	/** Goes on from what was kept aside when the appraisal was last left. */
	takeUp(lastWords: Appraisal): void {
		this.#hasKept = true;
		this.edit(() => lastWords);
	}

	/** Saves what is not saved yet, then stops. */
	stop(): void {
		handOverFields();
		this.#time.pause(this.now().getTime());
		this.saving.send({ type: 'flush' });
		this.path.stop();
	}

	/** A key, a move, a scroll: somebody is at work. */
	noteWork(): void {
		this.#time.sign(this.now().getTime());
	}

	/** Applies a pure change and lets everything that depends on it follow. */
	edit(change: (appraisal: Appraisal) => Appraisal): void {
		const next = change(this.#document);
		if (next === this.#document) return;
		this.#document = { ...next, changed: this.now().toISOString() };
		this.path.send({ type: 'places.changed', places: this.places });
		this.saving.send({ type: 'design.changed' });
	}

	/** A change that takes something away: it can be undone until the next one. */
	remove(
		name: string,
		change: (appraisal: Appraisal) => Appraisal,
		restore: (appraisal: Appraisal) => Appraisal
	): void {
		this.edit(change);
		this.removed = { name, restore };
	}

	undoRemove(): void {
		const { removed } = this;
		this.removed = null;
		if (removed) this.edit(removed.restore);
	}

	/** What a judgement given now rests on. */
	on(criterion: Criterion): On {
		return { basedOn: basedOn(criterion, this.read), now: this.now() };
	}

	judgementOf({ key }: Criterion) {
		return judgementOf(this.#document, key);
	}

	isStale(criterion: Criterion): boolean {
		return isStale(this.judgementOf(criterion), basedOn(criterion, this.read));
	}

	newPassage(place: Pick<Passage, 'part' | 'start' | 'quote'>): Passage {
		return { ...place, id: this.newId(), from: this.#document.proposal.fingerprint };
	}

	/** Title and applicant are also what lists and memos call the proposal. */
	setAbstract(fieldId: string, change: Partial<AbstractAnswer>): void {
		this.edit((appraisal) => {
			const next = setAbstract(appraisal, fieldId, change);
			if (change.text === undefined || (fieldId !== 'title' && fieldId !== 'applicant'))
				return next;
			return { ...next, proposal: { ...next.proposal, [fieldId]: change.text } };
		});
	}

	gotoKey(key: string): void {
		handOverFields();
		this.path.send({ type: 'place.goto', key });
	}

	goto(place: AppraisalPlace): void {
		this.gotoKey(appraisalPlaceKey(place));
	}

	/** To the page on which this item is judged. */
	gotoCriterion(criterion: Criterion): void {
		this.goto({ step: 'read', part: partOf(criterion), page: criterion.id });
	}

	next(): void {
		handOverFields();
		this.path.send({ type: 'place.next' });
		this.saving.send({ type: 'flush' });
	}

	back(): void {
		handOverFields();
		this.path.send({ type: 'place.back' });
	}

	/** To the next item without a verdict, or with one on an earlier state of the proposal. */
	nextOpen(): void {
		handOverFields();
		this.path.send({ type: 'place.nextOpen', openKeys: this.#openKeys() });
	}

	#openKeys(): string[] {
		return this.criteria
			.filter((one) => this.judgementOf(one).verdict === null || this.stale.has(one.key))
			.map((one) => appraisalPlaceKey({ step: 'read', part: partOf(one), page: one.id }));
	}

	async #save(revision: number): Promise<SaveOutcome> {
		const document = this.#document;
		this.#ancestors.push(document.changed);
		const outcome = await this.#store.save(document, revision);
		if (!outcome.ok) return outcome;
		this.savedAt = this.now();
		if (this.#hasKept && document === this.#document) {
			this.#hasKept = false;
			forgetAppraisalLastWords(document.id);
		}
		return outcome;
	}
}

export const [getDesk, setDesk] = createContext<AppraisalDesk>();
