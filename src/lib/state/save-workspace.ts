import { waitFor } from 'xstate';
import type { Workspace } from './workspace.svelte.ts';

/** The design on the desk, with the word being typed. False when it is not on the disk after five seconds. */
export async function saveWorkspace(
	workspace: Pick<Workspace, 'leave' | 'saving'>
): Promise<boolean> {
	workspace.leave();
	const { actor } = workspace.saving;
	try {
		const { context } = await waitFor(
			actor,
			(snapshot) =>
				snapshot.context.changes === snapshot.context.saved || snapshot.matches('failed'),
			{ timeout: 5_000 }
		);
		return context.changes === context.saved;
	} catch {
		return false;
	}
}
