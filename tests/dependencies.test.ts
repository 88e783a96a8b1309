/**
 * What is installed from others: few, pinned, under licences we may hand on, and nothing that runs while it is installed.
 * Read from the lock file, which is what `npm ci` installs. A list of all parts: `npm sbom --sbom-format cyclonedx`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Installed {
	readonly version?: string;
	readonly license?: string;
	readonly integrity?: string;
	readonly resolved?: string;
	readonly link?: boolean;
	readonly hasInstallScript?: boolean;
}
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read('package.json') as Record<string, Record<string, string> | undefined>;
const lock = read('package-lock.json') as { packages: Record<string, Installed> };
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.split('node_modules/').at(-1)!;
const wanted = { ...manifest['dependencies'], ...manifest['devDependencies'] };

/** Permissive, or with conditions on changed files only (MPL) or on fonts sold alone (OFL). */
const allowed = [
	...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'],
	...['BlueOak-1.0.0', 'CC0-1.0', 'Zlib', 'MPL-2.0', 'OFL-1.1']
];

/** True when the terms can be kept: all of those joined by AND, one of those joined by OR. */
const isAllowed = (expression: string): boolean =>
	expression
		.replace(/^\((.*)\)$/, '$1')
		.split(' OR ')
		.some((choice) => choice.split(' AND ').every((term) => allowed.includes(term)));

/** Each runs at installing for a reason we know. */
const mayRun: Readonly<Record<string, string>> = {
	esbuild: 'looks whether its binary starts; part of tsx, never of the site',
	'core-js': 'prints a call for support; tests and the command line only'
};

/** What becomes part of the site, beside the fonts. A new one is weighed first: its size, its upkeep, what it reads. */
const shipped = [
	...['@dagrejs/dagre', '@sveltejs/kit', 'bidi-js', 'fflate', 'harfbuzzjs', 'idb', 'jspdf'],
	...['mammoth', 'minisearch', 'pdfjs-dist', 'svelte', 'xstate', 'yjs', 'zod']
];

describe('what is installed', () => {
	it('is pinned to one version each, and the lock file agrees', () => {
		expect(Object.keys(wanted).length).toBeGreaterThan(20);
		for (const [name, version] of Object.entries(wanted)) {
			expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
			expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
		}
	});

	it('comes from the registry and is known by its fingerprint', () => {
		const odd = installed.filter(
			([, { integrity, resolved, link }]) =>
				link ||
				!integrity?.startsWith('sha512-') ||
				!(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/')
		);
		expect(odd.map(([path]) => path)).toEqual([]);
	});

	it('may be handed on: every licence is one of those allowed', () => {
		const others = installed
			.filter(([, { license }]) => !isAllowed(license ?? 'none'))
			.map(([path, { license }]) => `${nameOf(path)}: ${license}; allow it here or do without`);
		expect(others).toEqual([]);
	});

	it('runs nothing while it is installed but what is named here', () => {
		const running = installed
			.filter(([, { hasInstallScript }]) => hasInstallScript)
			.map(([path]) => nameOf(path));
		// On a Mac, file watching comes as an optional part.
		expect([...new Set(running)].filter((name) => name !== 'fsevents').sort()).toEqual(
			Object.keys(mayRun).sort()
		);
	});

	it('is fixed where an older version has a known hole', () => {
		const atLeast = (name: string, least: string) => {
			const found = lock.packages[`node_modules/${name}`]?.version ?? '0';
			expect(found.localeCompare(least, 'en', { numeric: true }), name).toBeGreaterThanOrEqual(0);
		};
		// CVE-2025-57810, -68428, CVE-2026-25535; CVE-2026-16633; CVE-2025-11849; CVE-2026-0540.
		atLeast('jspdf', '4.2.1');
		atLeast('pdfjs-dist', '6.2.108');
		atLeast('mammoth', '1.11.0');
		atLeast('dompurify', '3.3.2');
	});
});

describe('what the site is made of', () => {
	const isSource = (path: string) =>
		/\.(ts|svelte)$/.test(path) &&
		!/\.(test|contract)\.ts$|\/testing\/|^src\/(cli|lib\/server)\/|-node\.ts$/.test(path) &&
		// Fills gaps of older Node; a browser never asks for it.
		!path.endsWith('pdfjs-built-ins.ts');
	const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.map((path) => join('src', path).replaceAll('\\', '/'))
		.filter(isSource);

	/** Packages that a file takes something from while running, types left out. */
	const packagesIn = (text: string): string[] =>
		[...text.matchAll(/(?:^|\n)\s*(?:import|export)\s(?!type\s)[^;]*?from '([^'.#$][^']*)'/g)]
			.concat([...text.matchAll(/import\(\s*'([^'.#$][^']*)'/g)])
			.map(([, path]) => path!)
			.filter((path) => !path.startsWith('node:'))
			.map((path) =>
				path
					.split('/')
					.slice(0, path.startsWith('@') ? 2 : 1)
					.join('/')
			);

	it('is what was weighed, and nothing else', () => {
		const found = new Set(sources.flatMap((path) => packagesIn(readFileSync(path, 'utf8'))));
		const fonts = [...found].filter((name) => name.startsWith('@expo-google-fonts/'));
		expect(fonts.length).toBeGreaterThan(5);
		const others = [...found].filter((name) => !fonts.includes(name));
		// Read while building only: the words come out as data.
		const atBuild = ['marked', 'yaml'];
		expect(others.filter((name) => !atBuild.includes(name)).sort()).toEqual([...shipped].sort());
	});
});
