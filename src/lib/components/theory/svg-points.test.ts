import { expect, it } from 'vitest';
import { pathData, pointList } from './svg-points.ts';

const points = [
	{ x: 1, y: 2 },
	{ x: 3.5, y: -4 },
	{ x: 0, y: 0 }
];

it('a path moves to the first point and draws to the others', () => {
	expect(pathData(points)).toBe('M1 2L3.5 -4L0 0');
});

it('a polygon lists its corners', () => {
	expect(pointList(points)).toBe('1,2 3.5,-4 0,0');
});
