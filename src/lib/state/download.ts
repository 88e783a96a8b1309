import type { Design } from '#lib/domain/design.ts';
import { designFile } from '#lib/storage/design-file.ts';

/** Hands a file to the browser as a download. */
export function download(name: string, content: BlobPart, type: string): void {
	const url = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Safari reads the file after the click has returned.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export function saveToFile(design: Design): void {
	const { name, text } = designFile(design);
	download(name, text, 'application/json');
}
