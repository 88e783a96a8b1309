/** Two entries under one id would be changed and removed as one; which was meant, nobody can tell. */
import { placeOf } from '../domain/shape.ts';
import type { Appraisal, Panel } from './appraisal.ts';

/** The places of entries whose id stands before them already, in document order. */
export function repeatedInAppraisal({ claims, judgements }: Appraisal): string[] {
	return [
		...repeated('claims', claims),
		...Object.entries(judgements).flatMap(([key, { passages }]) =>
			repeated(placeOf(['judgements', key, 'passages']), passages)
		)
	];
}

export function repeatedInPanel({ members }: Panel): string[] {
	return [
		...repeated('members', members),
		...members.flatMap((member, index) =>
			repeatedInAppraisal(member).map((place) => `members.${index}.${place}`)
		)
	];
}

function repeated(list: string, entries: readonly { readonly id: string }[]): string[] {
	const taken = new Set<string>();
	return entries.flatMap(({ id }, index) => {
		if (taken.has(id)) return [`${list}.${index}.id`];
		taken.add(id);
		return [];
	});
}
