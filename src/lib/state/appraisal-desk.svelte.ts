import { createContext } from 'svelte';
import type { AbstractAnswer, Appraisal, Passage } from '#lib/appraisal/appraisal.ts';
import { basedOn, isStale, staleKeys } from '#lib/appraisal/based-on.ts';
import { criteriaFor, type Criterion } from '#lib/appraisal/criteria.ts';
import { setAbstract, spendMinutes } from '#lib/appraisal/edit.ts';
import { judgementOf, type On } from '#lib/appraisal/judging.ts';
import { findingsFor, type AppraiserFinding } from '#lib/appraisal/findings.ts';
import { progressOf, type ChapterProgress } from '#lib/appraisal/progress.ts';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import { whatIsMissing } from '#lib/appraisal/wants.ts';
import type { AppraisalContent } from '#lib/content/appraisal-types.ts';
import { Guide } from '#lib/content/guide.ts';
import type { Content } from '#lib/content/types.ts';
import { appraisalPathMachine } from '#lib/machines/appraisal-path-machine.ts';
import {
	appraisalOutline,
	appraisalPlaceKey,
	partOf,
	type AppraisalPlace
} from '#lib/machines/appraisal-places.ts';
import type { Suggestion } from '#lib/reading/reading.ts';
import type { AppraisalStore } from '#lib/storage/appraisal-store.ts';
import { appraisalLastWords } from './appraisal-last-words.ts';
import { askedOnce } from './asked-once.ts';
import { DeskOnPath } from './desk-on-path.svelte.ts';
import { ReactiveActor } from './reactive-actor.svelte.ts';
import { ReadingPane } from './reading-pane.svelte.ts';
import { sameAsBefore } from './same-as-before.ts';
import { handOverFields } from './settled.ts';
import { WorkingTime } from './working-time.ts';

interface DeskParts {
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
export class AppraisalDesk extends DeskOnPath<Appraisal, AppraisalPlace> {
	readonly guide: Guide;
	readonly appraising: AppraisalContent;
	readonly proposal: ProposalText | null;
	readonly pane: ReadingPane;
	protected readonly path: ReactiveActor<typeof appraisalPathMachine>;
	readonly #store: AppraisalStore;
	readonly #conclusion: readonly string[];
	/** Searched for once per item and visit. */
	readonly suggest: DeskParts['suggest'];
	readonly #time = new WorkingTime((minutes) =>
		this.edit((appraisal) => spendMinutes(appraisal, minutes))
	);

	readonly #keepCriteria = sameAsBefore<readonly Criterion[]>();
	readonly criteria: readonly Criterion[] = $derived.by(() =>
		this.#keepCriteria(
			criteriaFor(this.document, { content: this.guide.content, appraising: this.appraising })
		)
	);
	readonly stale = $derived.by(() => staleKeys(this.document, this.criteria, this.read));
	readonly missing = $derived.by(() => whatIsMissing(this.document, this.criteria, this.stale));
	/** Whether an item is left to read. */
	readonly hasOpen = $derived.by(() => this.openKeys().length > 0);
	readonly #keepProgress = sameAsBefore<readonly ChapterProgress[]>();
	readonly progress = $derived.by(() =>
		this.#keepProgress(progressOf(this.document, this.criteria))
	);
	readonly #keepFindings = sameAsBefore<readonly AppraiserFinding[]>();
	readonly findings = $derived.by(() =>
		this.#keepFindings(
			findingsFor(this.document, this.proposal, {
				content: this.guide.content,
				appraising: this.appraising
			})
		)
	);

	constructor(parts: DeskParts) {
		super({ ...parts, keptAside: appraisalLastWords });
		this.guide = new Guide(parts.content);
		this.appraising = parts.appraising;
		this.proposal = parts.proposal;
		this.pane = new ReadingPane(parts.proposal);
		this.#store = parts.store;
		this.suggest = askedOnce(parts.suggest);
		this.#conclusion = parts.conclusion;
		this.path = new ReactiveActor(appraisalPathMachine, {
			input: { places: this.outline(), at: parts.placeKey }
		});
	}

	get appraisal(): Appraisal {
		return this.document;
	}

	protected outline(): readonly AppraisalPlace[] {
		const { proposal } = this.document;
		return appraisalOutline({
			groups: this.appraising.abstract.map(({ id }) => id),
			criteria: this.criteria,
			conclusion: this.#conclusion,
			hasChanges: proposal.designId !== '' && this.document.earlierProposals.length > 0
		});
	}

	protected keyOf(place: AppraisalPlace): string {
		return appraisalPlaceKey(place);
	}

	/** An earlier state of the proposal; null where its text is not on this computer. */
	async earlierText(fingerprint: string): Promise<ProposalText | null> {
		const found = await this.#store.proposal(fingerprint);
		return found.ok ? found.value : null;
	}

	/** What judgements rest on: the text where it is here, else the fingerprint alone. */
	get read() {
		return this.proposal ?? { fingerprint: this.document.proposal.fingerprint };
	}

	/** The item of the page shown; undefined elsewhere. */
	get criterion(): Criterion | undefined {
		const { step, part, page } = this.place;
		if (step !== 'read') return undefined;
		return this.criteria.find((one) => one.id === page && partOf(one) === part);
	}

	override leave(): void {
		this.#pause();
		super.leave();
	}

	override stop(): void {
		this.#pause();
		super.stop();
	}

	#pause(): void {
		handOverFields();
		this.#time.pause(this.now().getTime());
	}

	/** A key, a move, a scroll: somebody is at work. */
	noteWork(): void {
		this.#time.sign(this.now().getTime());
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

	/** What a judgement given now rests on. */
	on(criterion: Criterion): On {
		return { basedOn: basedOn(criterion, this.read), now: this.now() };
	}

	judgementOf({ key }: Criterion) {
		return judgementOf(this.document, key);
	}

	isStale(criterion: Criterion): boolean {
		return isStale(this.judgementOf(criterion), basedOn(criterion, this.read));
	}

	newPassage(place: Pick<Passage, 'part' | 'start' | 'quote'>): Passage {
		return { ...place, id: this.newId(), from: this.document.proposal.fingerprint };
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

	goto(place: AppraisalPlace): void {
		this.gotoKey(appraisalPlaceKey(place));
	}

	/** To the page on which this item is judged. */
	gotoCriterion(criterion: Criterion): void {
		this.goto({ step: 'read', part: partOf(criterion), page: criterion.id });
	}

	/** Items without a verdict, or with one on an earlier state of the proposal. */
	protected openKeys(): readonly string[] {
		return this.criteria
			.filter((one) => this.judgementOf(one).verdict === null || this.stale.has(one.key))
			.map((one) => appraisalPlaceKey({ step: 'read', part: partOf(one), page: one.id }));
	}

	protected write(appraisal: Appraisal, revision: number) {
		return this.#store.save(appraisal, revision);
	}
}

export const [getDesk, setDesk] = createContext<AppraisalDesk>();
