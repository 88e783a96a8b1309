/** What an export should perhaps not carry. Each kind is a guess from the form of words: it may be, and it may be not. */
export const remarkKinds = [
	'person',
	'phone',
	'email',
	'identity',
	'few-people',
	'shelter'
] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** Words in a text that look like something personal. */
export interface Found {
	readonly kind: RemarkKind;
	/** Index of the first of the words in the text, in UTF-16 units. */
	readonly at: number;
	/** As they stand in the text. */
	readonly words: string;
}
