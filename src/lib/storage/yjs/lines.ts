/**
 * Names, titles and other single lines that both copies changed. Joined letter by letter, two rewrites of one name make a word
 * that nobody wrote; so one of the two stands whole, the fuller one, and the user is shown both. The rule looks at the texts
 * alone, not at who came first or when: three copies come to the same in any order.
 */
import type * as Y from 'yjs';
import { writeAlike } from './doc.ts';
import { hasText, stepsOf, textAt } from './layout.ts';
import { isLine } from './shape.ts';
import { fuller } from './unite.ts';
import { writeText } from './write.ts';

const prefix = 'text:';

/**
 * Writes into the joined history what is to stand in each line, where the joined letters say something else.
 * @param past what the copies had in common when they parted
 */
export function settleLines(joined: Y.Doc, past: Y.Doc, one: Y.Doc, other: Y.Doc): void {
	const wanted = linesOf(joined).flatMap((path): (readonly [path: string, text: string])[] => {
		const [was, mine, theirs] = [past, one, other].map((doc) => textIn(doc, path)) as Three;
		const text = settled(was, mine, theirs);
		return text === textIn(joined, path) ? [] : [[path, text]];
	});
	if (wanted.length === 0) return;
	writeAlike(joined, (doc) => {
		for (const [path, text] of wanted) writeText(doc, path, text);
	});
}

type Three = [was: string, mine: string, theirs: string];

function settled(...[was, mine, theirs]: Three): string {
	if (mine === was) return theirs;
	if (theirs === was) return mine;
	return fuller(mine, theirs);
}

/** In an order that does not depend on which copy was read first. */
const linesOf = (doc: Y.Doc): string[] =>
	[...doc.share.keys()]
		.filter((name) => name.startsWith(prefix))
		.map((name) => name.slice(prefix.length))
		.filter((path) => isLine(stepsOf(path).at(-1)!))
		.sort();

const textIn = (doc: Y.Doc, path: string): string =>
	hasText(doc, path) ? textAt(doc, path).toString() : '';
