import type { Design } from '#lib/domain/design.ts';
import { noteCopy } from '#lib/storage/copy-record.ts';
import { designFile, fileName, fileEnding, type DesignFile } from '#lib/storage/design-file.ts';
import type { DesignHistory } from '#lib/storage/design-history.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';
import { keyOf } from '#lib/storage/passphrase-keys.ts';

/** Milliseconds that somebody who wants a file waits for the history to go with it. */
const historyWait = 2_000;

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

/** With its history, where the store can give that now; a file is often wanted because something does not work. */
export async function saveToFile(
	design: Design,
	store: Pick<DesignStore, 'history' | 'settings'>
): Promise<void> {
	const { name, text } = await copyOf(design, store);
	download(name, text, 'application/json');
	const isProtected = keyOf(design.id) !== null;
	await noteCopy(store.settings, design.id, { now: new Date(), isProtected });
}

/** The file of a design as it is kept: with its history, and under its passphrase where it has one. */
export async function copyOf(
	design: Design,
	store: Pick<DesignStore, 'history'>
): Promise<DesignFile> {
	return underPassphrase(designFile(design, await historyFrom(store, design.id)), design.id);
}

/** The same file where the design has no passphrase. Rejects when the code that encrypts does not arrive. */
export async function underPassphrase(file: DesignFile, designId: string): Promise<DesignFile> {
	const key = keyOf(designId);
	if (!key) return file;
	const { protectedFile } = await import('#lib/storage/protected-file.ts');
	return protectedFile(file, key);
}

/** The name of that file; of a protected design it does not tell the title. */
export const nameOfCopy = ({ id, profile }: Design): string =>
	keyOf(id) ? `protected-design${fileEnding}` : fileName(profile.title);

async function historyFrom(
	store: Pick<DesignStore, 'history'>,
	id: string
): Promise<DesignHistory | null> {
	const limit = new Promise<null>((resolve) => setTimeout(() => resolve(null), historyWait));
	const found = await Promise.race([store.history(id).catch(() => null), limit]);
	return found?.ok ? found.value : null;
}
