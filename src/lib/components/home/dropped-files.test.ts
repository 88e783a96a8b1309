import { expect, it } from 'vitest';
import { droppedFiles, holdsFiles } from './dropped-files.ts';

const file = (name: string) => new File(['{}'], name);
const item = (given: File, isDirectory: boolean) => ({
	kind: 'file',
	getAsFile: () => given,
	webkitGetAsEntry: () => ({ isDirectory, name: given.name })
});
const transfer = (parts: object) => parts as unknown as DataTransfer;

it('tells folders from files', () => {
	const [one, folder] = [file('one.json'), file('drafts')];
	const dropped = droppedFiles(
		transfer({ items: [item(one, false), item(folder, true)], files: [one, folder] })
	);
	expect(dropped).toEqual({ files: [one], folders: ['drafts'] });
});

it('takes the files where the browser does not list items', () => {
	const one = file('one.json');
	expect(droppedFiles(transfer({ items: [], files: [one] }))).toEqual({
		files: [one],
		folders: []
	});
});

it('leaves text and links that are dragged within the page alone', () => {
	expect(holdsFiles(transfer({ types: ['text/plain'] }))).toBe(false);
	expect(holdsFiles(transfer({ types: ['Files'] }))).toBe(true);
	expect(holdsFiles(null)).toBe(false);
});
