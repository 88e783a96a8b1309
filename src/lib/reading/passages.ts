/**
 * Likely passages: a full-text index of a proposal, made and asked on this machine. A suggestion says where to look
 * first; that there is none says nothing about the proposal.
 */
import type { ProposalText } from '../appraisal/proposal.ts';
import { pause } from './pause.ts';
import { indexing, termsIn, type Entry, type ProposalIndex } from './proposal-index.ts';
import type { Suggestion } from './reading.ts';
import { heldIn, phraseOf } from './weigh-passage.ts';

export function indexProposal(text: Pick<ProposalText, 'content'>): ProposalIndex {
	const steps = indexing(text);
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

/** The same with a pause now and then, for where others wait; null when it was stopped. */
export async function indexGently(
	text: Pick<ProposalText, 'content'>,
	signal?: AbortSignal
): Promise<ProposalIndex | null> {
	const steps = indexing(text);
	let rested = performance.now();
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		if (performance.now() - rested < longestWork) continue;
		await pause();
		if (signal?.aborted) return null;
		rested = performance.now();
	}
}
/** Milliseconds; a key that is pressed meanwhile waits no longer. */
const longestWork = 20;

/** What is looked for; a `Criterion` is one. */
export interface Sought {
	/** Words and phrases that passages about it are likely to hold. */
	readonly search: readonly string[];
	readonly title: string;
	/** Id of the question: in a design its own answer comes first. */
	readonly id?: string;
}

/** Candidates weighed more closely than the index does. */
const candidates = 200;
/** A scrap of a table is no passage. */
const fewestWords = 4;
/** Words of the title count little beside the words chosen for searching. */
const titleWeight = 0.25;
/** A word that stands in a larger share of the passages tells nothing here. */
const tooFrequent = 0.1;

/** Best first; the same for the same text, whatever was asked before. */
export function suggestPassages(
	index: ProposalIndex,
	{ search: phrases, title, id }: Sought,
	limit = 5
): Suggestion[] {
	const sought = phrases.map(phraseOf);
	const chosen = new Set(sought.flatMap(({ terms }) => terms));
	const fromTitle = new Set(termsIn(title));
	const query = [...new Set([...chosen, ...fromTitle])];
	if (query.length === 0) return [];
	const telling = new Set(query.filter((term) => isRare(term, index)));
	const ranked = index.search
		.search(query.join(' '), {
			boost: { text: 1, heading: 0.4 },
			boostTerm: (term) => (chosen.has(term) ? 1 : titleWeight),
			prefix: (term) => term.length >= 5,
			weights: { prefix: 0.5, fuzzy: 0 }
		})
		.slice(0, candidates)
		.map(({ id: at, score }) => {
			const entry = index.entries[at as number]!;
			const isOwn = id !== undefined && entry.heading.startsWith(`${id} `);
			const held = heldIn(entry, sought, telling, chosen);
			return { entry, found: held.found, score: score * held.weight * (isOwn ? 3 : 1) };
		})
		.filter(({ score, entry }) => score > 0 && entry.forms.length >= fewestWords)
		.sort(
			(a, b) => b.score - a.score || a.entry.part - b.entry.part || a.entry.start - b.entry.start
		);
	return withoutRepeats(ranked, limit);
}

const isRare = (term: string, { spread, entries }: ProposalIndex): boolean =>
	(spread.get(term) ?? 0) <= Math.max(5, tooFrequent * entries.length);

/** What stands on every page, or twice in the file, is suggested once. */
function withoutRepeats(
	ranked: readonly { readonly entry: Entry; readonly found: readonly string[] }[],
	limit: number
): Suggestion[] {
	const taken: Entry[] = [];
	const suggestions: Suggestion[] = [];
	for (const { entry, found } of ranked) {
		if (suggestions.length >= limit) break;
		if (taken.some((other) => isNearlySame(other, entry))) continue;
		taken.push(entry);
		suggestions.push({ part: entry.part, start: entry.start, quote: entry.text, found });
	}
	return suggestions;
}

function isNearlySame(a: Entry, b: Entry): boolean {
	const shared = [...a.terms].filter((term) => b.terms.has(term)).length;
	return shared >= 0.8 * Math.max(a.terms.size, b.terms.size);
}
