/** Words of the interface: every key that is used exists, and every word that is kept is used. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'content/en/interface';
const catalogues = readdirSync(folder).map((name) => ({
	name,
	words: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>
}));
const keys = catalogues.flatMap(({ words }) => Object.keys(words));

function sources(root: string): string[] {
	return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
		const path = join(root, entry.name);
		if (entry.isDirectory()) return sources(path);
		return /(?<!\.test)\.(ts|svelte)$/.test(path) ? [readFileSync(path, 'utf8')] : [];
	});
}
const source = sources('src').join('\n');

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** `annex.part.${part}.none` as a pattern; what is filled in may hold dots, as ids do. */
const asPattern = (template: string) =>
	new RegExp(
		`^${template
			.split(/\$\{[^}]*\}/)
			.map(escaped)
			.join('.+')}$`
	);

const quoted = new Set([...source.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, text]) => text!));
/** Keys put together: templates with a dot in their fixed part, and the prefixes given to `tId`. */
const patterns = [
	...[...source.matchAll(/`([\w-]+\.[\w.-]*(?:\$\{[^}`]*\}[\w.-]*)+)`/g)].map(([, text]) => text!),
	...[...source.matchAll(/\btId\(\s*['"]([\w.-]+)['"]/g)].map(([, prefix]) => `${prefix}.\${id}`),
	...[...source.matchAll(/\btId\(\s*`([^`]+)`/g)].map(([, prefix]) => `${prefix}.\${id}`)
].map(asPattern);

describe('the words of the interface', () => {
	it('are read from many places', () => {
		expect(quoted.size).toBeGreaterThan(500);
		expect(patterns.length).toBeGreaterThan(20);
	});

	it('have each key in one file only', () => {
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	});

	it('are there for every key that is named', () => {
		const named = [...source.matchAll(/\bt\(\s*(['"])([^'"]+)\1/g)].map(([, , key]) => key!);
		expect(named.length).toBeGreaterThan(200);
		expect([...new Set(named)].filter((key) => !keys.includes(key))).toEqual([]);
	});

	it('are there for every key that is put together', () => {
		const called = [...source.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, template]) => template!);
		const without = called
			.filter((template) => /^[\w-]+\./.test(template))
			.filter((template) => !keys.some((key) => asPattern(template).test(key)));
		expect(without).toEqual([]);
	});

	it('are all used: a word that no screen shows is deleted, or was forgotten', () => {
		const unused = keys.filter(
			(key) => !quoted.has(key) && !patterns.some((pattern) => pattern.test(key))
		);
		expect(unused).toEqual([]);
	});

	it('are texts, or one text per plural category with {count} in it', () => {
		for (const { name, words } of catalogues)
			for (const [key, message] of Object.entries(words)) {
				const at = `${name}: ${key}`;
				if (typeof message === 'string') expect(message.trim(), at).not.toBe('');
				else expect(message, at).toMatchObject({ other: expect.stringMatching(/\S/) });
			}
	});
});
