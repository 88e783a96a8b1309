/** A diagram as an SVG file of its own: nothing in it is fetched from elsewhere, and it holds no script and no style. */
import { ink, paper, type Shape } from './diagram-shapes.ts';

interface Size {
	readonly width: number;
	readonly height: number;
}

/** `title` is read out by screen readers where the file is shown. */
export function svgFile(shapes: readonly Shape[], { width, height }: Size, title: string): string {
	const size = `width="${round(width)}pt" height="${round(height)}pt"`;
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${round(width)} ${round(height)}" role="img" font-family="sans-serif">`,
		`<title>${escaped(title)}</title>`,
		`<rect width="100%" height="100%" fill="${paper}"/>`,
		...shapes.map(element),
		'</svg>',
		''
	].join('\n');
}

function element(shape: Shape): string {
	switch (shape.type) {
		case 'rect': {
			const { x, y, width, height, radius, fill, stroke, strokeWidth, dash } = shape;
			return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}"${dashed(dash)}/>`;
		}
		case 'line': {
			const points = shape.points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
			return `<polyline points="${points}" fill="none" stroke="${ink}" stroke-width="1"${dashed(shape.dash)}/>`;
		}
		case 'polygon':
			return `<polygon points="${shape.points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')}" fill="${ink}"/>`;
		case 'text': {
			const { x, y, size, text, fill, isBold, isItalic, anchor, direction } = shape;
			const style = `${isBold ? ' font-weight="600"' : ''}${isItalic ? ' font-style="italic"' : ''}`;
			return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" direction="${direction}"${style}>${escaped(text)}</text>`;
		}
		default:
			return shape satisfies never;
	}
}

const dashed = (dash: readonly number[]) =>
	dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';

const round = (value: number) => Math.round(value * 100) / 100;

/** XML allows no control characters and no half of a letter; a reader would refuse the whole file. */
function escaped(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');
}
