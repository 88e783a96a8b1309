/**
 * Writing a design into its history: only what differs from what the history holds. The state it was before is used to skip
 * what did not change, since designs share it; so a change of one answer costs one answer, not the whole document.
 */
import type * as Y from 'yjs';
import type { Design } from '../../domain/design.ts';
import { hasText, membersAt, orderOf, textAt, under, valuesOf, type Kind } from './layout.ts';
import { reordered } from './order.ts';
import { designShape, type Fields, type Shape } from './shape.ts';
import { textChange, wellFormed } from '../../domain/text-change.ts';

type Entry = Readonly<Record<string, unknown>>;

/** `before` is what the history holds; null when that is not known, and everything is compared. */
export function applyChange(doc: Y.Doc, before: Design | null, after: Design): void {
	if (before === after) return;
	doc.transact(() => new Writer(doc).fields(designShape, '', before ?? undefined, after));
}

class Writer {
	readonly #doc: Y.Doc;
	readonly #values: Y.Map<unknown>;
	/** Rises with each thing written. */
	#writes = 0;

	constructor(doc: Y.Doc) {
		this.#doc = doc;
		this.#values = valuesOf(doc);
	}

	fields({ fields }: Fields, path: string, before: Entry | undefined, after: Entry): void {
		for (const [name, shape] of fields) {
			// The id of an entry is its place; only that of the design itself is a value.
			if (name === 'id' && path !== '') continue;
			this.#part(shape, under(path, name), before?.[name], after[name]);
		}
	}

	#part(shape: Shape, path: string, before: unknown, after: unknown): void {
		if (before === after && before !== undefined) return;
		switch (shape.kind) {
			case 'text':
				return this.#text(path, after as string);
			case 'optional-text':
				this.#value(path, after === null ? null : '', null);
				return this.#text(path, (after as string | null) ?? '');
			case 'value':
				return this.#value(path, after, shape.initial);
			case 'fields':
				return this.fields(shape, path, before as Entry | undefined, after as Entry);
			case 'names':
				return this.#members('names', path, [...new Set(after as string[])]);
			case 'list': {
				const entries = after as ({ id: string } & Entry)[];
				const old = new Map((before as typeof entries | undefined)?.map((one) => [one.id, one]));
				return this.#entries(
					'list',
					path,
					entries.map((entry) => [entry.id, old.get(entry.id), entry]),
					(at, was, entry) => this.fields(shape.entry, at, was as Entry | undefined, entry as Entry)
				);
			}
			case 'record': {
				const old = (before ?? {}) as Entry;
				return this.#entries(
					'record',
					path,
					Object.entries(after as Entry).map(([key, entry]) => [
						key,
						Object.hasOwn(old, key) ? old[key] : undefined,
						entry
					]),
					(at, was, entry) => this.#part(shape.of, at, was, entry)
				);
			}
		}
	}

	#entries(
		kind: Kind,
		path: string,
		entries: [id: string, before: unknown, after: unknown][],
		write: (path: string, before: unknown, after: unknown) => void
	): void {
		const ids = entries.map(([id]) => id);
		this.#members(kind, path, ids);
		const members = membersAt(this.#doc, kind, path);
		for (const [id, before, after] of entries) {
			if (before === after && before !== undefined) continue;
			const writes = this.#writes;
			write(under(path, id), before, after);
			if (this.#writes > writes) this.#assert(members, id);
		}
	}

	/**
	 * Says anew that an entry is there which this session changes for the first time: when another copy removed it
	 * meanwhile, it stays, with what was written in it.
	 */
	#assert(members: Y.Map<unknown>, id: string): void {
		if (members._map.get(id)?.id.client !== this.#doc.clientID)
			members.set(id, orderOf(members.get(id)));
	}

	#members(kind: Kind, path: string, ids: readonly string[]): void {
		const name = `${kind}:${path}`;
		if (ids.length === 0 && !this.#doc.share.has(name)) return;
		const members = membersAt(this.#doc, kind, path);
		const wanted = new Set(ids);
		for (const id of [...members.keys()])
			if (!wanted.has(id)) {
				members.delete(id);
				this.#writes += 1;
			}
		const current = new Map([...members.entries()].map(([id, value]) => [id, orderOf(value)]));
		for (const [id, order] of reordered(current, ids)) {
			members.set(id, order);
			this.#writes += 1;
		}
	}

	#text(path: string, after: string): void {
		if (writeText(this.#doc, path, wellFormed(after))) this.#writes += 1;
	}

	#value(path: string, value: unknown, initial: unknown): void {
		const next = plain(value);
		if (isEqual(next, plain(initial))) {
			if (!this.#values.has(path)) return;
			this.#values.delete(path);
		} else {
			if (isEqual(this.#values.get(path), next)) return;
			this.#values.set(path, next);
		}
		this.#writes += 1;
	}
}

/** Writes what differs; false where nothing does. */
export function writeText(doc: Y.Doc, path: string, next: string): boolean {
	if (next === '' && !hasText(doc, path)) return false;
	const text = textAt(doc, path);
	const { at, deleted, inserted } = textChange(text.toString(), next);
	if (deleted > 0) text.delete(at, deleted);
	if (inserted !== '') text.insert(at, inserted);
	return deleted > 0 || inserted !== '';
}

/** Lists are compared and kept as they are; texts within them must be well-formed, like all others. */
const plain = (value: unknown): unknown =>
	typeof value === 'string' ? wellFormed(value) : Array.isArray(value) ? value.map(plain) : value;

const isEqual = (one: unknown, other: unknown): boolean =>
	one === other ||
	(Array.isArray(one) &&
		Array.isArray(other) &&
		one.length === other.length &&
		one.every((part, index) => isEqual(part, other[index])));
