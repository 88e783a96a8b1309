import { textChange } from '#lib/domain/text-change.ts';

/** Shows a text in a field; the cursor of somebody who is in it stays between the letters it stood between. */
export function showText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
	if (field.value === text) return;
	const { selectionStart, selectionEnd, selectionDirection } = field;
	const { at, deleted, inserted } = textChange(field.value, text);
	field.value = text;
	if (document.activeElement !== field || selectionStart === null || selectionEnd === null) return;
	const moved = (position: number) =>
		position <= at ? position : Math.max(position - deleted, at) + inserted.length;
	field.setSelectionRange(
		moved(selectionStart),
		moved(selectionEnd),
		selectionDirection ?? undefined
	);
}
