/**
 * The theory of change in *if, then, because* sentences, one paragraph per activity and ladder.
 * Every sentence carries the ids of the node or link it was made from.
 */
import type { TheoryWords } from '../content/types.ts';
import { closed, fill, open } from './phrases.ts';
import { chainsOf, type Link, type Step, type TheoryOfChange } from './theory.ts';

export interface Sentence {
	readonly text: string;
	/** Nodes and links the sentence tells of. */
	readonly about: readonly string[];
	readonly gap: boolean;
}

export interface Paragraph {
	readonly activityId: string;
	readonly title: string;
	readonly sentences: readonly Sentence[];
}

interface NarrativeWords {
	readonly theoryWords: TheoryWords;
	/** What an answer rests on, in mid-sentence: "outside research". */
	readonly bases: Readonly<Record<string, string>>;
}

/** All paragraphs in the order of the activities. */
export function narrate(
	theory: TheoryOfChange,
	activities: readonly { id: string; name: string }[],
	words: NarrativeWords
): Paragraph[] {
	return activities.flatMap(({ id, name }) => {
		const title = name.trim() || words.theoryWords.someActivity;
		return chainsOf(theory, id).map((steps): Paragraph => ({
			activityId: id,
			title,
			sentences: tellChain(steps, title, words)
		}));
	});
}

/** One ladder in full. With `assumptions`, each step is followed by what must be true for it. */
export function tellChain(
	steps: readonly Step[],
	activity: string,
	words: NarrativeWords,
	{ assumptions = false } = {}
): Sentence[] {
	return steps.flatMap((step) => [
		...tell(step, activity, words),
		...(assumptions ? conditions(step.link, words) : [])
	]);
}

function conditions({ id, assumptions }: Link, { theoryWords }: NarrativeWords): Sentence[] {
	const { narrative } = theoryWords;
	const said = assumptions.filter(({ text }) => text.trim() !== '');
	if (said.length === 0) return [];
	const lines = said.map(({ code, text }) =>
		closed(fill(narrative.assumption, { code, text: text.trim() }))
	);
	return [narrative.assumptionsLead, ...lines].map((text) => ({ text, about: [id], gap: false }));
}

function tell({ link, from, to }: Step, activity: string, words: NarrativeWords): Sentence[] {
	const { narrative } = words.theoryWords;
	const about = [link.from, link.to, link.id];
	if (to.gap)
		return [{ text: closed(fill(narrative.gap, { gap: open(to.text) })), about, gap: true }];
	const values = { activity, from: open(from.phrase), to: open(to.phrase) };
	if (from.kind === 'activity' && !from.edited)
		return [{ text: fill(narrative.first, values), about, gap: false }, ...because(link, words)];
	if (!from.gap)
		return [{ text: fill(narrative.step, values), about, gap: false }, ...because(link, words)];
	// The sentence before says that the step is missing; that nobody explained it goes without saying.
	const reasons = link.reason.trim() === '' ? [] : because(link, words);
	return [{ text: closed(to.text), about, gap: false }, ...reasons];
}

/** Why, and what that rests on. A basis is told only of evidence the answer says there is. */
function because(link: Link, { theoryWords, bases }: NarrativeWords): Sentence[] {
	const { narrative } = theoryWords;
	const about = [link.id];
	const reason = link.reason.trim();
	if (reason === '') return [{ text: narrative.noReason, about, gap: true }];
	const said = { text: closed(fill(narrative.because, { reason })), about, gap: false };
	const { state, basis, source = '', year = '' } = link.evidence ?? {};
	const grounds = basis && (state === 'yes' || state === 'partly') ? bases[basis] : undefined;
	if (!grounds) return [said];
	const from = [source, year].map(open).filter((part) => part !== '');
	const text = fill(narrative.evidence, {
		basis: grounds,
		source: from.length > 0 ? ` (${from.join(', ')})` : ''
	});
	return [said, { text, about, gap: false }];
}
