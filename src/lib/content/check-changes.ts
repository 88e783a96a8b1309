/** Whether `changes.yaml` agrees with the content it speaks of. */
import { ContentError } from './content-file.ts';
import type { ContentChange } from './types.ts';

/** @throws {ContentError} when the list does not agree with what the content holds now. */
export function checkChanges(
	changes: readonly ContentChange[],
	isDefined: (id: string) => boolean
): void {
	const file = 'changes.yaml';
	const latest = new Map<string, ContentChange>();
	for (const entry of changes) {
		const before = latest.get(entry.id);
		if (before && before.since >= entry.since)
			throw new ContentError(
				file,
				`${entry.id} is named twice for edition ${entry.since}; join the two`
			);
		latest.set(entry.id, entry);
	}
	for (const { id, change, into } of latest.values()) {
		if (change === 'reworded' && !isDefined(id))
			throw new ContentError(file, `${id} is said to be reworded, but no file defines it`);
		if ((change === 'retired' || change === 'moved') && isDefined(id))
			throw new ContentError(
				file,
				`${id} is said to be ${change}, but a file still defines it; give the new question another id`
			);
		const missing = into.find((one) => !isDefined(one) && !latest.has(one));
		if (missing) throw new ContentError(file, `${id} leads to ${missing}, which no file defines`);
	}
}
