/**
 * Following a finding to the place it speaks of. Pages mark their entries with `id="entry-<id>"`;
 * where the entry is marked it gets the focus, else the page's own heading keeps it.
 */
import { tick } from 'svelte';
import { add } from '#lib/domain/edit.ts';
import { newActivity } from '#lib/domain/create.ts';
import { destinationOfAction, type Destination } from '#lib/machines/destinations.ts';
import type { Action } from '#lib/rules/rule.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { appeared } from '../ui/appeared.ts';

export async function goTo(workspace: Workspace, { place, entry }: Destination): Promise<void> {
	workspace.goto(place);
	if (entry === '') return;
	const at = workspace.placeKey;
	await tick();
	const isStillHere = () => workspace.placeKey === at;
	if (!(await appeared('main h1', isStillHere))) return;
	// The page sets the focus on its heading first.
	requestAnimationFrame(() => requestAnimationFrame(() => isStillHere() && showEntry(entry)));
}

/** Does what the button says: goes there, after adding the activity where one is to be added. */
export function act(workspace: Workspace, action: Action): void {
	let entry = '';
	if (action.type === 'add-activity') {
		entry = workspace.newId();
		workspace.edit((design) => add(design, 'activities', newActivity(entry, action.kind)));
	}
	const destination = destinationOfAction(action, workspace.places);
	if (destination) void goTo(workspace, entry === '' ? destination : { ...destination, entry });
}

function showEntry(entry: string): void {
	const element = document.getElementById(`entry-${entry}`);
	if (!element) return;
	if (element instanceof HTMLDetailsElement) element.open = true;
	const field = element.matches('a, button, input, select, textarea')
		? element
		: element.querySelector<HTMLElement>('input, textarea, select, button, a[href]');
	element.scrollIntoView({ block: 'start' });
	(field ?? element).focus({ preventScroll: true });
}
