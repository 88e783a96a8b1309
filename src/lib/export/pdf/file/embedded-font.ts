/**
 * One font of one document: which glyphs were drawn and which text each stands for. jsPDF's own
 * writer knows one character per glyph; joined letters of Arabic or Khmer need more.
 */
import type { OpenFont } from '../text/font-book.ts';
import type { Cluster } from '../text/shaper.ts';
import type { ObjectSpace, PdfFile } from './pdf-file.ts';
import { binaryString, hex4, num, utf16Hex } from './pdf-text.ts';
import { glyphCount, subsetFont } from './subset-font.ts';

export class EmbeddedFont {
	/** Name in the pages' resources. */
	readonly name: string;
	readonly #font: OpenFont;
	readonly #widths = new Map<number, number>();
	readonly #texts = new Map<number, string>();
	readonly #silent = new Map<string, number>();

	constructor(file: PdfFile, font: OpenFont) {
		this.#font = font;
		this.name = file.addFont((objects) => this.#write(objects));
	}

	/** Advance width without kerning, in thousandths of the font size; marks the glyph as used. */
	width(glyph: number): number {
		let width = this.#widths.get(glyph);
		if (width === undefined) {
			const exact = (this.#font.shaping.glyphHAdvance(glyph) * 1000) / this.#font.unitsPerEm;
			width = Math.round(exact * 100) / 100;
			this.#widths.set(glyph, width);
		}
		return width;
	}

	/**
	 * Whether the cluster's text can be read back from its glyphs alone. The first text a glyph
	 * stands for is kept as its meaning; where it later stands for another, the caller writes the
	 * text beside it.
	 */
	reads({ text, glyphs }: Cluster): boolean {
		if (glyphs.length === 0) return true;

		glyphs.forEach((glyph, index) => {
			if (!this.#texts.has(glyph.id)) this.#texts.set(glyph.id, index === 0 ? text : '\u200b');
		});
		const first = glyphs[0];
		return glyphs.length === 1 && first !== undefined && this.#texts.get(first.id) === text;
	}

	/** An invisible glyph of no width that stands for a character drawn as part of another. */
	silent(character: string): number {
		let glyph = this.#silent.get(character);
		if (glyph === undefined) {
			glyph = glyphCount(this.#font.bytes) + this.#silent.size;
			this.#silent.set(character, glyph);
			this.#widths.set(glyph, 0);
			this.#texts.set(glyph, character);
		}
		return glyph;
	}

	#write(objects: ObjectSpace): number {
		const [file, map, descriptor, descendant, id] = [
			objects.reserve(),
			objects.reserve(),
			objects.reserve(),
			objects.reserve(),
			objects.reserve()
		];
		const glyphs = [...this.#widths].sort(([a], [b]) => a - b);
		const subset = subsetFont(
			this.#font.bytes,
			glyphs.map(([glyph]) => glyph)
		);
		const name = `/${subsetTag(glyphs.map(([glyph]) => glyph))}+${this.#font.id}`;
		const scale = 1000 / this.#font.unitsPerEm;
		const { ascender, descender } = this.#font.shaping.hExtents();
		const bounds = [-500, descender * scale, 1500, ascender * scale].map((value) => num(value, 0));
		objects.putStream(file, { Length1: '' }, binaryString(subset));
		objects.putStream(map, {}, characterMap(this.#texts));
		objects.put(
			descriptor,
			`<</Type /FontDescriptor /FontName ${name} /FontFile2 ${file} 0 R /Flags 4 ` +
				`/FontBBox [${bounds.join(' ')}] /ItalicAngle 0 /StemV 80 ` +
				`/Ascent ${bounds[3] ?? '0'} /Descent ${bounds[1] ?? '0'} /CapHeight 714>>`
		);
		const widths = glyphs.map(([glyph, width]) => `${glyph} [${num(width)}]`).join(' ');
		objects.put(
			descendant,
			`<</Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /FontDescriptor ${descriptor} 0 R ` +
				`/DW 1000 /W [${widths}] /CIDToGIDMap /Identity ` +
				`/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>`
		);
		objects.put(
			id,
			`<</Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H ` +
				`/ToUnicode ${map} 0 R /DescendantFonts [${descendant} 0 R]>>`
		);
		return id;
	}
}

/** Six letters that tell subsets of one font apart. */
function subsetTag(glyphs: readonly number[]): string {
	let hash = 7;
	for (const glyph of glyphs) hash = (Math.imul(hash, 31) + glyph) >>> 0;
	return [...Array(6).keys()]
		.map((place) => String.fromCharCode(65 + (Math.floor(hash / 26 ** place) % 26)))
		.join('');
}

function characterMap(texts: ReadonlyMap<number, string>): string {
	const rows = [...texts]
		.sort(([a], [b]) => a - b)
		.map(([glyph, text]) => `<${hex4(glyph)}> <${utf16Hex(text)}>`);
	const blocks: string[] = [];
	for (let from = 0; from < rows.length; from += 100) {
		const block = rows.slice(from, from + 100);
		blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
	}
	return [
		'/CIDInit /ProcSet findresource begin',
		'12 dict begin',
		'begincmap',
		'/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
		'/CMapName /Adobe-Identity-UCS def',
		'/CMapType 2 def',
		'1 begincodespacerange',
		'<0000> <FFFF>',
		'endcodespacerange',
		...blocks,
		'endcmap',
		'CMapName currentdict /CMap defineresource pop',
		'end',
		'end'
	].join('\n');
}
