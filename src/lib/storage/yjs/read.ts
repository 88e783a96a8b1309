/**
 * Reading a design out of its history. What a history says of itself becomes plain JSON, which is then opened like a file: old
 * formats are migrated, fields not said get their defaults. What two copies joined to may break a rule (a text over the limit,
 * one id in two lists): that is mended here, the same way for the same history, and nothing is written for it.
 */
import type * as Y from 'yjs';
import type { Design } from '../../domain/design.ts';
import { checkDesign } from '../../domain/open-design.ts';
import { inOrder, kinds, membersAt, stepsOf, textAt, valuesOf, type Kind } from './layout.ts';
import { mended } from './mend.ts';

interface Node {
	readonly parts: Map<string, Node>;
	leaf?: unknown;
	members?: { readonly kind: Kind; readonly ids: readonly string[] };
}

/** Steps in a path; no design has more than ten. */
const depthLimit = 20;

/** @param changed the time of the last edit, which is not in the history. Null when it holds no design. */
export function toPlain(doc: Y.Doc, changed: string): Design | null {
	const document = { ...(plainOf(treeOf(doc)) as object), changed };
	const opened = checkDesign(document);
	return opened.ok ? opened.value : mended(document);
}

function treeOf(doc: Y.Doc): Node {
	const root: Node = { parts: new Map() };
	for (const [path, value] of valuesOf(doc).entries()) {
		const node = nodeAt(root, path);
		if (node) node.leaf = value;
	}
	for (const name of [...doc.share.keys()]) {
		const cut = name.indexOf(':');
		const [type, path] = [name.slice(0, cut), name.slice(cut + 1)];
		if (type === 'text') {
			const text = textAt(doc, path).toString();
			const node = text === '' ? null : nodeAt(root, path);
			if (node) node.leaf = text;
		} else if (isKind(type)) {
			const node = nodeAt(root, path);
			if (node) node.members = { kind: type, ids: inOrder(membersAt(doc, type, path)) };
		}
	}
	return root;
}

const isKind = (name: string): name is Kind => kinds.some((kind) => kind === name);

function nodeAt(root: Node, path: string): Node | null {
	const steps = stepsOf(path);
	if (steps.length > depthLimit) return null;
	let node = root;
	for (const step of steps) {
		let next = node.parts.get(step);
		if (!next) node.parts.set(step, (next = { parts: new Map() }));
		node = next;
	}
	return node;
}

/** Fields of entries that are not in their list are left alone. */
function plainOf(node: Node | undefined): unknown {
	if (!node) return {};
	const { members, parts, leaf } = node;
	switch (members?.kind) {
		case 'names':
			return members.ids;
		case 'list':
			return members.ids.map((id) => ({ ...(fieldsOf(parts.get(id)) as object), id }));
		case 'record':
			return Object.fromEntries(members.ids.map((key) => [key, plainOf(parts.get(key))]));
		default:
			return parts.size === 0 && leaf !== undefined ? leaf : fieldsOf(node);
	}
}

const fieldsOf = (node: Node | undefined): unknown =>
	Object.fromEntries([...(node?.parts ?? [])].map(([name, part]) => [name, plainOf(part)]));
