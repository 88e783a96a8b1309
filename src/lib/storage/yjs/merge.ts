/**
 * Joining two copies of a design that were worked on apart. With a history in common everything is joined letter by letter and
 * entry by entry, but for names and other single lines (`lines.ts`); an entry that one copy removed and the other went on
 * writing in stays. Without one it is joined as `unite.ts` says, or from a state that both are known to come from. Either way
 * the outcome is the same in either order, and joining again changes nothing.
 */
import * as Y from 'yjs';
import type { Design } from '../../domain/design.ts';
import { equalPlain } from '../../domain/equal-plain.ts';
import { lastAuthor } from './authors.ts';
import { areRelated, beginDoc, openForeignDoc, reconcile } from './doc.ts';
import { newDoc } from './layout.ts';
import { settleLines } from './lines.ts';
import type { Who } from './people.ts';
import { toPlain } from './read.ts';
import { commonState, docAt } from './snapshot.ts';
import { touchedBy, type TouchedPlace } from './touched.ts';
import { united } from './unite.ts';

export interface Copy {
	readonly design: Design;
	/** As in `DesignHistory.update`; null where the file has none. */
	readonly history: Uint8Array | null;
}

interface Touched extends TouchedPlace {
	readonly mineBy: Who | null;
	readonly theirsBy: Who | null;
}

interface Merged {
	readonly design: Design;
	/** Of both, where they have one in common; else mine, followed by the join. */
	readonly history: Uint8Array;
	/** Whether they have a history in common. */
	readonly isRelated: boolean;
	/** What they had in common when they parted; null when nobody knows. */
	readonly base: Design | null;
	/** What both changed differently since, for the user to look at. */
	readonly touched: readonly Touched[];
}

/** @param known earlier states of the design (its versions): one of them may be what a file without history holds. */
export function mergeCopies(mine: Copy, theirs: Copy, known: readonly Design[] = []): Merged {
	const [one, other] = [docOf(mine), docOf(theirs)];
	const related = areRelated(one, other) ? joinRelated(mine, theirs, one, other) : null;
	if (related) return related;
	const base = known.find((state) => equalPlain(state, theirs.design)) ?? null;
	const design = base === null ? united(mine.design, theirs.design) : mine.design;
	return {
		design,
		history: Y.encodeStateAsUpdateV2(holding(one, design)),
		isRelated: false,
		base,
		touched: touchedBy(base, mine.design, theirs.design, design).map((place) => ({
			...place,
			mineBy: lastAuthor(one, place.path, new Map()),
			theirsBy: lastAuthor(other, place.path, new Map())
		}))
	};
}

/** Whether joining can tell what was removed and what was added. */
export function haveCommonHistory(mine: Copy, theirs: Copy): boolean {
	return areRelated(docOf(mine), docOf(theirs));
}

/** A damaged history is none; a document that says more than its history has the last word. */
function docOf({ design, history }: Copy): Y.Doc {
	const doc = history && openForeignDoc(history);
	return doc ? holding(doc, design) : beginDoc(design);
}

/** The history with this design written into it, or one that begins with it where the given one contradicts itself. */
function holding(doc: Y.Doc, design: Design): Y.Doc {
	try {
		reconcile(doc, design);
		return doc;
	} catch {
		return beginDoc(design);
	}
}

/** Null when the outcome is no design, as of two histories made to clash. */
function joinRelated(mine: Copy, theirs: Copy, one: Y.Doc, other: Y.Doc): Merged | null {
	try {
		return joinByHistory(mine, theirs, one, other);
	} catch {
		// Each can be read by itself; together they contradict each other, which no two true copies do.
		return null;
	}
}

function joinByHistory(mine: Copy, theirs: Copy, one: Y.Doc, other: Y.Doc): Merged | null {
	const common = commonState(one, other);
	const changed = later(mine.design.changed, theirs.design.changed);
	const doc = newDoc();
	for (const part of [one, other]) Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(part));
	// Either may have been cleared of what this needs: it must not matter which comes first.
	const past = docAt(one, common) ?? docAt(other, common);
	if (past) settleLines(doc, past, one, other);
	const design = toPlain(doc, changed);
	if (design === null) return null;
	const base = past && toPlain(past, earlier(mine.design.changed, theirs.design.changed));
	return {
		design,
		history: Y.encodeStateAsUpdateV2(doc),
		isRelated: true,
		base,
		touched: touchedBy(base, mine.design, theirs.design, design).map((place) => ({
			...place,
			mineBy: lastAuthor(one, place.path, common.sv),
			theirsBy: lastAuthor(other, place.path, common.sv)
		}))
	};
}

const later = (one: string, other: string) => (one > other ? one : other);
const earlier = (one: string, other: string) => (one < other ? one : other);
