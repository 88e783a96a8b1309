/** Places strips on pages. */
import type { Canvas } from './canvas.ts';
import { Frame, type Strip } from './strip.ts';
import { contentHeight, margin, type Sheet } from './theme.ts';

export function placeStrips(canvas: Canvas, strips: readonly Strip[], rightToLeft: boolean): void {
	let used = Infinity; // height already taken on the page, from its top margin
	let sheet: Sheet | undefined;
	let frame: Frame | undefined;
	const openPage = (next: Sheet) => {
		canvas.addPage(next);
		sheet = next;
		frame = new Frame(next, rightToLeft);
		used = 0;
	};
	const place = (strip: Strip) => {
		if (frame === undefined) return;
		if (used === 0 && strip.header) place(strip.header);
		const room = contentHeight(frame.sheet);
		if (used > 0) used += strip.gap;
		if (strip.atFoot) used = Math.max(used, room - strip.height);
		strip.draw(canvas, frame, margin.top + used);
		used += strip.height;
	};
	for (const chain of chains(strips)) {
		const chainSheet = chain.at(-1)?.sheet;
		if (chainSheet === undefined) continue;
		const fits = () => used + heightOf(chain, used === 0) <= contentHeight(chainSheet) + 0.01;
		const blankPage = used === 0;
		if (chain[0]?.opensPage || sheet !== chainSheet) openPage(chainSheet);
		else if (!fits() && !blankPage && heightOf(chain, true) <= contentHeight(chainSheet))
			openPage(chainSheet);
		for (const strip of chain) {
			const full = used + strip.gap + strip.height > contentHeight(chainSheet) + 0.01;
			if (full && used > 0) openPage(chainSheet);
			place(strip);
		}
	}
}

/** Strips that must stay together: everything up to one that may end a page. */
function chains(strips: readonly Strip[]): Strip[][] {
	const result: Strip[][] = [];
	let open: Strip[] | undefined;
	for (const strip of strips) {
		const follows = open?.at(-1)?.keepWithNext === true && strip.opensPage !== true;
		if (open && follows) open.push(strip);
		else result.push((open = [strip]));
	}
	return result;
}

function heightOf(chain: readonly Strip[], atTop: boolean): number {
	let height = 0;
	chain.forEach((strip, index) => {
		const first = index === 0 && atTop;
		height += strip.height + (first ? (strip.header?.height ?? 0) : strip.gap);
	});
	return height;
}
