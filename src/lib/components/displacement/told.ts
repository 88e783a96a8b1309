/** Turns what points to a shift into words and a way there. */
import { t, tId } from '#lib/language/language.ts';
import type { Cause } from '#lib/rules/rule.ts';
import type { DisplacementSign, SignPlace } from '#lib/theory/displacement-signs.ts';

/** The sentence that says why this points to a shift, speaks against it, or leaves it open. */
export function sentenceFor({ id, bearing, activity }: DisplacementSign): string {
	// Names may hold braces or anything else: they are put in last and never read as a template.
	const name = activity.trim() || t('common.unnamed');
	return tId('displacement.sign', `${id}.${bearing}`).replaceAll('{activity}', () => name);
}

export function causeOf(at: SignPlace): Cause {
	if (at.type !== 'answer') return at;
	const { type, scope, question, item } = at;
	return item === null ? { type, scope, question } : { type, scope, question, item };
}
