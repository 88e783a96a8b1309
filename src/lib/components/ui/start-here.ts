import { untrack } from 'svelte';

/**
 * For `{@attach}`: the first field of an entry just added takes the focus, so that nobody has to look for it.
 * Asked once, when the entry appears: later changes must not take the focus away from another field.
 */
export const startHere = (isNew: () => boolean) => (element: HTMLElement) =>
	untrack(() => {
		if (isNew()) element.querySelector<HTMLElement>('input, textarea, select')?.focus();
	});
