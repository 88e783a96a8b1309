/**
 * Pages to draw on, in points from the upper left corner. Everything drawn is either part of a
 * structure element or marked as page furniture that readers skip.
 */
import { EmbeddedFont } from '../file/embedded-font.ts';
import { Outline } from '../file/outline.ts';
import { PdfFile } from '../file/pdf-file.ts';
import { num } from '../file/pdf-text.ts';
import { Structure, type Element } from '../file/structure.ts';
import type { OpenFont } from '../text/font-book.ts';
import type { Line } from '../text/shaper.ts';
import { paintLine } from './paint-text.ts';
import type { Sheet } from './theme.ts';

interface Stroke {
	readonly color: string;
	readonly width: number;
	/** Lengths of dash and gap. */
	readonly dash?: readonly [number, number];
}

export interface ShapeLook {
	readonly fill?: string;
	readonly stroke?: Stroke;
	/** Of the corners. */
	readonly radius?: number;
}

interface XY {
	readonly x: number;
	readonly y: number;
}

export class Canvas {
	readonly file = new PdfFile();
	readonly structure = new Structure();
	readonly outline = new Outline();
	readonly sheetsUsed: Sheet[] = [];
	readonly #fonts = new Map<OpenFont, EmbeddedFont>();
	readonly #later: { page: number; draw: () => void }[] = [];
	#page = 0;
	#open: { element: Element | null; at: number } | undefined;

	addPage(sheet: Sheet): void {
		this.#page = this.file.addPage(sheet);
		this.sheetsUsed.push(sheet);
		this.#open = undefined;
	}

	/** Goes back to a page, from 1. */
	turnTo(page: number): void {
		this.#page = page;
		this.#open = undefined;
	}

	/** Drawn on the present page when all pages are there. */
	afterwards(draw: () => void): void {
		this.#later.push({ page: this.#page, draw });
	}

	finish(): void {
		for (const { page, draw } of this.#later.splice(0)) {
			this.turnTo(page);
			draw();
		}
	}

	get page(): number {
		return this.#page;
	}

	get sheet(): Sheet {
		const sheet = this.sheetsUsed[this.#page - 1];
		if (!sheet) throw new Error('Drawing before the first page');
		return sheet;
	}

	/** What `draw` draws belongs to the element; without an element it is furniture. */
	tagged(element: Element | null, draw: () => void): void {
		const content = this.file.content(this.#page);
		const continues =
			this.#open && this.#open.element === element && this.#open.at === content.length;
		if (continues) {
			content.pop();
		} else if (element === null) {
			content.push('/Artifact BMC');
		} else {
			const mark = this.structure.mark(element, this.#page);
			content.push(`/${element.tag} <</MCID ${mark}>> BDC`);
		}
		draw();
		content.push('EMC');
		this.#open = { element, at: content.length };
	}

	bookmark(level: 1 | 2, title: string, top: number): void {
		this.outline.add(level, title, this.#page, this.sheet.height - top);
	}

	/** `y` is the baseline. */
	text(line: Line, x: number, y: number, size: number, color: string): void {
		const ink = { size, color: rgb(color) };
		this.#draw(paintLine(line, x, this.sheet.height - y, ink, (font) => this.#embedded(font)));
	}

	lines(points: readonly XY[], stroke: Stroke): void {
		this.#draw(`${strokeState(stroke)} ${this.#path(points)} S`);
	}

	polygon(points: readonly XY[], fill: string): void {
		this.#draw(`${rgb(fill)} rg ${this.#path(points)} h f`);
	}

	box(x: number, y: number, width: number, height: number, look: ShapeLook): void {
		const bottom = this.sheet.height - y - height;
		const path = look.radius
			? roundedBox(x, bottom, width, height, Math.min(look.radius, width / 2, height / 2))
			: `${num(x)} ${num(bottom)} ${num(width)} ${num(height)} re`;
		const state = [
			look.fill === undefined ? '' : `${rgb(look.fill)} rg`,
			look.stroke === undefined ? '' : strokeState(look.stroke)
		];
		const paint = look.fill === undefined ? 'S' : look.stroke === undefined ? 'f' : 'B';
		this.#draw([...state, path, paint].filter((part) => part !== '').join(' '));
	}

	#path(points: readonly XY[]): string {
		return points
			.map(({ x, y }, index) => {
				const operator = index === 0 ? 'm' : 'l';
				return `${num(x)} ${num(this.sheet.height - y)} ${operator}`;
			})
			.join(' ');
	}

	#draw(operators: string): void {
		this.file.content(this.#page).push(operators);
	}

	#embedded(font: OpenFont): EmbeddedFont {
		let embedded = this.#fonts.get(font);
		if (!embedded) this.#fonts.set(font, (embedded = new EmbeddedFont(this.file, font)));
		return embedded;
	}
}

const spelled = new Map<string, string>();

/** `#1d1a16` as `0.114 0.102 0.086`. */
function rgb(color: string): string {
	let text = spelled.get(color);
	if (text === undefined) {
		const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
		text = channels.map((channel) => num(channel, 3)).join(' ');
		spelled.set(color, text);
	}
	return text;
}

const strokeState = ({ color, width, dash }: Stroke): string =>
	`${rgb(color)} RG ${num(width)} w [${dash ? dash.map((part) => num(part)).join(' ') : ''}] 0 d`;

/** Quarter circles as curves, counter-clockwise from the lower left. */
function roundedBox(x: number, y: number, width: number, height: number, radius: number): string {
	const pull = radius * 0.4477; // distance of a curve's handle from the corner
	const [right, top] = [x + width, y + height];
	const at = (...values: number[]) => values.map((value) => num(value)).join(' ');
	return [
		`${at(x + radius, y)} m ${at(right - radius, y)} l`,
		`${at(right - pull, y, right, y + pull, right, y + radius)} c ${at(right, top - radius)} l`,
		`${at(right, top - pull, right - pull, top, right - radius, top)} c ${at(x + radius, top)} l`,
		`${at(x + pull, top, x, top - pull, x, top - radius)} c ${at(x, y + radius)} l`,
		`${at(x, y + pull, x + pull, y, x + radius, y)} c h`
	].join(' ');
}
