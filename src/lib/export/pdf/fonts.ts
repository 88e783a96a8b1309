/**
 * Which font sets which script. Fonts weigh 50 to 630 kB each, so a document loads only those
 * its text needs. Vazirmatn sets Arabic because Noto's separate dots spoil the text that
 * readers copy out of the file.
 */
import { printable } from './text/printable.ts';
import { scriptOf, type Script } from './text/scripts.ts';

export const fontIds = [
	'noto-sans',
	'noto-sans-bold',
	'vazirmatn',
	'noto-sans-devanagari',
	'noto-sans-bengali',
	'noto-sans-khmer',
	'noto-sans-myanmar',
	'noto-sans-thai',
	'noto-sans-ethiopic'
] as const;
export type FontId = (typeof fontIds)[number];

/** Where font files come from: the site's own origin, or the disk. Resolves to a TrueType file. */
export interface FontLibrary {
	load(id: FontId): Promise<Uint8Array>;
}

export const fontScripts: Readonly<Record<FontId, readonly Script[]>> = {
	'noto-sans': ['Latin', 'Cyrillic', 'Greek', 'Common'],
	'noto-sans-bold': ['Latin', 'Cyrillic', 'Greek', 'Common'],
	vazirmatn: ['Arabic'],
	'noto-sans-devanagari': ['Devanagari'],
	'noto-sans-bengali': ['Bengali'],
	'noto-sans-khmer': ['Khmer'],
	'noto-sans-myanmar': ['Myanmar'],
	'noto-sans-thai': ['Thai'],
	'noto-sans-ethiopic': ['Ethiopic']
};

/** Common signs that Noto Sans lacks and another font here has. */
const elsewhere: readonly (readonly [RegExp, FontId])[] = [
	[/[≤≥≠≈∑√∞∆\u06f0-\u06f9]/u, 'vazirmatn'],
	[/฿/u, 'noto-sans-thai']
];

const fontOfScript = new Map(
	fontIds
		.filter((id) => id !== 'noto-sans-bold')
		.flatMap((id) => fontScripts[id].map((script) => [script, id] as const))
);

/**
 * Noto Sans comes first always: numbers, dashes and bullets of the document itself are set in
 * it.
 */
export function fontsNeeded(texts: Iterable<string>): FontId[] {
	const needed = new Set<FontId>(['noto-sans', 'noto-sans-bold']);
	const seen = new Set<string>();
	for (const text of texts) for (const character of printable(text)) seen.add(character);
	for (const character of seen) {
		const id = fontOfScript.get(scriptOf(character.codePointAt(0) ?? 0));
		if (id !== undefined) needed.add(id);
		for (const [sign, other] of elsewhere) if (sign.test(character)) needed.add(other);
	}
	return fontIds.filter((id) => needed.has(id));
}
