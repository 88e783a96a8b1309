/** Counting through the numbered paragraphs of a Word file, as Word does when it shows them. */
import { formatNumber } from './number-format.ts';
import type { NumberLevel, NumberList, WordNumbering } from './word-numbering.ts';

/** What a paragraph says of itself; what it leaves out its style says. */
interface ParagraphMarks {
	readonly style: string;
	readonly list: string | undefined;
	readonly level: number | undefined;
	readonly outline: number | undefined;
}

/** Characters of a number; a file may ask for any text around it. */
const longest = 40;

export class WordCounting {
	readonly #numbering: WordNumbering;
	/** By definition: the number reached on each level. */
	readonly #reached = new Map<string, Map<number, number>>();
	/** Lists begun, each with the level: a start of its own counts once. */
	readonly #begun = new Set<string>();

	constructor(numbering: WordNumbering) {
		this.#numbering = numbering;
	}

	/** The number of the next paragraph in order, such as "2.1" or "a)"; "" for one without, "•" in a list of bullets. */
	next({ style, list, level }: ParagraphMarks): string {
		const said = this.#numbering.styles.get(style) ?? {};
		const id = list ?? said.list;
		const found = id === undefined || id === '0' ? undefined : this.#numbering.lists.get(id);
		if (id === undefined || !found) return '';
		const at = level ?? levelOfStyle(found, style) ?? said.level ?? 0;
		const wording = found.levels.get(at);
		if (!wording) return '';
		if (wording.format === 'bullet') return '•';
		const reached = this.#count(id, found, at, wording);
		return numberText(wording, found, reached).slice(0, longest).trim();
	}

	/** Level of a heading from 1; 0 for other paragraphs. */
	outlineOf({ style, outline }: ParagraphMarks): number {
		const level = outline ?? this.#numbering.styles.get(style)?.outline ?? 9;
		return level < 9 ? level + 1 : 0;
	}

	#count(
		id: string,
		list: NumberList,
		at: number,
		wording: NumberLevel
	): ReadonlyMap<number, number> {
		const reached = this.#reached.get(list.definition) ?? new Map<number, number>();
		this.#reached.set(list.definition, reached);
		const own = list.startsAt.get(at);
		const isFirst = own !== undefined && !this.#begun.has(`${id}/${at}`);
		this.#begun.add(`${id}/${at}`);
		const before = reached.get(at);
		reached.set(at, isFirst ? own : before === undefined ? wording.start : before + 1);
		for (const deeper of [...reached.keys()]) {
			const { restartsAfter } = list.levels.get(deeper) ?? { restartsAfter: deeper - 1 };
			if (deeper > at && at <= restartsAfter) reached.delete(deeper);
		}
		return reached;
	}
}

/** Headings stand in a list by their style: the level that names it. */
function levelOfStyle({ levels }: NumberList, style: string): number | undefined {
	if (style === '') return undefined;
	for (const [at, level] of levels) if (level.style === style) return at;
	return undefined;
}

/** A level above that was not counted yet is shown as where it would start. */
const numberText = (
	{ text, isLegal, format: own }: NumberLevel,
	{ levels }: NumberList,
	reached: ReadonlyMap<number, number>
): string =>
	text.slice(0, 10 * longest).replace(/%([1-9])/g, (_, digit: string) => {
		const at = Number(digit) - 1;
		const { start, format } = levels.get(at) ?? { start: 1, format: own };
		return formatNumber(reached.get(at) ?? start, isLegal ? 'decimal' : format);
	});
