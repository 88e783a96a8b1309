import { createContext, flushSync } from 'svelte';
import type { Guide } from '#lib/content/guide.ts';
import type { PathContent, ReferenceContent } from '#lib/content/parts.ts';
import type { Design } from '#lib/domain/design.ts';
import { emptyHistory, rebased, recorded, redone, undone } from '#lib/domain/history.ts';
import { join } from '#lib/domain/join.ts';
import { restore } from '#lib/domain/restore.ts';
import { currentLanguage, t } from '#lib/language/language.ts';
import '#lib/language/workspace-words.ts';
import { outline, type OutlinePlace, type Place, type StepId } from '#lib/machines/outline.ts';
import { pathMachine } from '#lib/machines/path-machine.ts';
import { placeKey } from '#lib/machines/places.ts';
import { openKeys, progress, type Progress } from '#lib/machines/progress.ts';
import { evaluate, isOpen, type Finding } from '#lib/rules/evaluate.ts';
import { rules } from '#lib/rules/rules.ts';
import type { DesignNotices } from '#lib/storage/design-notices.ts';
import type { DesignStore, StoredDesign } from '#lib/storage/design-store.ts';
import { draftTheory } from '#lib/theory/draft.ts';
import { changedSteps } from './changed-steps.ts';
import { DeskOnPath } from './desk-on-path.svelte.ts';
import { FetchedGuide } from './fetched-guide.svelte.ts';
import { lastWords } from './last-words.ts';
import { OtherWindows } from './other-windows.ts';
import { ReactiveActor } from './reactive-actor.svelte.ts';
import { sameAsBefore } from './same-as-before.ts';
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
export class Workspace extends DeskOnPath<Design, OutlinePlace> {
	readonly #content: FetchedGuide;
	protected readonly path: ReactiveActor<typeof pathMachine>;
	/** Where the design is kept. */
	readonly store: DesignStore;
	readonly #others: OtherWindows | null;
	#history = $state.raw(emptyHistory);

	/** Reasons being written about a finding, by its key: no decision yet, but not lost by looking elsewhere either. */
	readonly reasons: Record<
		string,
		{ choice: 'accepted' | 'contested'; reason: string } | undefined
	> = {};
	/** The content that answers are given to from now on; null until what it changed has been told (see `ContentReport`). */
	contentVersion: string | null = null;

	readonly theory = $derived.by(() =>
		draftTheory(this.document, {
			language: this.document.language || currentLanguage(),
			ladders: this.guide.content.ladders,
			theoryWords: this.guide.content.theoryWords
		})
	);
	readonly #keepFindings = sameAsBefore<readonly Finding[]>();
	readonly findings = $derived.by(() =>
		this.#keepFindings(evaluate(rules, { design: this.document, theory: this.theory }))
	);
	readonly openFindings = $derived(this.findings.filter(isOpen));
	readonly #keepProgress = sameAsBefore<Progress>();
	readonly progress = $derived.by(() =>
		this.#keepProgress(progress(this.document, this.guide.content, this.places))
	);

	constructor(parts: Parts) {
		const { content, loadReference, store, stored, placeKey: at, newId, now, notices } = parts;
		const { design: document, revision } = stored;
		super({ stored: { document, revision }, keptAside: lastWords, newId, now });
		this.#content = new FetchedGuide(content, loadReference);
		this.store = store;
		this.#others = notices
			? new OtherWindows(this, notices, (base, theirs) => this.takeIn(base, theirs))
			: null;
		this.path = new ReactiveActor(pathMachine, {
			input: { places: this.outline(), at: at || stored.view.place }
		});
	}

	get design(): Design {
		return this.document;
	}

	get guide(): Guide {
		return this.#content.guide;
	}

	/** The guide holds everything: help, examples, indicators, glossary. */
	get isWhole(): boolean {
		return this.#content.isWhole;
	}

	/** Resolves when the guide holds everything; rejects when it cannot be fetched, and may then be asked again. */
	whole(): Promise<void> {
		return this.#content.whole();
	}

	protected outline(): readonly OutlinePlace[] {
		return outline(this.document, this.guide.content);
	}

	protected keyOf(place: Place): string {
		return placeKey(place);
	}

	protected openKeys(): readonly string[] {
		return openKeys(this.document, this.guide.content, this.places);
	}

	override start(): void {
		super.start();
		this.#others?.start();
	}

	override stop(): void {
		super.stop();
		this.#others?.stop();
	}

	override edit(change: (design: Design) => Design): void {
		const before = this.document;
		const next = change(before);
		if (next === before) return;
		const now = this.now();
		this.#history = recorded(this.#history, before, next, now.getTime());
		this.show(next, now);
	}

	protected override show(next: Design, now?: Date): void {
		super.show({ ...next, contentVersion: this.contentVersion ?? next.contentVersion }, now);
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
		this.#travel(undone(this.#history, this.document));
	}

	redo(): void {
		this.#settle();
		this.#travel(redone(this.#history, this.document));
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
		this.show(to.design);
	}

	/** A change that takes something away: it can be undone until the next one, and edits made since to other parts are kept. */
	remove(name: string, change: (design: Design) => Design): void {
		const before = this.document;
		this.edit(change);
		const after = this.document;
		this.removed = { name, restore: (design) => restore(design, before, after) };
	}

	goto(place: Place): void {
		this.gotoKey(placeKey(place));
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

	/** Findings that rest on an answer given on this page, or on the entry it is about. */
	findingsAt(scope: string, question: string): Finding[] {
		return this.openFindings.filter(({ because }) =>
			because.some(
				(cause) => cause.type === 'answer' && cause.scope === scope && cause.question === question
			)
		);
	}

	protected write(design: Design, revision: number) {
		return this.store.save(design, revision, { place: this.placeKey });
	}

	protected override onSaved(revision: number): void {
		this.#others?.tell(revision);
	}

	/** Theirs becomes part of all one can go back to, too. */
	protected override takeIn(base: Design, theirs: Design): void {
		handOverFields();
		super.takeIn(base, theirs);
		const before = this.document;
		const next = join(base, before, theirs);
		if (next === before) return;
		this.#history = rebased(this.#history, before, next);
		this.document = next;
		this.followDocument();
		const steps = changedSteps(before, next).map((step) => t(`step.${step}`));
		if (steps.length > 0) this.news = t('save.joined', { parts: steps.join(', ') });
	}
}

export const [getWorkspace, setWorkspace] = createContext<Workspace>();
