/**
 * The user's own texts about boxes and arrows that are no longer drawn: a kind of activity was taken away, a pattern
 * was named where none was. They stay in the document; this finds them, so that they can be used elsewhere. What the
 * user took out is not left over: its texts come back with it.
 */
import type { Design } from '../domain/design.ts';
import type { TheoryOfChange } from './theory.ts';

export interface Leftover {
	readonly kind: 'node' | 'reason' | 'assumption';
	/** Of the node or link. */
	readonly id: string;
	/** Empty unless it is an assumption. */
	readonly assumptionId: string;
	readonly text: string;
}

export function leftovers(design: Design, theory: TheoryOfChange): Leftover[] {
	const { nodes, reasons, assumptions } = design.theory;
	const { takenOut } = theory;
	const links = [...theory.links, ...takenOut.links, ...takenOut.hidden];
	const drawn = new Set([...theory.nodes, ...takenOut.nodes, ...links].map(({ id }) => id));
	const shown = new Set(
		links.flatMap((link) => link.assumptions.map(({ id }) => `${link.id} ${id}`))
	);
	return [
		...Object.entries(nodes).map(([id, { text }]) => leftover('node', id, '', text)),
		...Object.entries(reasons).map(([id, { text }]) => leftover('reason', id, '', text)),
		...Object.entries(assumptions).flatMap(([id, ofLink]) =>
			Object.entries(ofLink).map(([assumptionId, { text, evidence, test, owner }]) =>
				leftover('assumption', id, assumptionId, [text ?? '', evidence, test, owner].join('\n'))
			)
		)
	].filter(({ kind, id, assumptionId, text }) => {
		const isDrawn = kind === 'assumption' ? shown.has(`${id} ${assumptionId}`) : drawn.has(id);
		return !isDrawn && text !== '';
	});
}

function leftover(
	kind: Leftover['kind'],
	id: string,
	assumptionId: string,
	text: string
): Leftover {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	return { kind, id, assumptionId, text: lines.join('\n') };
}
