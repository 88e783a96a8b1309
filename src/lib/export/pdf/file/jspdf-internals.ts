/**
 * The undocumented parts of jsPDF 4.2.1 this writer stands on, in one place. jsPDF numbers
 * objects, keeps pages and writes the cross-reference table; fonts, text, tags and attachments
 * are written here through its build events.
 */
import { jsPDF } from 'jspdf';

export interface FontSlot {
	readonly id: string;
	objectNumber: number;
	isAlreadyPutted?: boolean;
}

type BuildEvent = 'putPage' | 'putFont' | 'postPutResources' | 'putCatalog';

export interface Internals {
	/** Drawing operators per page, from 1. */
	readonly pages: string[][];
	newObject(): number;
	newObjectDeferred(): number;
	newObjectDeferredBegin(id: number, write: boolean): number;
	/** During the build this appends a line to the file, and returns all its lines so far. */
	write(line: string): string[];
	putStream(stream: {
		data: string;
		objectId: number;
		addLength1: boolean;
		filters: string[];
		additionalKeyValues: { key: string; value: string }[];
	}): void;
	getPageInfo(page: number): { objId: number };
	readonly events: {
		subscribe(
			event: BuildEvent,
			callback: (payload: { font: FontSlot; pageNumber: number }) => void
		): void;
	};
}

/** jsPDF registers 14 standard fonts, F1 to F14; each place can hold one of ours instead. */
export const fontSlots = 14;

const functions = [
	'newObject',
	'newObjectDeferred',
	'newObjectDeferredBegin',
	'write',
	'putStream',
	'getPageInfo'
] as const;

/** Throws when this jsPDF is not the one the writer was written for. */
export function internalsOf(doc: jsPDF): Internals {
	const internal = (doc as unknown as { internal: Partial<Internals> }).internal;
	const missing: string[] = functions.filter((name) => typeof internal[name] !== 'function');
	if (!Array.isArray(internal.pages)) missing.push('pages');
	if (typeof internal.events?.subscribe !== 'function') missing.push('events.subscribe');
	if (missing.length > 0) {
		throw new Error(`jsPDF ${jsPDF.version} lacks internal ${missing.join(', ')}; 4.2.1 has them`);
	}
	return internal as Internals;
}
