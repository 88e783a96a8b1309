/**
 * What must be on the disk before this page loads anew of its own accord. Each open document gives a function that saves
 * and says whether everything is safe; one that lives in memory only says no.
 */
type Save = () => Promise<boolean>;
const saves = new Set<Save>();

/** Returns the way to stop being asked. */
export function beforeLeaving(save: Save): () => void {
	saves.add(save);
	return () => saves.delete(save);
}

/** True when the page may go: nothing that was written would go with it. */
export async function saveEverything(): Promise<boolean> {
	const outcomes = await Promise.all(
		[...saves].map((save) => save().catch((_reason: unknown) => false))
	);
	return outcomes.every(Boolean);
}
