/** Who wrote what: each session writes under an id of its own, and says once whose it is. */
import * as z from 'zod/mini';
import type * as Y from 'yjs';
import { peopleOf } from './layout.ts';

export interface Who {
	/** As they call themselves; may be "". */
	readonly name: string;
	/** ISO date and time. */
	readonly at: string;
}
const who = z.object({
	name: z.string().check(z.maxLength(200)),
	at: z.string().check(z.maxLength(40))
});

const hour = 60 * 60 * 1000;

/** Said anew after an hour, or when somebody else sits down. */
export function noteWho(doc: Y.Doc, { name, at }: Who): void {
	const said = whoIs(doc, doc.clientID);
	if (said?.name === name && Math.abs(Date.parse(at) - Date.parse(said.at)) < hour) return;
	peopleOf(doc).set(String(doc.clientID), { name, at });
}

export function whoIs(doc: Y.Doc, client: number): Who | null {
	const said = who.safeParse(peopleOf(doc).get(String(client)));
	return said.success ? said.data : null;
}
