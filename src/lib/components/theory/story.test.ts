import { expect, it } from 'vitest';
import { asPlainText, passagesOf } from './story.ts';

const sentence = (text: string, ...about: string[]) => ({ text, about, gap: false });
const sentences = [
	sentence('If we do, it follows.', 'a', 'b', 'a>b'),
	sentence('Because: we know.', 'a>b'),
	sentence('Then more.', 'b', 'c', 'b>c')
];

it('keeps sentences about one arrow together', () => {
	expect(passagesOf(sentences).map(({ about, sentences }) => [about, sentences.length])).toEqual([
		['a>b', 2],
		['b>c', 1]
	]);
});

it('copies a paragraph per step in full, and one paragraph otherwise', () => {
	const stories = [{ title: 'The radio series', sentences }];
	expect(asPlainText(stories, 'long')).toBe(
		'The radio series\n\nIf we do, it follows. Because: we know.\n\nThen more.'
	);
	expect(asPlainText(stories, 'middle')).toBe(
		'The radio series\n\nIf we do, it follows. Because: we know. Then more.'
	);
});
