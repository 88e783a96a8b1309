/** Something said on one point: titled, in a few paragraphs, with what it rests on in small letters. */
import type { Block } from '../../blocks.ts';
import { layLines, stylesIn, type Setting } from './lay-text.ts';
import type { Strip } from './strip.ts';

type Entry = Extract<Block, { type: 'entry' }>;

const indent = 8;

export function layEntry(setting: Setting, { title, aside, text, facts, note }: Entry): Strip[] {
	const { body, note: small, heading3 } = stylesIn(setting);
	const head = layLines(setting, aside, {
		style: { ...heading3, bold: false },
		runIn: title,
		gap: 8,
		tag: 'H3',
		keepWithNext: true
	});
	const texts = [
		...layLines(setting, text, { style: body, gap: 1, tag: 'P' }),
		...facts.flatMap(({ label, value }) =>
			layLines(setting, value, { style: body, runIn: label, gap: 2, tag: 'P', indent })
		),
		...layLines(setting, note, { style: small, gap: 1, tag: 'P' })
	];
	// A title without words below it, such as an answer of one word, is no heading.
	return texts.length > 0 ? [...head, ...texts] : head.map(endingHere);
}

const endingHere = (strip: Strip, index: number, all: readonly Strip[]): Strip =>
	index === all.length - 1 ? { ...strip, keepWithNext: false } : strip;
