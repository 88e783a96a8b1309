/** Small steps from the design to printed words: names, dates, lists, and what stands for nothing. */
import { isOpen, type Finding } from '../rules/evaluate.ts';
import type { Telling } from '../rules/describe.ts';
import type { Basis } from '../domain/vocabulary.ts';
import { closed, sentenceStart } from '../theory/phrases.ts';
import { currentLanguage, date, t } from '../language/language.ts';
import '../language/planning-words.ts';
import type { AnnexInput } from './annex-parts.ts';
import type { Block, Column, Fact, FlowBlock } from './blocks.ts';

export const fact = (label: string, value: string): Fact => ({ label, value: value.trim() });
export const filled = (facts: readonly Fact[]): Fact[] => facts.filter(({ value }) => value !== '');

export const paragraph = (
	text: string,
	style?: 'note' | 'subtitle' | 'quote' | 'lead'
): Extract<Block, { type: 'paragraph' }> =>
	style ? { type: 'paragraph', text, style } : { type: 'paragraph', text };
export const heading = (level: 2 | 3, text: string): Extract<Block, { type: 'heading' }> => ({
	type: 'heading',
	level,
	text
});

/** Columns as [label, share]; empty cells become dashes. Nothing when there are no rows; no caption below a heading that says it. */
export function table(
	caption: string,
	columns: readonly (readonly [label: string, share: number])[],
	rows: readonly (readonly string[])[]
): Block[] {
	if (rows.length === 0) return [];
	return [
		{
			type: 'table',
			caption,
			columns: columns.map(([label, share]): Column => ({ label, share })),
			rows: rows.map((row) => row.map((cell) => cell.trim() || t('common.none')))
		}
	];
}

export const isSaid = (text: string): boolean => text.trim() !== '';
/** The parts that are not empty, with something between them. */
export const joined = (parts: readonly string[], between = ', '): string =>
	parts
		.map((part) => part.trim())
		.filter(isSaid)
		.join(between);
/** Texts that may each be a sentence, one after the other; one said twice stands once. */
export const sentences = (parts: readonly string[]): string => {
	const said = [...new Set(parts.map((part) => part.trim()).filter(isSaid))];
	return said
		.map((part) => sentenceStart(part, currentLanguage()))
		.map((part, index) => (index === said.length - 1 ? part : closed(part)))
		.join(' ');
};
export const nameOf = (name: string): string => name.trim() || t('common.unnamed');
/** A name at the head of a line; names are kept in the form they take inside a sentence. */
export const titled = (name: string): string => sentenceStart(nameOf(name), currentLanguage());

/** A head for the rows below it, across the table. */
export const band = (text: string): readonly string[] => [text];

/** Blocks side by side in two columns; nothing when there are none. */
export const columns = (blocks: readonly FlowBlock[], keepTogether = false): Block[] =>
	blocks.length === 0 ? [] : [{ type: 'columns', keepTogether, blocks }];

type Entry = Extract<Block, { type: 'entry' }>;
export const entry = (title: string, parts: Partial<Omit<Entry, 'type' | 'title'>>): Entry => ({
	type: 'entry',
	title,
	aside: '',
	text: '',
	facts: [],
	note: '',
	...parts
});

/** A date in the design's form as words; a text that is no date as it stands. */
export const dated = (text: string): string => (/^\d{4}-\d{2}/.test(text) ? date(text) : text);

export const sourceText = (source: string, year: string): string =>
	isSaid(source) && isSaid(year)
		? t('annex.source.year', { source: source.trim(), year: year.trim() })
		: joined([source, year]);

export const groundText = (said: { basis: Basis | null; source: string; year: string }): string =>
	joined([said.basis ? t(`basis.${said.basis}`) : '', sourceText(said.source, said.year)], ': ');

export const telling = ({ guide, design, theory }: AnnexInput): Telling => ({
	guide,
	design,
	theory,
	say: t
});

/** Accepted or contested and not opened again by a change. */
export const isOverridden = (finding: Finding): boolean => !isOpen(finding);
