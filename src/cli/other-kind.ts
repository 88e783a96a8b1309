/** Files of Causeway's own that were given to the wrong command: what they are, and what reads them. */
const kinds: Readonly<Record<string, string>> = {
	'causeway-design': 'a design, no appraisal. Use: check, annex or appraise',
	'causeway-protected': 'a design under a passphrase. Open it in Causeway and save it without one.',
	'causeway-appraisal': 'an appraisal, no design. Use: memo',
	'causeway-panel': 'a panel, no design. Use: memo',
	'causeway-sealed':
		'sealed for a panel. It can only be opened in Causeway, once your own verdicts are given.',
	'causeway-questions':
		'questions to an applicant. Open them in Causeway, in the design they are about.'
};

/** Null for the formats the command reads, and for anything that is not of Causeway. */
export async function otherKind(file: Blob, ...own: string[]): Promise<string | null> {
	try {
		const value: unknown = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
		const format = (value as { format?: unknown } | null)?.format;
		if (typeof format !== 'string' || own.includes(format)) return null;
		return Object.hasOwn(kinds, format) ? kinds[format]! : null;
	} catch {
		return null;
	}
}
