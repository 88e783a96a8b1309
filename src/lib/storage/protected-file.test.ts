import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDesign } from '../domain/open-design.ts';
import { newLock } from './passphrase.ts';
import { openProtected, protectedFile, readProtected } from './protected-file.ts';

const words = 'four dry words, agreed';
const plain = {
	name: 'Safer-work.causeway.json',
	mediaType: 'application/json' as const,
	text: '{"format":"causeway-design","profile":{"title":"Safer work"}}'
};
const file = await protectedFile(plain, await newLock(words, 100_000));
const documentOf = (text: string) => {
	const read = readProtected(text);
	if (!read?.ok) throw new Error('a protected file is read');
	return read.value;
};

describe('a protected file', () => {
	it('opens with its passphrase to what was put in', async () => {
		const opened = await openProtected(documentOf(file.text), words);
		expect(opened).toMatchObject({ ok: true, value: { text: plain.text } });
	});

	it('tells nothing of the design, not even in its name', () => {
		expect(file.name).toBe('protected-design.causeway.json');
		expect(file.text).not.toMatch(/Safer|causeway-design|profile/);
		expect(Object.keys(JSON.parse(file.text) as object)).toEqual([
			...['format', 'version', 'about', 'kdf', 'key', 'content']
		]);
	});

	it('stays shut to another passphrase, and says so', async () => {
		expect(await openProtected(documentOf(file.text), 'four wet words')).toEqual({
			ok: false,
			error: { type: 'wrong-passphrase' }
		});
	});

	it('says when what is inside was changed', async () => {
		const document = documentOf(file.text);
		const content = `${document.content.startsWith('A') ? 'B' : 'A'}${document.content.slice(1)}`;
		expect(await openProtected({ ...document, content }, words)).toMatchObject({
			error: { type: 'damaged' }
		});
	});

	it.each([
		['no content', (one: object) => ({ ...one, content: '' })],
		['content that is no base64', (one: object) => ({ ...one, content: 'é' })],
		['another derivation', (one: object) => ({ ...one, kdf: { name: 'none' } })],
		['no key', (one: object) => ({ ...one, key: null })]
	])('with %s is damaged', (_, change) => {
		const text = JSON.stringify(change(JSON.parse(file.text) as object));
		expect(readProtected(text)).toMatchObject({ ok: false, error: { type: 'damaged' } });
	});

	it('cut off is damaged; of a newer version it is left alone', () => {
		expect(readProtected(file.text.slice(0, -9))).toMatchObject({ error: { type: 'damaged' } });
		const newer = file.text.replace('"version": 1', '"version": 2');
		expect(readProtected(newer)).toMatchObject({
			error: { type: 'newer-than-this-app', found: 2, known: 1 }
		});
	});

	it.each(['{', 'null', '[]', '{"format":"causeway-design"}', '{"title":"causeway-protected"}'])(
		'is something else than %s',
		(text) => {
			expect(readProtected(text)).toBeNull();
		}
	);
});

describe('every version of the format', () => {
	const folder = 'tests/fixtures/protected';
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.json')
	);

	it('has a file', () => {
		expect(files.length).toBeGreaterThan(0);
	});

	it.each(files)('opens for ever: %s', async (name) => {
		const text = readFileSync(`${folder}/${name}`, 'utf8');
		const opened = await openProtected(documentOf(text), words);
		if (!opened.ok) throw new Error(opened.error.type);
		expect(openDesign(opened.value.text)).toMatchObject({ ok: true });
	});
});
