/** Where a paragraph of a Word file stands, as its readers would cite it: the numbered heading above it, or the way down to it. */
import { shortened } from './clean-text.ts';

/** Between a heading and the one under it. */
export const headingBreak = ' › ';
/** Below every heading that has a level: a line of bold letters. */
export const boldLine = 10;

interface Heading {
	readonly level: number;
	readonly text: string;
}

/** Characters of one heading in a place. */
const longest = 100;

export class Headings {
	#above: readonly Heading[] = [];

	/** @param level from 1 */
	enter(level: number, text: string): void {
		const heading = { level, text: shortened(text.replace(/\n/g, ' '), longest) };
		this.#above = [...this.#above.filter((one) => one.level < level), heading];
	}

	/** A heading numbered through ("2.1 Work") says where it is; others are named with those above them. */
	get place(): string {
		const from = this.#above.findLastIndex(({ text }) => isNumberedThrough(text));
		return this.#above
			.slice(Math.max(0, from))
			.map(({ text }) => text)
			.join(headingBreak);
	}
}

const isNumberedThrough = (heading: string): boolean => /^\p{N}+[.\-–]\p{N}/u.test(heading);
