/** Two entries under one id would be changed, answered and removed as one; which was meant, nobody can tell. */
import { programme } from './answers.ts';
import type { Design } from './design.ts';

/** The places of entries whose id stands before them already, in document order. */
export function repeatedIds(design: Design): string[] {
	const { profile, patterns, groups, activities, theory, displacement, indicators, replies } =
		design;
	// Answers are kept under "programme", the id of a pattern or that of an activity: those share their names.
	const scopes = new Set([programme]);
	return [
		...repeated('profile.partners', profile.partners),
		...repeated('patterns', patterns, scopes),
		...patterns.flatMap(({ factors }, index) => repeated(`patterns.${index}.factors`, factors)),
		...repeated('groups', groups),
		...repeated('activities', activities, scopes),
		// Boxes are found by id, and each activity is a box.
		...repeated('theory.added', theory.added, new Set(activities.map(({ id }) => id))),
		...repeated('theory.links', theory.links),
		...repeated('displacement.watchPoints', displacement.watchPoints),
		...repeated('indicators', indicators),
		...repeated('replies', replies),
		...replies.flatMap(({ questions }, index) => repeated(`replies.${index}.questions`, questions))
	];
}

function repeated(
	list: string,
	entries: readonly { readonly id: string }[],
	taken = new Set<string>()
): string[] {
	return entries.flatMap(({ id }, index) => {
		if (taken.has(id)) return [`${list}.${index}.id`];
		taken.add(id);
		return [];
	});
}
