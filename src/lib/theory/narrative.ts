/**
 * The theory of change in *if, then, because* sentences, one paragraph per activity and ladder.
 * Every sentence carries the ids of the node or link it was made from.
 */
import type { TheoryWords } from '../content/types.ts';
import { closed, fill, open } from './phrases.ts';
import { pathsOf, type Link, type TheoryOfChange } from './theory.ts';

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

export interface NarrativeWords {
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
	const { someActivity } = words.theoryWords;
	return activities.flatMap((activity) =>
		distinctPaths(theory, activity.id).map((path): Paragraph => {
			const name = activity.name.trim() || someActivity;
			return {
				activityId: activity.id,
				title: name,
				sentences: path.flatMap((link) => tell(theory, link, name, words))
			};
		})
	);
}

/** One chain of links per ladder; where a path ends in several patterns, the first carries the shared part. */
function distinctPaths(theory: TheoryOfChange, activityId: string): Link[][] {
	const told = new Set<string>();
	return pathsOf(theory, activityId)
		.map((path) =>
			path.slice(1).flatMap((node, index) => {
				const link = theory.links.find(
					({ from, to }) => from === path[index]!.id && to === node.id
				);
				if (!link || told.has(link.id)) return [];
				told.add(link.id);
				return [link];
			})
		)
		.filter((links) => links.length > 0);
}

function tell(
	theory: TheoryOfChange,
	link: Link,
	activityName: string,
	{ theoryWords, bases }: NarrativeWords
): Sentence[] {
	const { narrative } = theoryWords;
	const node = (id: string) => theory.nodes.find((one) => one.id === id)!;
	const from = node(link.from);
	const to = node(link.to);
	const about = [link.from, link.to, link.id];
	if (to.gap)
		return [{ text: closed(fill(narrative.gap, { gap: open(to.text) })), about, gap: true }];
	const values = {
		activity: activityName,
		from: open(from.phrase),
		to: open(to.phrase)
	};
	const statement =
		from.kind === 'activity' && !from.edited
			? fill(narrative.first, values)
			: from.gap
				? closed(to.text)
				: fill(narrative.step, values);
	const because = link.reason.trim()
		? closed(fill(narrative.because, { reason: link.reason.trim() }))
		: narrative.noReason;
	const sentences = [
		{ text: statement, about, gap: false },
		{ text: because, about: [link.id], gap: link.reason.trim() === '' }
	];
	const basis = link.evidence?.basis ? bases[link.evidence.basis] : undefined;
	if (basis && link.reason.trim()) {
		const source = [link.evidence!.source, link.evidence!.year].filter(
			(part) => part.trim() !== ''
		);
		sentences.push({
			text: fill(narrative.evidence, {
				basis,
				source: source.length > 0 ? ` (${source.map(open).join(', ')})` : ''
			}),
			about: [link.id],
			gap: false
		});
	}
	return sentences;
}
