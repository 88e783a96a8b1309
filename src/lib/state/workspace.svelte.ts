import { createContext, flushSync } from 'svelte';
import { fromPromise } from 'xstate';
import { Guide } from '#lib/content/guide.ts';
import { joined, type PathContent, type ReferenceContent } from '#lib/content/parts.ts';
import type { Design } from '#lib/domain/design.ts';
import {
	emptyHistory,
	rebased,
	recorded,
	redone,
	undone,
	type History
} from '#lib/domain/history.ts';
import { join } from '#lib/domain/join.ts';
import { restore } from '#lib/domain/restore.ts';
import { currentLanguage, t } from '#lib/language/language.ts';
import '#lib/language/workspace-words.ts';
import {
	autosaveMachine,
	type SaveInput,
	type SaveOutcome
} from '#lib/machines/autosave-machine.ts';
import { outline, type Place, type StepId } from '#lib/machines/outline.ts';
import { pathMachine, placeAt } from '#lib/machines/path-machine.ts';
import { placeKey } from '#lib/machines/places.ts';
import { openKeys, progress } from '#lib/machines/progress.ts';
import { evaluate, isOpen, type Finding } from '#lib/rules/evaluate.ts';
import { rules } from '#lib/rules/rules.ts';
import type { DesignNotice, DesignNotices } from '#lib/storage/design-notices.ts';
import type { DesignStore, StoredDesign } from '#lib/storage/design-store.ts';
import { draftTheory } from '#lib/theory/draft.ts';
import { changedSteps } from './changed-steps.ts';
import { composed } from './composing.ts';
import { forgetLastWords, keepLastWords } from './last-words.ts';
import { ReactiveActor } from './reactive-actor.svelte.ts';
import { handOverFields } from './settled.ts';

interface Parts {
	content: PathContent;
	/** Fetches what is looked up later: indicators, glossary, help. */
	loadReference: () => Promise<ReferenceContent>;
	store: DesignStore;
	stored: StoredDesign;
	/** Where to start; empty goes back to where the user left. */
	placeKey: string;
	newId: () => string;
	now: () => Date;
	/** Where other windows tell of their saves; without it a save still joins what they stored. */
	notices?: DesignNotices;
}

/** One design being worked on: the document, what follows from it, where the user stands, and whether it is saved. */
export class Workspace {
	guide: Guide = $state.raw() as Guide;
	readonly #loadReference: () => Promise<ReferenceContent>;
	#whole: Promise<void> | null = null;
	/** The guide holds everything: help, examples, indicators, glossary. */
	isWhole = $state.raw(false);
	readonly newId: () => string;
	readonly path: ReactiveActor<typeof pathMachine>;
	readonly saving: ReactiveActor<typeof autosaveMachine>;
	readonly #now: () => Date;
	/** Where the design is kept. */
	readonly store: DesignStore;
	readonly #notices: DesignNotices | null;
	#isStopped = false;
	/** The latest revision another window told of. */
	#heard = 0;

	#design: Design = $state.raw() as Design;
	#history: History = $state.raw(emptyHistory);
	/** Times of change of every state opened here or sent to the store, and whether something newer was kept aside. */
	readonly #ancestors: string[] = [];
	#hasKept = false;
	/** When the last save was confirmed. */
	savedAt: Date | null = $state.raw(null);
	/** The last thing taken away, so that it can be brought back. */
	removed: { name: string; before: Design; after: Design } | null = $state.raw(null);

	/** Reasons being written about a finding, by its key: no decision yet, but not lost by looking elsewhere either. */
	readonly reasons: Record<
		string,
		{ choice: 'accepted' | 'contested'; reason: string } | undefined
	> = {};
	/** The content that answers are given to from now on; null until what it changed has been told (see `ContentReport`). */
	contentVersion: string | null = null;
	/** Read out after a change whose own place on the page has gone. */
	news = $state.raw('');

