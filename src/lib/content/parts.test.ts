import { expect, it } from 'vitest';
import { content } from '../../../tests/builders.ts';
import { contentParts, joined } from './parts.ts';

it('joins the parts to the whole again', () => {
	expect(joined(contentParts.path(content), contentParts.reference(content))).toEqual(content);
});

it('keeps nothing for walking the path that is only looked up later', () => {
	const size = (value: unknown) => JSON.stringify(value).length;
	expect(size(contentParts.path(content))).toBeLessThan(size(content) * 0.5);
});
