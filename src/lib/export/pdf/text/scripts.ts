/**
 * The Unicode script of a character, because a run handed to the shaping engine must hold one
 * script only: a font that covers two of them still sets a mixed run wrongly.
 */
const shapedScripts = {
	Latin: 'Latn',
	Cyrillic: 'Cyrl',
	Greek: 'Grek',
	Arabic: 'Arab',
	Devanagari: 'Deva',
	Bengali: 'Beng',
	Khmer: 'Khmr',
	Myanmar: 'Mymr',
	Thai: 'Thai',
	Ethiopic: 'Ethi'
} as const;

/**
 * `Common` belongs to whatever stands around it (space, digit, combining mark); `Other` has no
 * font here.
 */
export type Script = keyof typeof shapedScripts | 'Common' | 'Other';

const tests = (Object.keys(shapedScripts) as (keyof typeof shapedScripts)[]).map(
	(script) => [script, new RegExp(`^\\p{Script=${script}}`, 'u')] as const
);
const common = /^[\p{Script=Common}\p{Script=Inherited}]/u;
const known = new Map<number, Script>();

export function scriptOf(codePoint: number): Script {
	let script = known.get(codePoint);
	if (script === undefined) {
		const character = String.fromCodePoint(codePoint);
		script = common.test(character)
			? 'Common'
			: (tests.find(([, test]) => test.test(character))?.[0] ?? 'Other');
		known.set(codePoint, script);
	}
	return script;
}

/** ISO 15924 code for the shaping engine; undefined leaves the engine to guess. */
export const scriptCode = (script: Script): string | undefined =>
	script === 'Common' || script === 'Other' ? undefined : shapedScripts[script];

const rightToLeftLetter =
	/\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
const rightToLeftText = new RegExp(
	`${rightToLeftLetter.source}|[\\u200f\\u202b\\u202e\\u2067\\u061c]`,
	'u'
);

/** Whether the bidirectional algorithm has anything to do in this text. */
export const hasRightToLeft = (text: string): boolean => rightToLeftText.test(text);

/**
 * Base direction by the first letter. A text without letters, such as "≥ 60 %", reads from left
 * to right everywhere, as it does on the screen: turned round, its sign would say the opposite
 * to half of its readers.
 */
export function startsRightToLeft(text: string): boolean {
	const letter = /\p{L}/u.exec(text)?.[0];
	return letter !== undefined && rightToLeftLetter.test(letter);
}

const rightToLeftLanguages = new Set(['ar', 'fa', 'ur', 'he', 'ps', 'ckb', 'sd', 'ug', 'dv', 'yi']);

/** Whether a document in this language (BCP 47) is laid out from right to left. */
export const isRightToLeftLanguage = (language: string): boolean =>
	rightToLeftLanguages.has(language.split('-')[0]?.toLowerCase() ?? '');
