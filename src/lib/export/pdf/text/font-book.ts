/**
 * The fonts one document uses, open in the shaping engine, and the choice of font for each
 * character.
 */
import * as hb from 'harfbuzzjs';
import { fontScripts, type FontId, type FontLibrary } from '../fonts.ts';
import type { Script } from './scripts.ts';

export interface OpenFont {
	readonly id: FontId;
	readonly bytes: Uint8Array;
	readonly face: hb.Face;
	readonly shaping: hb.Font;
	/** Font units per em. */
	readonly unitsPerEm: number;
	readonly covered: ReadonlySet<number>;
}

export interface FontChoice {
	readonly font: OpenFont;
	/** Only Noto Sans comes with a bold face; other scripts are thickened with a hairline. */
	readonly thickened: boolean;
}

export class FontBook {
	readonly #choices = new Map<string, FontChoice | null>();

	private constructor(readonly fonts: readonly OpenFont[]) {}

	static async open(library: FontLibrary, ids: readonly FontId[]): Promise<FontBook> {
		const files = await Promise.all(ids.map((id) => library.load(id)));
		return new FontBook(ids.map((id, index) => openFont(id, files[index] ?? new Uint8Array())));
	}

	/** Null when no open font covers the character. */
	choose(codePoint: number, script: Script, bold: boolean): FontChoice | null {
		const key = `${codePoint} ${script} ${bold}`;
		let choice = this.#choices.get(key);
		if (choice === undefined) {
			choice = this.#find(codePoint, script, bold);
			this.#choices.set(key, choice);
		}
		return choice;
	}

	#find(codePoint: number, script: Script, bold: boolean): FontChoice | null {
		const fonts = this.fonts.filter((font) => covers(font, codePoint));
		const ofScript = fonts.filter((font) => fontScripts[font.id].includes(script));
		const fitting = ofScript.length > 0 ? ofScript : fonts;
		const isBold = (font: OpenFont) => font.id === 'noto-sans-bold';
		const font = fitting.find((one) => isBold(one) === bold) ?? fitting[0];
		return font === undefined ? null : { font, thickened: bold && !isBold(font) };
	}
}

/**
 * A composed character also counts as covered when the font has all its parts: the engine takes
 * it apart.
 */
export function covers(font: OpenFont, codePoint: number): boolean {
	if (font.covered.has(codePoint)) return true;
	const character = String.fromCodePoint(codePoint);
	const parts = character.normalize('NFD');
	return (
		parts !== character && [...parts].every((part) => font.covered.has(part.codePointAt(0) ?? 0))
	);
}

function openFont(id: FontId, bytes: Uint8Array): OpenFont {
	const isTrueType = bytes[0] === 0 && bytes[1] === 1 && bytes[2] === 0 && bytes[3] === 0;
	if (!isTrueType) throw new Error(`The font file ${id} is not TrueType`);
	const face = new hb.Face(new hb.Blob(bytes));
	return {
		id,
		bytes,
		face,
		shaping: new hb.Font(face),
		unitsPerEm: face.upem,
		covered: new Set(face.collectUnicodes())
	};
}
