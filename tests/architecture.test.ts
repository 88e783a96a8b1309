import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Imports may point to the same folder or to one further down this list. */
const layers = [
	['domain'],
	['content'],
	['theory', 'indicators'],
	['rules', 'appraisal'],
	['language', 'machines', 'storage', 'reading', 'server'],
	['export'],
	['state'],
	['components']
];
const core = ['domain', 'content', 'theory', 'indicators', 'rules', 'appraisal'];
const root = resolve('src/lib');

const files = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]
	);
const sources = files(root).filter(
	(file) => /\.(ts|svelte)$/.test(file) && !/\.(test|contract)\.ts$/.test(file)
);

const layerOf = (file: string) => relative(root, file).split(sep)[0]!;
const heightOf = (folder: string) => layers.findIndex((layer) => layer.includes(folder));

/** Files of this project that a file imports, statically or on demand. */
function importsOf(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].flatMap(([, path]) => {
		if (path!.startsWith('#lib/')) return [join(root, path!.slice(5))];
		return path!.startsWith('.') ? [resolve(dirname(file), path!)] : [];
	});
}

describe('the direction of imports', () => {
	it('reads every folder of src/lib', () => {
		const unknown = [...new Set(sources.map(layerOf))].filter((folder) => heightOf(folder) === -1);
		expect(unknown, 'name the new folder in tests/architecture.test.ts').toEqual([]);
	});

	it('goes from the screen to the domain, never back', () => {
		const wrong = sources.flatMap((file) =>
			importsOf(file)
				.filter((target) => target.startsWith(root + sep))
				.filter((target) => heightOf(layerOf(target)) > heightOf(layerOf(file)))
				.map(
					(target) =>
						`${relative('.', file)} imports ${relative('.', target)}: ${layerOf(file)} may not know ${layerOf(target)}; pass what it needs as an argument`
				)
		);
		expect(wrong).toEqual([]);
	});

	it('names whole files, so that no folder hides what is used', () => {
		const vague = sources.flatMap((file) =>
			importsOf(file)
				.filter((target) => !/\.\w+(\?\w+)?$/.test(target) || /[\\/]index\.ts$/.test(target))
				.map((target) => `${relative('.', file)} imports ${target}: name the file, with its ending`)
		);
		expect(vague).toEqual([]);
	});

	it('runs in no circle, so that every file can be read after those it builds on', () => {
		const known = new Set(sources);
		const done = new Set<string>();
		const circles: string[] = [];
		const visit = (file: string, way: readonly string[]) => {
			if (done.has(file) || !known.has(file)) return;
			const onward = [...way, file];
			// A component may draw itself: a list within a list.
			for (const target of importsOf(file).filter((other) => other !== file)) {
				const start = onward.indexOf(target);
				if (start === -1) visit(target, onward);
				else
					circles.push(
						[...onward.slice(start), target].map((name) => relative('.', name)).join(' imports ')
					);
			}
			done.add(file);
		};
		for (const file of sources) visit(file, []);
		expect(circles, 'move what both need to a file of its own').toEqual([]);
	});
});

describe('the core', () => {
	it('knows no screen, network, clock or chance', () => {
		const forbidden =
			/\b(document\.(?:create|get|query|body)|window\.|localStorage|sessionStorage|indexedDB|fetch\(|Date\.now|new Date\(\)|Math\.random|crypto\.|from 'svelte|\$state|\$app\/)/;
		const found = sources
			.filter((file) => core.includes(layerOf(file)))
			.flatMap((file) =>
				readFileSync(file, 'utf8')
					.split('\n')
					.map((line, index) => ({ line, at: `${relative('.', file)}:${index + 1}` }))
					.filter(({ line }) => !/^\s*(\*|\/\/|\/\*)/.test(line) && forbidden.test(line))
					.map(({ line, at }) => `${at}: ${line.trim()}; take it as an argument`)
			);
		expect(found).toEqual([]);
	});
});
