/**
 * Which numbers a Word file gives to its paragraphs: the lists it defines (`numbering.xml`), the styles that stand in
 * them and the levels of its headings (`styles.xml`). The reader that takes the text out of the file tells none of it.
 */
import { tagsIn } from './xml-tags.ts';

/** One level of a list. */
export interface NumberLevel {
	readonly start: number;
	/** The value of `w:numFmt`: "decimal", "lowerLetter", "bullet" and others. */
	readonly format: string;
	/** The number with what stands around it; "%2" is that of the second level. */
	readonly text: string;
	/** All levels in digits, whatever their own format ("1.1" under "Article I"). */
	readonly isLegal: boolean;
	/** Begins anew behind a paragraph of this level or a higher one, counted from 0; -1: never. */
	readonly restartsAfter: number;
	readonly style: string;
}
type NumberLevels = ReadonlyMap<number, NumberLevel>;

/** A list of the text. Lists made from one definition count on where the other stopped. */
export interface NumberList {
	readonly definition: string;
	readonly levels: NumberLevels;
	/** Where this list begins although others of its definition came before, by level. */
	readonly startsAt: ReadonlyMap<number, number>;
}

/** What a style says of the paragraphs that have it, or those it is based on. */
interface ParagraphStyle {
	/** "0": in no list. */
	readonly list?: string;
	readonly level?: number;
	/** Level of a heading, from 0; 9 is plain text. */
	readonly outline?: number;
}

export interface WordNumbering {
	readonly lists: ReadonlyMap<string, NumberList>;
	readonly styles: ReadonlyMap<string, ParagraphStyle>;
}

/** Both texts may be empty. */
export function readNumbering(numbering: string, styles: string): WordNumbering {
	const found = readStyles(styles);
	return { lists: readLists(numbering, found.lists), styles: found.styles };
}

interface Making {
	levels: Map<number, NumberLevel>;
	/** A style of lists that has the levels instead. */
	link: string;
}
interface Using {
	definition: string;
	startsAt: Map<number, number>;
	/** Levels this list words otherwise than its definition. */
	own: Map<number, NumberLevel>;
}

const listTags = [
	'w:abstractNum',
	'w:abstractNumId',
	'w:num',
	'w:numStyleLink',
	'w:lvlOverride',
	'w:startOverride',
	'w:lvl',
	'w:start',
	'w:numFmt',
	'w:lvlText',
	'w:isLgl',
	'w:lvlRestart',
	'w:pStyle'
];

function readLists(xml: string, byListStyle: ReadonlyMap<string, string>): Map<string, NumberList> {
	const definitions = new Map<string, Making>();
	const uses = new Map<string, Using>();
	let making: Making | undefined;
	let using: Using | undefined;
	let overridden: number | undefined;
	let level: { -readonly [Key in keyof NumberLevel]: NumberLevel[Key] } | undefined;
	for (const { name, isEnd, isEmpty, value } of tagsIn(xml, listTags)) {
		if (isEnd) {
			if (name === 'w:lvl') level = undefined;
			if (name === 'w:lvlOverride') overridden = undefined;
			if (name === 'w:abstractNum') making = undefined;
			if (name === 'w:num') using = undefined;
			continue;
		}
		switch (name) {
			case 'w:abstractNum':
				making = { levels: new Map(), link: '' };
				definitions.set(value('w:abstractNumId') ?? '', making);
				break;
			case 'w:num':
				using = { definition: '', startsAt: new Map(), own: new Map() };
				uses.set(value('w:numId') ?? '', using);
				break;
			case 'w:abstractNumId':
				if (using) using.definition = value() ?? '';
				break;
			case 'w:numStyleLink':
				if (making) making.link = value() ?? '';
				break;
			case 'w:lvlOverride':
				overridden = wholeNumber(value('w:ilvl'));
				break;
			case 'w:startOverride':
				if (using && overridden !== undefined)
					using.startsAt.set(overridden, wholeNumber(value()) ?? 1);
				break;
			case 'w:lvl': {
				const at = wholeNumber(value('w:ilvl')) ?? overridden ?? 0;
				const target = using?.own ?? making?.levels;
				// An empty one has no end.
				if (!target || isEmpty) break;
				level = {
					start: 1,
					format: 'decimal',
					text: '',
					isLegal: false,
					restartsAfter: at - 1,
					style: ''
				};
				target.set(at, level);
				break;
			}
			default:
				if (level) describe(level, name, value());
		}
	}
	return new Map([...uses].map(([id, use]) => [id, listOf(use, definitions, uses, byListStyle)]));
}

