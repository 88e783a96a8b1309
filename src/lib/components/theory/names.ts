/** Boxes, arrows and chains in words: for headings, lists, and labels that are read out. */
import { t } from '#lib/language/language.ts';
import type { Refusal } from '#lib/theory/reshape.ts';
import type { Link, TheoryNode, TheoryOfChange } from '#lib/theory/theory.ts';
import { shownName } from '../ui/shown-name.ts';
import type { Chain } from './view.ts';

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

/** Heading of a chain. Two chains of one activity are told apart by the first step of each. */
export function chainTitle(
	{ activityId, steps }: Chain,
	chains: readonly Chain[],
	activities: readonly { id: string; name: string }[]
): string {
	if (activityId === '') return t('theory.loose');
	const title = shownName(activities.find((one) => one.id === activityId)?.name ?? '');
	const isOnly = chains.filter((chain) => chain.activityId === activityId).length < 2;
	const first = steps[0]?.to.label;
	return isOnly || !first ? title : `${title}: ${first}`;
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
