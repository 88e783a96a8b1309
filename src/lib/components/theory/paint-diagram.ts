/** The shapes of a diagram on a canvas, for a PNG file. */
import { ink, paper, type Shape } from '#lib/theory/diagram-shapes.ts';
import type { Point } from '#lib/theory/diagram.ts';

/** Pixels per point: twice the size at which the drawing is 100 % on a usual screen. */
const pixelsPerPoint = 2;
/** Browsers refuse larger canvases. */
const longestSide = 8_000;

type Context = Pick<
	CanvasRenderingContext2D,
	| 'beginPath'
	| 'closePath'
	| 'direction'
	| 'fill'
	| 'fillRect'
	| 'fillStyle'
	| 'fillText'
	| 'font'
	| 'lineTo'
	| 'lineWidth'
	| 'moveTo'
	| 'roundRect'
	| 'scale'
	| 'setLineDash'
	| 'stroke'
	| 'strokeStyle'
	| 'textAlign'
>;

/** Rejects when the browser cannot make the picture. */
export async function pngFile(
	shapes: readonly Shape[],
	{ width, height }: { width: number; height: number }
): Promise<Blob> {
	const scale = scaleFor(width, height);
	const canvas = document.createElement('canvas');
	canvas.width = Math.ceil(width * scale);
	canvas.height = Math.ceil(height * scale);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser has no canvas.');
	context.scale(scale, scale);
	context.fillStyle = paper;
	context.fillRect(0, 0, width, height);
	for (const shape of shapes) paint(context, shape);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			if (blob) resolve(blob);
			else reject(new Error('The picture is too large for this browser.'));
		}, 'image/png');
	});
}

export const scaleFor = (width: number, height: number): number =>
	Math.min(pixelsPerPoint, longestSide / Math.max(width, height, 1));

export function paint(context: Context, shape: Shape): void {
	context.setLineDash('dash' in shape ? [...shape.dash] : []);
	switch (shape.type) {
		case 'rect':
			context.beginPath();
			context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
			if (shape.fill !== 'none') {
				context.fillStyle = shape.fill;
				context.fill();
			}
			context.strokeStyle = shape.stroke;
			context.lineWidth = shape.strokeWidth;
			context.stroke();
			return;
		case 'line':
			follow(context, shape.points);
			context.strokeStyle = ink;
			context.lineWidth = 1;
			context.stroke();
			return;
		case 'polygon':
			follow(context, shape.points);
			context.closePath();
			context.fillStyle = ink;
			context.fill();
			return;
		case 'text': {
			const { size, isBold, isItalic, anchor } = shape;
			context.font = `${isItalic ? 'italic ' : ''}${isBold ? '600 ' : ''}${size}px sans-serif`;
			context.direction = shape.direction;
			context.textAlign = anchor === 'middle' ? 'center' : anchor;
			context.fillStyle = shape.fill;
			context.fillText(shape.text, shape.x, shape.y);
			return;
		}
		default:
			shape satisfies never;
	}
}

function follow(context: Context, points: readonly Point[]): void {
	context.beginPath();
	for (const [index, { x, y }] of points.entries())
		if (index === 0) context.moveTo(x, y);
		else context.lineTo(x, y);
}
