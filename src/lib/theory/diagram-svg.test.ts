import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { activity, design, pattern, theoryOf } from '../../../tests/builders.ts';
import { shapesOf } from './diagram-shapes.ts';
import { svgFile } from './diagram-svg.ts';
import { placeDiagram } from './place-diagram.ts';
import { toDiagram } from './to-diagram.ts';

const drawing = {
	isRightToLeft: false,
	startsRightToLeft: (text: string) => /^[\u0590-\u08FF]/u.test(text),
	measure: (text: string, size: number) => text.length * size * 0.5,
	gapWord: 'Gap'
};
function fileOf(name: string, parts = {}) {
	const theory = theoryOf(
		design({
			patterns: [pattern('p1', { name })],
			activities: [activity('a1', 'awareness', { name }), activity('a2', 'support')]
		})
	);
	const graph = toDiagram(theory, undefined, { grouped: true });
	const diagram = placeDiagram(graph, (text) => [text]);
	return { svg: svgFile(shapesOf(diagram, { ...drawing, ...parts }), diagram, name), diagram };
}
/** As a reader of XML would: it refuses what is not well-formed. */
const read = (svg: string) => {
	const { DOMParser } = new JSDOM().window;
	return new DOMParser().parseFromString(svg, 'image/svg+xml');
};

describe('the SVG file', () => {
	const { svg, diagram } = fileOf('the radio series');

	it('stands alone: no script, no style, no address but its own namespace', () => {
		expect(svg).not.toMatch(/<script|<style|\sstyle=|href|url\(|@import|<image|<foreignObject/);
		expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
		expect(svg.match(/font-family="([^"]*)"/g)).toEqual(['font-family="sans-serif"']);
	});

	it('holds every box with its words, every arrow and mark, and a frame for each activity', () => {
		const document = read(svg);
		const words = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
		for (const box of diagram.boxes)
			expect(words).toEqual(expect.arrayContaining([box.label, ...box.lines]));
		for (const { mark } of diagram.arrows.filter(({ mark }) => mark)) expect(words).toContain(mark);
		expect(document.querySelectorAll('polyline')).toHaveLength(diagram.arrows.length);
		expect(document.querySelectorAll('rect[fill="none"][rx="6"]')).toHaveLength(2);
		expect(words.filter((word) => word === 'Gap')).toHaveLength(
			diagram.boxes.filter(({ gap }) => gap).length
		);
	});

	it('has a title, and no point outside its page', () => {
		expect(read(svg).querySelector('title')?.textContent).toBe('the radio series');
		for (const { x, y, width, height } of diagram.frames ?? []) {
			expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
			expect(x + width).toBeLessThanOrEqual(diagram.width);
			expect(y + height).toBeLessThanOrEqual(diagram.height);
		}
	});

	it.each([
		['a < b & "c" > d', 'a < b & "c" > d'],
		['half \uD83D a letter', 'half \uFFFD a letter'],
		['nul \u0000 and \u001B', 'nul \uFFFD and \uFFFD'],
		[']]> -->', ']]> -->']
	])('stays well-formed with any text: %j', (name, shown) => {
		const document = read(fileOf(name).svg);
		expect(document.querySelector('parsererror')).toBeNull();
		const words = [...document.querySelectorAll('text')].map((one) => one.textContent).join(' ');
		expect(words).toContain(shown);
	});

	it('sets each text in its own direction, from the side the document starts at', () => {
		const { svg: backwards } = fileOf('سلسلة إذاعية', { isRightToLeft: true });
		expect(backwards).toMatch(/text-anchor="end" direction="ltr"/);
	});
});