	readonly theory = $derived.by(() =>
		draftTheory(this.#design, {
			language: this.#design.language || currentLanguage(),
			ladders: this.guide.content.ladders,
			theoryWords: this.guide.content.theoryWords
		})
	);
	readonly findings = $derived.by(() =>
		evaluate(rules, { design: this.#design, theory: this.theory })
	);
	readonly openFindings = $derived(this.findings.filter(isOpen));
	readonly places = $derived.by(() => outline(this.#design, this.guide.content));
	readonly progress = $derived.by(() => progress(this.#design, this.guide.content));

	constructor(parts: Parts) {
		const { content, loadReference, store, stored, placeKey: at, newId, now, notices } = parts;
		this.guide = new Guide(content);
		this.#loadReference = loadReference;
		this.newId = newId;
		this.#now = now;
		this.store = store;
		this.#notices = notices ?? null;
		this.#design = stored.design;
		this.#ancestors.push(stored.design.changed);
		this.path = new ReactiveActor(pathMachine, {
			input: { places: this.places, at: at || stored.view.place }
		});
		this.saving = new ReactiveActor(
			autosaveMachine.provide({
				actors: {
					save: fromPromise<SaveOutcome, SaveInput>(({ input }) => this.#save(input.revision))
				}
			}),
			{ input: { revision: stored.revision } }
		);
	}

	get design(): Design {
		return this.#design;
	}

	get place() {
		return placeAt(this.path.snapshot.context);
	}

	get placeKey(): string {
		return placeKey(this.place);
	}

	/** Resolves when the guide holds everything; rejects when it cannot be fetched, and may then be asked again. */
	whole(): Promise<void> {
		this.#whole ??= this.#loadReference()
			.then((reference) => {
				this.guide = new Guide(joined(this.guide.content, reference));
				this.isWhole = true;
			})
			.catch((error: unknown) => {
				this.#whole = null;
				throw error;
			});
		return this.#whole;
	}

	/** True when a page lies before or after this one that is asked. */
	get hasBack(): boolean {
		return this.path.snapshot.can({ type: 'place.back' });
	}

	get hasNext(): boolean {
		return this.path.snapshot.can({ type: 'place.next' });
	}

	start(): void {
		this.path.start();
		this.saving.start();
		this.#notices?.onSaved((notice) => this.#hear(notice));
	}

	/** Everything typed is on its way to the disk before the page goes; what might come too late is kept aside. */
	leave(): void {
		handOverFields();
		this.saving.send({ type: 'flush' });
		const { changes, saved } = this.saving.snapshot.context;
		if (changes === saved) return;
		keepLastWords(this.#design, this.#ancestors);
		this.#hasKept = true;
	}

	/** Goes on from what was kept aside when the design was last left. */
	takeUp(lastWords: Design): void {
		this.#hasKept = true;
		this.edit(() => lastWords);
	}

	/** Saves what is not saved yet, then stops. */
	stop(): void {
		handOverFields();
		this.saving.send({ type: 'flush' });
		this.path.stop();
		this.#isStopped = true;
		// A save on its way still tells the others.
		if (!this.saving.snapshot.matches('saving')) this.#notices?.close();
	}

	/** Applies a pure change and lets everything that depends on it follow. */
	edit(change: (design: Design) => Design): void {
		const next = change(this.#design);
		if (next === this.#design) return;
		const now = this.#now();
		this.#history = recorded(this.#history, this.#design, next, now.getTime());
		this.#show(next, now);
	}

	/** How many changes can be taken back. */
	get undoCount(): number {
		return this.#history.past.length;
	}

	get redoCount(): number {
		return this.#history.future.length;
	}

	get canUndo(): boolean {
		return this.undoCount > 0;
	}

	get canRedo(): boolean {
		return this.redoCount > 0;
	}

	/** Takes the last change back, wherever in the document it was. */
	undo(): void {
		this.#settle();
		this.#travel(undone(this.#history, this.#design));
	}

	redo(): void {
		this.#settle();
		this.#travel(redone(this.#history, this.#design));
	}

	/** What is half typed is a change of its own; its field must have shown it before it can show the one before. */
	#settle(): void {
		handOverFields();
		flushSync();
	}

	#travel(to: ReturnType<typeof undone>): void {
		if (!to) return;
		this.#history = to.history;
		// What was removed last may just have come back; a second way back would only confuse.
		this.removed = null;
		this.#show(to.design, this.#now());
	}

	#show(design: Design, now: Date): void {
		const contentVersion = this.contentVersion ?? design.contentVersion;
		this.#design = { ...design, contentVersion, changed: now.toISOString() };
		this.path.send({ type: 'places.changed', places: this.places });
		this.saving.send({ type: 'design.changed' });
	}

	/** A change that takes something away: it can be undone until the next one. */
	remove(name: string, change: (design: Design) => Design): void {
		const before = this.#design;
		this.edit(change);
		this.removed = { name, before, after: this.#design };
	}

	/** Brings back what was removed; edits made since to other parts are kept. */
	undoRemove(): void {
		const { removed } = this;
		if (!removed) return;
		this.removed = null;
		this.edit((design) => restore(design, removed.before, removed.after));
	}

	goto(place: Place): void {
		this.gotoKey(placeKey(place));
	}

	gotoKey(key: string): void {
		handOverFields();
		this.path.send({ type: 'place.goto', key });
	}

	/** Opens the first page of a step, or of an activity or pattern within it. */
	gotoStep(step: StepId, scope = ''): void {
		const place = this.places.find(
			(one) => one.step === step && (scope === '' || one.scope === scope)
		);
		if (place) this.goto(place);
	}

	/** Opens the page on which a question is answered. */
	gotoQuestion(scope: string, question: string): void {
		const place = this.places.find((one) => one.page === question && one.scope === scope);
		if (place) this.goto(place);
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

	nextOpen(): void {
		handOverFields();
		this.path.send({
			type: 'place.nextOpen',
			openKeys: openKeys(this.#design, this.guide.content)
		});
	}

	/** Findings that rest on an answer given on this page, or on the entry it is about. */
	findingsAt(scope: string, question: string): Finding[] {
		return this.openFindings.filter(({ because }) =>
			because.some(
				(cause) => cause.type === 'answer' && cause.scope === scope && cause.question === question
			)
		);
	}

	async #save(revision: number): Promise<SaveOutcome> {
		const design = this.#design;
		this.#ancestors.push(design.changed);
		const outcome = await this.store.save(design, revision, { place: this.placeKey });
		if (!outcome.ok) return outcome;
		const { joined, revision: stored } = outcome.value;
		if (joined) {
			await composed();
			this.#takeIn(design, joined);
		}
		this.savedAt = this.#now();
		if (this.#hasKept && (joined ?? design) === this.#design) {
			this.#hasKept = false;
			forgetLastWords(design.id);
		}
		this.#notices?.saved({ designId: design.id, revision: stored });
		if (this.#isStopped) this.#notices?.close();
		// Told of while this save was on its way: the machine must have finished before it can be asked.
		else if (this.#heard > stored) setTimeout(() => void this.#follow());
		return outcome;
	}

	#hear({ designId, revision }: DesignNotice): void {
		if (designId !== this.#design.id || revision <= this.#heard) return;
		this.#heard = revision;
		void this.#follow();
	}

	/** Shows what another window has stored. With words of one's own not saved yet, saving them joins the two. */
	async #follow(): Promise<void> {
		handOverFields();
		const { snapshot } = this.saving;
		const isUpToDate = snapshot.context.revision >= this.#heard;
		// A save on its way asks again when it is done; after a failure the user decides.
		if (isUpToDate || snapshot.matches('saving') || snapshot.matches('failed')) return;
		const { changes, saved } = snapshot.context;
		if (changes !== saved) return this.saving.send({ type: 'flush' });
		const before = this.#design;
		const stored = await this.store.open(before.id);
		await composed();
		// Deleted, or not to be read: the next save says so.
		if (!stored.ok || this.#isStopped) return;
		if (this.#design !== before) return this.#follow();
		this.#takeIn(before, stored.value.design);
		this.saving.send({ type: 'revision.adopted', revision: stored.value.revision });
	}

	/** Makes what another window changed since `base` part of what is on the screen, and of all one can go back to. */
	#takeIn(base: Design, theirs: Design): void {
		handOverFields();
		const before = this.#design;
		const next = join(base, before, theirs);
		this.#ancestors.push(theirs.changed);
		if (next === before) return;
		this.#history = rebased(this.#history, before, next);
		this.#design = next;
		this.path.send({ type: 'places.changed', places: this.places });
		const steps = changedSteps(before, next).map((step) => t(`step.${step}`));
		if (steps.length > 0) this.news = t('save.joined', { parts: steps.join(', ') });
	}
}

export const [getWorkspace, setWorkspace] = createContext<Workspace>();