function describe(
	level: { -readonly [Key in keyof NumberLevel]: NumberLevel[Key] },
	name: string,
	value: string | undefined
): void {
	if (name === 'w:start') level.start = wholeNumber(value) ?? 1;
	if (name === 'w:numFmt') level.format = value ?? 'decimal';
	if (name === 'w:lvlText') level.text = value ?? '';
	if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false';
	if (name === 'w:lvlRestart') level.restartsAfter = (wholeNumber(value) ?? 0) - 1;
	if (name === 'w:pStyle') level.style = value ?? '';
}

/** A definition that only names a style of lists takes the levels of the list this style is in. */
function listOf(
	{ definition, startsAt, own }: Using,
	definitions: ReadonlyMap<string, Making>,
	uses: ReadonlyMap<string, Using>,
	byListStyle: ReadonlyMap<string, string>
): NumberList {
	let id = definition;
	for (let steps = 0; steps < 10; steps++) {
		const { link } = definitions.get(id) ?? { link: '' };
		const next = uses.get(byListStyle.get(link) ?? '')?.definition;
		if (link === '' || next === undefined || next === id) break;
		id = next;
	}
	const levels = new Map([...(definitions.get(id)?.levels ?? []), ...own]);
	return { definition: id, levels, startsAt };
}

const styleTags = ['w:style', 'w:basedOn', 'w:numId', 'w:ilvl', 'w:outlineLvl'];
/** Deeper than any chain of styles people make; and an end for one that runs in a circle. */
const deepest = 20;

function readStyles(xml: string) {
	const own = new Map<string, { list?: string; level?: number; outline?: number; base?: string }>();
	const lists = new Map<string, string>();
	let style: { list?: string; level?: number; outline?: number; base?: string } | undefined;
	let listStyle: string | undefined;
	for (const { name, isEnd, isEmpty, value } of tagsIn(xml, styleTags)) {
		if (name === 'w:style') {
			style = listStyle = undefined;
			if (isEnd || isEmpty) continue;
			const id = value('w:styleId') ?? '';
			if (value('w:type') === 'numbering') listStyle = id;
			else if ((value('w:type') ?? 'paragraph') === 'paragraph') own.set(id, (style = {}));
		} else if (name === 'w:numId') {
			if (listStyle !== undefined) lists.set(listStyle, value() ?? '');
			if (style) style.list = value() ?? '0';
		} else if (style) {
			const number = wholeNumber(value());
			if (name === 'w:basedOn') style.base = value() ?? '';
			else if (name === 'w:ilvl' && number !== undefined) style.level = number;
			else if (name === 'w:outlineLvl' && number !== undefined) style.outline = number;
		}
	}
	const styles = new Map<string, ParagraphStyle>();
	for (const [id] of own) {
		let whole: ParagraphStyle = {};
		let at: string | undefined = id;
		for (let steps = 0; at !== undefined && steps < deepest; steps++) {
			const { base, ...said }: { base?: string } & ParagraphStyle = own.get(at) ?? {};
			whole = { ...said, ...whole };
			at = base;
		}
		styles.set(id, whole);
	}
	return { styles, lists };
}

function wholeNumber(value: string | undefined): number | undefined {
	return value !== undefined && /^\d{1,5}$/.test(value) ? Number(value) : undefined;
}
