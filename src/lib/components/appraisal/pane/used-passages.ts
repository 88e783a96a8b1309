import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import { t } from '#lib/language/language.ts';
import type { Stretch } from './text-pieces.ts';

type Marks = ReadonlyMap<number, readonly Stretch[]>;

/** Passages kept of this state of the proposal, by part, each with the item it is kept for. */
export function usedPassages({ judgements }: Appraisal, fingerprint: string): Marks {
	return marksByPart(
		Object.entries(judgements).flatMap(([key, { passages }]) =>
			passages.flatMap(({ part, start, quote, from }) =>
				from !== fingerprint || start === null
					? []
					: {
							part,
							start,
							end: start + quote.length,
							look: 'used' as const,
							note: t('pane.usedFor', { item: key.slice(key.indexOf(' ') + 1) })
						}
			)
		)
	);
}

export function marksByPart(all: readonly (Stretch & { readonly part: number })[]): Marks {
	const map = new Map<number, Stretch[]>();
	for (const { part, ...stretch } of all) map.set(part, [...(map.get(part) ?? []), stretch]);
	return map;
}

const none: readonly Stretch[] = [];

/** One and the same empty list for parts without marks, so that these are not drawn anew. */
export function marksAt(part: number, ...maps: readonly Marks[]): readonly Stretch[] {
	const found = maps.map((one) => one.get(part)).filter((one) => one !== undefined);
	return found.length === 0 ? none : found.flat();
}
