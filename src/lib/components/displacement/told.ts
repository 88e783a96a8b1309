/** Turns what points to a shift into words and ways there; places that say the same stand under one sentence. */
import { tId } from '#lib/language/language.ts';
import type { Cause } from '#lib/rules/rule.ts';
import type { DisplacementSign, SignPlace } from '#lib/theory/displacement-signs.ts';

interface ToldSign {
	readonly key: string;
	/** Why this points to the shift, speaks against it, or leaves it open. */
	readonly sentence: string;
	readonly bearing: DisplacementSign['bearing'];
	readonly ours: boolean;
	readonly causes: readonly Cause[];
}

/** One entry per sentence, in the order in which each is first met. */
export function tell(signs: readonly DisplacementSign[]): ToldSign[] {
	const told = new Map<string, ToldSign>();
	for (const { id, bearing, ours, at } of signs) {
		const key = `${id}.${bearing}`;
		const causes = [...(told.get(key)?.causes ?? []), causeOf(at)];
		told.set(key, { key, sentence: tId('displacement.sign', key), bearing, ours, causes });
	}
	return [...told.values()];
}

function causeOf(at: SignPlace): Cause {
	if (at.type !== 'answer') return at;
	const { type, scope, question, item } = at;
	return item === null ? { type, scope, question } : { type, scope, question, item };
}
