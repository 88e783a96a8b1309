import type { Passage } from '#lib/appraisal/appraisal.ts';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import { findInProposal } from '#lib/reading/find-in-proposal.ts';
import { textsByPart } from './texts-by-part.ts';

/** A place in the proposal's text. */
export interface Spot {
	readonly part: number;
	/** From and to, in the text of the part; both 0 for the part as a whole. */
	readonly start: number;
	readonly end: number;
}

/** What was selected in the text last; it stays until something else is selected, wherever the focus goes. */
interface SelectedText extends Spot {
	readonly quote: string;
	/** The selection went on into the next part and was cut there. */
	readonly cut: boolean;
}

/** The proposal beside the item: where in it the reader is, what they search, what they have selected. */
export class ReadingPane {
	readonly proposal: ProposalText | null;
	readonly #texts: ReadonlyMap<number, string>;

	/** On a narrow screen item and proposal take turns. */
	isInFront = $state(false);
	/** Where to scroll to, and whether the focus goes there; a new object each time, so that the same place works twice. */
	spot: (Spot & { readonly focus: boolean }) | null = $state.raw(null);
	selection: SelectedText | null = $state.raw(null);

	query = $state('');
	readonly hits: readonly Spot[] = $derived.by(() => this.#find());
	/** Index into `hits` of the one shown; -1 before the first. */
	hitAt = $state(-1);

	constructor(proposal: ProposalText | null) {
		this.proposal = proposal;
		this.#texts = textsByPart(proposal);
	}

	get hit(): Spot | null {
		return this.hits[this.hitAt] ?? null;
	}

	/** The heading a part stands under, its printed page number, or the question it answers; "" where there is none. */
	labelOf(part: number): string {
		return this.proposal?.content.find(({ number }) => number === part)?.label ?? '';
	}

	/** False where this state of the proposal has no such page or paragraph. */
	has(part: number): boolean {
		return this.#texts.has(part);
	}

	goTo(spot: Spot): void {
		if (!this.has(spot.part)) return;
		this.spot = { ...spot, focus: true };
		this.isInFront = true;
	}

	/** A quotation taken from another state of the proposal is looked up in its page, and else only its page is shown. */
	goToPassage({ part, start, quote, from }: Passage): void {
		const isFromThis = from === this.proposal?.fingerprint && start !== null;
		const at = isFromThis ? start : (this.#texts.get(part)?.indexOf(quote) ?? -1);
		this.goTo(at < 0 ? { part, start: 0, end: 0 } : { part, start: at, end: at + quote.length });
	}

	select(place: Spot & { readonly cut: boolean }): void {
		const whole = this.#texts.get(place.part)?.slice(place.start, place.end) ?? '';
		const quote = whole.trim();
		if (quote === '') return;
		const start = place.start + whole.indexOf(quote);
		this.selection = { ...place, start, end: start + quote.length, quote };
	}

	search(query: string): void {
		this.query = query;
		this.hitAt = -1;
		this.step(1);
	}

	/** To the next hit or the one before, round the end. */
	step(by: 1 | -1): void {
		const count = this.hits.length;
		if (count === 0) return;
		this.hitAt = (Math.max(this.hitAt, by === 1 ? -1 : 0) + by + count) % count;
		this.spot = { ...this.hits[this.hitAt]!, focus: false };
	}

	#find(): Spot[] {
		if (!this.proposal || this.query.trim() === '') return [];
		return findInProposal(this.proposal, this.query).map(({ part, start, length }) => ({
			part,
			start,
			end: start + length
		}));
	}
}
