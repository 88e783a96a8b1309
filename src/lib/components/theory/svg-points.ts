/** Rows of points as SVG writes them. */
import type { Point } from '#lib/theory/diagram.ts';

/** For the `d` of a path: straight from point to point. */
export const pathData = (points: readonly Point[]): string =>
	points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

/** For the `points` of a polygon. */
export const pointList = (points: readonly Point[]): string =>
	points.map(({ x, y }) => `${x},${y}`).join(' ');
