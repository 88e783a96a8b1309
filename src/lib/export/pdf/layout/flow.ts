/** Places strips on pages. */
import type { Canvas } from './canvas.ts';
import { columnHeight, fillColumn } from './columns.ts';
import { Frame, type Strip } from './strip.ts';
import { contentHeight, margin, type Sheet } from './theme.ts';

export function placeStrips(canvas: Canvas, strips: readonly Strip[], rightToLeft: boolean): void {
	const pages = new Pages(canvas, rightToLeft);
	for (const group of groups(strips)) {
		pages.placeChain(group.chain, group.run);
		if (group.run.length > 0) pages.placeRun(group.run);
	}
}

/** A chain that must stay together, and the columns it heads. */
interface Group {
	readonly chain: Strip[];
	readonly run: Strip[];
}

class Pages {
	#used = Infinity; // height already taken on the page, from its top margin
	#sheet: Sheet | undefined;

	constructor(
		readonly canvas: Canvas,
		readonly rightToLeft: boolean
	) {}

	placeChain(chain: readonly Strip[], run: readonly Strip[]): void {
		const sheet = (chain.at(-1) ?? run[0])?.sheet;
		if (sheet === undefined) return;
		const room = contentHeight(sheet);
		const needed = (atTop: boolean) => heightOf(chain, atTop) + headOf(run, room);
		const fits = this.#used + needed(this.#used === 0) <= room + 0.01;
		if (chain[0]?.opensPage || this.#sheet !== sheet) this.#openPage(sheet);
		else if (!fits && this.#used > 0 && needed(true) <= room) this.#openPage(sheet);
		for (const strip of chain) {
			const full = this.#used + strip.gap + strip.height > room + 0.01;
			if (full && this.#used > 0) this.#openPage(sheet);
			this.#place(strip);
		}
	}

	/** Fills both columns, page after page; on the last page they end level. */
	placeRun(run: readonly Strip[]): void {
		const sheet = run[0]?.sheet;
		if (sheet === undefined) return;
		const room = contentHeight(sheet);
		let rest = columnChains(run, room);
		while (rest.length > 0) {
			const top = this.#used;
			const gap = top === 0 ? 0 : (rest[0]?.[0]?.gap ?? 0);
			const left = room - top - gap;
			const limit = Math.min(columnHeight(rest), left);
			const first = fillColumn(rest, limit);
			if (first.count === 0 && top > 0) {
				this.#openPage(sheet);
				continue;
			}
			// What is higher than a page is drawn all the same rather than looked for room for ever.
			const count = Math.max(first.count, 1);
			const second = fillColumn(rest.slice(count), limit);
			this.#drawColumn(rest.slice(0, count), sheet, 0, top + gap);
			this.#drawColumn(rest.slice(count, count + second.count), sheet, 1, top + gap);
			this.#used = top + gap + Math.max(first.height, second.height);
			rest = rest.slice(count + second.count);
			if (rest.length > 0) this.#openPage(sheet);
		}
	}

	#drawColumn(chains: readonly (readonly Strip[])[], sheet: Sheet, column: 0 | 1, top: number) {
		const frame = new Frame(sheet, this.rightToLeft, column);
		let y = margin.top + top;
		chains.flat().forEach((strip, index) => {
			if (index > 0) y += strip.gap;
			strip.draw(this.canvas, frame, y);
			y += strip.height;
		});
	}

	#openPage(sheet: Sheet): void {
		this.canvas.addPage(sheet);
		this.#sheet = sheet;
		this.#used = 0;
	}

	#place(strip: Strip): void {
		if (this.#sheet === undefined) return;
		const opened = this.#used === 0;
		if (opened && strip.header) this.#place(strip.header);
		if (this.#used > 0) this.#used += strip.gap;
		const foot = contentHeight(this.#sheet) - strip.height;
		if (strip.atFoot && !opened) this.#used = Math.max(this.#used, foot);
		strip.draw(this.canvas, new Frame(this.#sheet, this.rightToLeft), margin.top + this.#used);
		this.#used += strip.height;
	}
}

/** Strips across the page in chains, up to one that may end a page; columns go with the chain before them. */
function groups(strips: readonly Strip[]): Group[] {
	const result: Group[] = [];
	for (const strip of strips) {
		const open = result.at(-1);
		const last = open?.run.at(-1) ?? open?.chain.at(-1);
		if (strip.run) {
			const goesOn = last?.run === strip.run || (last && !last.run && last.keepWithNext);
			if (open && goesOn) open.run.push(strip);
			else result.push({ chain: [], run: [strip] });
		} else {
			const goesOn = last && !last.run && last.keepWithNext && strip.opensPage !== true;
			if (open && goesOn) open.chain.push(strip);
			else result.push({ chain: [strip], run: [] });
		}
	}
	return result;
}

/** Room a heading needs below it: all of the columns where they stay together, else how they begin. */
function headOf(run: readonly Strip[], room: number): number {
	const chains = columnChains(run, room);
	const [first] = chains;
	if (!first) return 0;
	const gap = first[0]?.gap ?? 0;
	const whole = columnHeight(chains);
	if (run[0]?.run?.keepTogether && whole < room * 0.8) return gap + whole;
	return Math.min(whole, Math.max(heightOf(first, true), 60)) + gap;
}

/** What must stay together within a column; what is higher than a column is taken apart. */
const columnChains = (run: readonly Strip[], room: number): (readonly Strip[])[] =>
	groups(run.map((strip): Strip => ({ ...strip, run: undefined }))).flatMap(({ chain }) =>
		heightOf(chain, true) > room ? chain.map((strip) => [strip]) : [chain]
	);

function heightOf(chain: readonly Strip[], atTop: boolean): number {
	let height = 0;
	chain.forEach((strip, index) => {
		const first = index === 0 && atTop;
		height += strip.height + (first ? (strip.header?.height ?? 0) : strip.gap);
	});
	return height;
}
