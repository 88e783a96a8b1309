/** The parts of the annex in their order, and what they are built from. */
import type { Guide } from '../content/guide.ts';
import type { Design } from '../domain/design.ts';
import type { Finding } from '../rules/evaluate.ts';
import type { TheoryOfChange } from '../theory/theory.ts';

/** After the cover with the summary, which is always there. */
export const annexParts = [
	'pattern',
	'theory',
	'results',
	'sheets',
	'assumptions',
	'displacement',
	'open',
	'gaps',
	'replies',
	'answers',
	'sources'
] as const;
export type AnnexPart = (typeof annexParts)[number];

/** The parts this design can have: without questions of an appraiser there is nothing to answer. */
export const partsFor = ({ replies }: Pick<Design, 'replies'>): AnnexPart[] =>
	annexParts.filter((part) => part !== 'replies' || replies.length > 0);

export interface AnnexInput {
	readonly design: Design;
	readonly theory: TheoryOfChange;
	readonly findings: readonly Finding[];
	readonly guide: Guide;
	readonly now: Date;
	/** All of them when not given; the order is always the annex's own. */
	readonly parts?: readonly AnnexPart[];
}
