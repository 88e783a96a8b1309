export interface Dropped {
	readonly files: File[];
	/** Names of folders; browsers hand them over as files that cannot be read. */
	readonly folders: string[];
}

/** Must run within the drop event: afterwards the browser takes the files back. */
export function droppedFiles({ items, files }: DataTransfer): Dropped {
	const entries = [...items].filter(({ kind }) => kind === 'file');
	if (entries.length === 0) return { files: [...files], folders: [] };
	const dropped: Dropped = { files: [], folders: [] };
	for (const item of entries) {
		const entry = item.webkitGetAsEntry();
		const file = item.getAsFile();
		if (entry?.isDirectory) dropped.folders.push(entry.name);
		else if (file) dropped.files.push(file);
	}
	return dropped;
}

/** True for files from outside; text and links dragged within the page are none of our business. */
export const holdsFiles = (transfer: DataTransfer | null): transfer is DataTransfer =>
	transfer?.types.includes('Files') ?? false;
