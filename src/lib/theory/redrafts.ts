/** Own texts whose draft has moved on since they were written: both stand side by side until the user decides. */
import type { Design } from '../domain/design.ts';
import { rewriteNode, rewriteReason } from '../domain/edit.ts';
import type { Link, TheoryNode, TheoryOfChange } from './theory.ts';

export type Redraft = {
	readonly id: string;
	readonly mine: string;
	/** What the answers give now; '' when they give nothing any more. */
	readonly draft: string;
} & (
	| { readonly kind: 'node'; readonly node: TheoryNode }
	| { readonly kind: 'reason'; readonly link: Link }
);

export function redraftsIn(design: Design, theory: TheoryOfChange): Redraft[] {
	const { nodes, reasons } = design.theory;
	return [
		...theory.nodes
			.filter(({ redrafted }) => redrafted)
			.map((node): Redraft => {
				const { id, draft } = node;
				return { kind: 'node', id, mine: nodes[id]?.text ?? '', draft, node };
			}),
		...theory.links
			.filter(({ redrafted }) => redrafted)
			.map((link): Redraft => {
				const { id, reasonDraft: draft } = link;
				return { kind: 'reason', id, mine: reasons[id]?.text ?? '', draft, link };
			})
	];
}

/** The own texts stand, as written in view of the drafts of now. */
export const keepMine = (design: Design, redrafts: readonly Redraft[]): Design =>
	decided(design, redrafts, ({ mine }) => mine);

/** The own texts go; what the answers give is shown again. */
export const takeDrafts = (design: Design, redrafts: readonly Redraft[]): Design =>
	decided(design, redrafts, () => null);

function decided(
	design: Design,
	redrafts: readonly Redraft[],
	textOf: (redraft: Redraft) => string | null
): Design {
	return redrafts.reduce((next, redraft) => {
		const rewrite = redraft.kind === 'node' ? rewriteNode : rewriteReason;
		return rewrite(next, redraft.id, textOf(redraft), redraft.draft);
	}, design);
}
