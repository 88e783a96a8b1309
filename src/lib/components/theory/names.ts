/** Boxes and arrows in words, for labels that are read out. */
import { t } from '#lib/language/language.ts';
import type { Refusal } from '#lib/theory/reshape.ts';
import type { Link, TheoryNode, TheoryOfChange } from '#lib/theory/theory.ts';

export function boxName({ label, text, gap }: Pick<TheoryNode, 'label' | 'text' | 'gap'>): string {
	return t(gap ? 'theory.boxGap' : 'theory.box', { label, text });
}

/** `codes` as they stand beside the arrow. */
export function arrowName(link: Link, theory: TheoryOfChange, codes: string): string {
	const text = (id: string) => theory.nodes.find((node) => node.id === id)?.text ?? '';
	return [
		`${t('theory.arrow', { from: text(link.from), to: text(link.to) })}.`,
		t(link.reason.trim() === '' ? 'theory.arrowReason.missing' : 'theory.arrowReason.given'),
		codes === '' ? '' : t('theory.arrowMarks', { codes })
	]
		.join(' ')
		.trim();
}

export const codesOf = ({ assumptions }: Link): string =>
	assumptions.map(({ code }) => code).join(', ');

/** "our own data (baseline survey, 2025)"; empty when the answer rests on nothing. */
export function groundsOf({ evidence }: Link): string {
	if (!evidence?.basis) return '';
	const basis = t(`basis.sentence.${evidence.basis}`);
	const source = [evidence.source, evidence.year].filter((part) => part.trim() !== '').join(', ');
	return source === ''
		? t('editor.evidenceBasis', { basis })
		: t('editor.evidenceBasisFrom', { basis, source });
}

/** Why a change to the drawing was not made. */
export const refusalText = (refusal: Refusal): string => t(`reshape.refused.${refusal}`);

/** Longer names would not fit a list to choose from. */
const nameLength = 90;

/** All boxes, to choose one from. */
export function boxOptions({ nodes }: TheoryOfChange) {
	return nodes.map(({ id, kind, label, text }) => {
		const name = t('theory.box', { label, text });
		return { id, kind, label: name.length > nameLength ? `${name.slice(0, nameLength)} …` : name };
	});
}
