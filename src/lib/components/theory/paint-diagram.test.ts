import { expect, it, vi } from 'vitest';
import { paint, pngFile, scaleFor } from './paint-diagram.ts';

it('draws at twice the size, unless browsers would refuse the picture', () => {
	expect(scaleFor(800, 600)).toBe(2);
	expect(scaleFor(800, 16_000)).toBe(0.5);
});

it('paints rounded boxes, dashed lines and texts in their direction', () => {
	const calls: string[] = [];
	const context = new Proxy({} as Record<string, unknown>, {
		get:
			(_target, name) =>
			(...args: unknown[]) =>
				calls.push(`${String(name)} ${args.join(' ')}`),
		set: (_target, name, value) => !!calls.push(`${String(name)}=${String(value)}`)
	}) as unknown as CanvasRenderingContext2D;
	paint(context, {
		...{ type: 'rect', x: 1, y: 2, width: 3, height: 4, radius: 5 },
		...{ fill: 'none', stroke: '#000', strokeWidth: 1, dash: [2, 1] }
	});
	expect(calls).toContain('setLineDash 2,1');
	expect(calls).toContain('roundRect 1 2 3 4 5');
	expect(calls).not.toContain('fill ');
	paint(context, {
		...{ type: 'text', x: 1, y: 2, size: 10, text: 'Gap', fill: '#000' },
		...{ isBold: true, isItalic: false, anchor: 'middle', direction: 'rtl' }
	});
	expect(calls).toEqual(
		expect.arrayContaining(['font=600 10px sans-serif', 'direction=rtl', 'textAlign=center'])
	);
});

it('says so when the browser has no canvas', async () => {
	vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
	await expect(pngFile([], { width: 10, height: 10 })).rejects.toThrow();
});
