/** Fonts from the installed packages, for the command line and tests. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fontFiles } from './font-files.ts';
import type { FontId, FontLibrary } from './fonts.ts';

const require = createRequire(import.meta.url);
const loaded = new Map<FontId, Promise<Uint8Array>>();

export const nodeFonts: FontLibrary = {
	load(id) {
		let bytes = loaded.get(id);
		if (!bytes) {
			bytes = readFile(require.resolve(fontFiles[id])).then((buffer) => new Uint8Array(buffer));
			loaded.set(id, bytes);
		}
		return bytes;
	}
};
