/**
 * Files given to a panel, by its id: on the home page before the panel is on the screen, and sealed ones that could not be
 * opened yet. Kept for the visit only: a file stays where its owner keeps it.
 */
const inHand = new Map<string, readonly File[]>();

export const filesInHand = (panelId: string): readonly File[] => inHand.get(panelId) ?? [];

export function keepInHand(panelId: string, files: readonly File[]): void {
	if (files.length === 0) inHand.delete(panelId);
	else inHand.set(panelId, files);
}
