/**
 * Following a finding to the place it speaks of. Pages mark their entries with `id="entry-<id>"`;
 * where the entry is marked it gets the focus, else the page's own heading keeps it.
 */
import { tick } from 'svelte';
import { destinationOfAction, type Destination } from '#lib/machines/destinations.ts';
import type { Action } from '#lib/rules/rule.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { appeared } from '../ui/appeared.ts';
import { carryOut } from './carry-out.ts';

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

/** Does what the button says: goes there, after making what is to be made. */
export function act(workspace: Workspace, action: Action): void {
	const entry = carryOut(workspace, action);
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
