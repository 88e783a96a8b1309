/**
 * Pure changes to the shape of the theory of change: boxes and arrows of the user's own, and drafted ones taken out.
 * What a change does to the drawing, and whether it may be made, is decided in `theory/`; here it is only written down.
 */
import type { AddedLink, AddedNode, Design, TheoryEdits } from './design.ts';

export function addNode(design: Design, node: AddedNode): Design {
	return changed(design, { added: [...design.theory.added, node] });
}

export function changeNode(
	design: Design,
	id: string,
	fields: Partial<Omit<AddedNode, 'id'>>
): Design {
	const { added } = design.theory;
	if (!added.some((node) => node.id === id)) return design;
	return changed(design, {
		added: added.map((node) => (node.id === id ? { ...node, ...fields } : node))
	});
}

/** Removes a box of the user's own, the arrows at it, and what indicators say of it. */
export function removeNode(design: Design, id: string): Design {
	const { added, links } = design.theory;
	if (!added.some((node) => node.id === id)) return design;
	const atIt = links.filter(({ from, to }) => from === id || to === id);
	const without = changed(
		atIt.reduce((next, link) => removeLink(next, link.id), design),
		{
			added: added.filter((node) => node.id !== id)
		}
	);
	if (!design.indicators.some(({ measures }) => measures === id)) return without;
	return {
		...without,
		indicators: design.indicators.map((indicator) =>
			indicator.measures === id ? { ...indicator, measures: null } : indicator
		)
	};
}

export function addLink(design: Design, link: AddedLink): Design {
	return changed(design, { links: [...design.theory.links, link] });
}

/** Lets an arrow of the user's own start or end elsewhere; its reason and assumptions stay with it. */
export function moveLink(
	design: Design,
	id: string,
	ends: Partial<Pick<AddedLink, 'from' | 'to'>>
): Design {
	const { links } = design.theory;
	if (!links.some((link) => link.id === id)) return design;
	return changed(design, {
		links: links.map((link) => (link.id === id ? { ...link, ...ends } : link))
	});
}

/** Removes an arrow of the user's own with its reason and assumptions. */
export function removeLink(design: Design, id: string): Design {
	const { links, reasons, assumptions } = design.theory;
	if (!links.some((link) => link.id === id)) return design;
	return changed(design, {
		links: links.filter((link) => link.id !== id),
		reasons: without(reasons, id),
		assumptions: without(assumptions, id)
	});
}

/** Takes a drafted box or arrow out of the drawing; what the user wrote of it stays, for when it is put back. */
export function takeOut(design: Design, id: string): Design {
	const { removed } = design.theory;
	return removed.includes(id) ? design : changed(design, { removed: [...removed, id] });
}

export function putBack(design: Design, id: string): Design {
	const { removed } = design.theory;
	if (!removed.includes(id)) return design;
	return changed(design, { removed: removed.filter((one) => one !== id) });
}

/** Hands the user's own reason and assumptions from one arrow to another that takes its place. */
export function moveWords(design: Design, from: string, to: string): Design {
	const { reasons, assumptions } = design.theory;
	const reason = reasons[from];
	const said = Object.entries(assumptions[from] ?? {});
	const own = said.filter(([, remark]) => remark.own);
	if (!reason && own.length === 0) return design;
	const rest = said.filter(([, remark]) => !remark.own);
	const left = without(assumptions, from);
	return changed(design, {
		reasons: reason ? { ...without(reasons, from), [to]: { ...reason, basedOn: '' } } : reasons,
		assumptions: {
			...left,
			...(rest.length > 0 ? { [from]: Object.fromEntries(rest) } : {}),
			...(own.length > 0 ? { [to]: Object.fromEntries(own) } : {})
		}
	});
}

const changed = (design: Design, parts: Partial<TheoryEdits>): Design => ({
	...design,
	theory: { ...design.theory, ...parts }
});

function without<T>(entries: Record<string, T>, key: string): Record<string, T> {
	if (!Object.hasOwn(entries, key)) return entries;
	const { [key]: _removed, ...others } = entries;
	return others;
}
