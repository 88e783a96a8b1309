/** Putting the user's words into sentences without bending them: templates, lists and sentence starts. */

/** Replaces `{name}` by its value; a name without a value is left as it stands, so that it is noticed. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
	return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

const listFormats = new Map<string, Intl.ListFormat>();

/** "a, b and c" in the given language. */
export function listed(parts: readonly string[], language: string): string {
	let format = listFormats.get(language);
	if (!format)
		listFormats.set(language, (format = new Intl.ListFormat(language, { type: 'conjunction' })));
	return format.format(parts);
}

/** Upper-cases the first letter. Words are kept in mid-sentence form, so nothing is ever lower-cased. */
export function sentenceStart(text: string, language: string): string {
	const [first = ''] = text;
	return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** Ends the text with a full stop unless it ends in punctuation of any script. */
export function closed(text: string): string {
	const trimmed = text.trim();
	return /[.!?…:;。！？۔؟।॥។၊။]$/u.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}

/** Takes the full stop off, so that the text can stand inside a sentence. */
export function open(text: string): string {
	return text.trim().replace(/\.$/, '');
}
