/** Putting the user's words into sentences without bending them: templates, lists and sentence starts. */

/** Replaces `{name}` by its value; a name without a value is left as it stands, so that it is noticed. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
	return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

const listFormats = new Map<string, Intl.ListFormat>();

/** "a, b and c" in the given language. */
export function listed(parts: readonly string[], language: string): string {
	let format = listFormats.get(language);
	if (!format) {
		format = new Intl.ListFormat(safeLocale(language), { type: 'conjunction' });
		listFormats.set(language, format);
	}
	return format.format(parts);
}

/** Upper-cases the first letter, also behind an opening quotation mark. Words are kept in mid-sentence form, so nothing is ever lower-cased. */
export function sentenceStart(text: string, language: string): string {
	const [opening = ''] = /^[\p{Ps}\p{Pi}"'¿¡]*/u.exec(text) ?? [];
	const [first = ''] = text.slice(opening.length);
	const rest = text.slice(opening.length + first.length);
	return opening + first.toLocaleUpperCase(safeLocale(language)) + rest;
}

/**
 * A text somebody wrote as a sentence, as it stands in mid-sentence. It loses its capital only where `like` begins with
 * the same word without one: whether another first word is a name, nobody can tell.
 */
export function midSentence(text: string, like: string, language: string): string {
	const [word = ''] = like.split(/\s/u);
	const capital = sentenceStart(word, language);
	const continues = /^[\p{L}\p{M}\p{N}]/u.test(text.slice(capital.length));
	return word !== '' && text.startsWith(capital) && !continues
		? word + text.slice(capital.length)
		: text;
}

/** Ends the text with a full stop unless it ends in punctuation of any script, inside quotation marks or not. */
export function closed(text: string): string {
	const trimmed = text.trim();
	const isClosed = /[.!?…:;。！？۔؟।॥។၊။።፧][\p{Pe}\p{Pf}"']*$/u.test(trimmed);
	return isClosed || trimmed === '' ? trimmed : `${trimmed}.`;
}

/** Takes the full stop off, so that the text can stand inside a sentence. */
export function open(text: string): string {
	return text.trim().replace(/(?<!\.)[.。۔।។။።]$/u, '');
}

/** The first sentence of a text, whole. */
export function firstSentence(text: string, language: string): string {
	const segmenter = new Intl.Segmenter(safeLocale(language), { granularity: 'sentence' });
	const [first] = segmenter.segment(text);
	return first?.segment.trim() ?? text;
}

const locales = new Map<string, string>();

/** Documents may name any language; one the platform cannot read must not stop the draft. */
function safeLocale(language: string): string {
	let locale = locales.get(language);
	if (locale === undefined) locales.set(language, (locale = readable(language)));
	return locale;
}

function readable(language: string): string {
	try {
		return Intl.getCanonicalLocales(language)[0] ?? 'en';
	} catch {
		return 'en';
	}
}
