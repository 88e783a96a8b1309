/** Files and a folder in memory that behave like those a user chooses in a browser. */
import type { WritableFile } from '#lib/storage/file-copies.ts';
import type { WritableFolder } from '#lib/storage/folder-copies.ts';

export const named = (name: string) => Object.assign(new Error(name), { name });

export interface FakeFile {
	text: string;
	lastModified: number;
	/** How often it was written. */
	writes: number;
	/** How often a writing was given up. */
	aborted: number;
}

let clock = 0;
/** As if written by somebody else. */
export const writtenByOthers = (file: FakeFile, text: string) =>
	Object.assign(file, { text, lastModified: 1_000_000 + ++clock });

export function fakeFile(
	parts: Partial<WritableFile> = {},
	name = 'design.causeway.json'
): { state: FakeFile; handle: WritableFile } {
	const state: FakeFile = { text: '', lastModified: ++clock, writes: 0, aborted: 0 };
	const handle: WritableFile = {
		name,
		getFile: () =>
			Promise.resolve(new File([state.text], name, { lastModified: state.lastModified })),
		createWritable() {
			let draft = '';
			return Promise.resolve({
				write: (text: string) => ((draft = text), Promise.resolve()),
				close() {
					Object.assign(state, { text: draft, lastModified: ++clock, writes: state.writes + 1 });
					return Promise.resolve();
				},
				abort: () => (state.aborted++, Promise.resolve())
			});
		},
		...parts
	};
	return { state, handle };
}

export function fakeFolder(name = 'team') {
	const state = { leave: 'granted' as PermissionState, isGone: false };
	const files = new Map<string, ReturnType<typeof fakeFile>>();
	const handle: WritableFolder = {
		name,
		getFileHandle(file, { create = false } = {}) {
			const found = files.get(file);
			if (state.isGone || (!found && !create)) return Promise.reject(named('NotFoundError'));
			if (!found) files.set(file, fakeFile({}, file));
			return Promise.resolve(files.get(file)!.handle);
		},
		removeEntry(file) {
			return files.delete(file) ? Promise.resolve() : Promise.reject(named('NotFoundError'));
		},
		queryPermission: () => Promise.resolve(state.leave),
		requestPermission: () => Promise.resolve((state.leave = 'granted'))
	};
	return {
		state,
		handle,
		/** Puts a file there that nobody wrote from here. */
		put(file: string, text: string) {
			const made = fakeFile({}, file);
			writtenByOthers(made.state, text);
			files.set(file, made);
		},
		names: () => [...files.keys()].sort(),
		file(file: string): FakeFile {
			const found = files.get(file);
			if (!found) throw new Error(`there is no ${file}`);
			return found.state;
		}
	};
}
