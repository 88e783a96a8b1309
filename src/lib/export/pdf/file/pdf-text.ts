/** Spelling of values in PDF syntax. */

/**
 * UTF-16 with byte-order mark in hexadecimal: nothing a user types can end the string or be
 * read as an escape.
 */
export function pdfText(text: string): string {
	return `<FEFF${utf16Hex(text)}>`;
}

export function utf16Hex(text: string): string {
	let hex = '';
	for (let at = 0; at < text.length; at++) hex += hex4(text.charCodeAt(at));
	return hex;
}

export const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** A number with at most `digits` decimals and no exponent. */
export function num(value: number, digits = 2): string {
	const text = value.toFixed(digits);
	return text.includes('.') ? text.replace(/\.?0+$/, '').replace(/^-0$/, '0') : text;
}

/** A PDF name, for example a MIME type as subtype. */
export const pdfName = (name: string): string =>
	'/' +
	[...new TextEncoder().encode(name)]
		.map((byte) =>
			/[A-Za-z0-9._-]/.test(String.fromCharCode(byte))
				? String.fromCharCode(byte)
				: `#${byte.toString(16).padStart(2, '0')}`
		)
		.join('');

/** One character per byte, the form in which jsPDF takes binary data. */
export function binaryString(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 0x8000)
		text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return text;
}

/**
 * `2026-03-01T10:00:00Z` as `D:20260301100000+00'00'`, in UTC so that the file does not tell
 * the time zone.
 */
export const pdfDate = (date: Date): string =>
	`D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}+00'00'`;
