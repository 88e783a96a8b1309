/** Bytes as text, for files of JSON. */

/** Below the number of arguments any browser takes. */
const chunk = 8_192;

export function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += chunk)
		text += String.fromCharCode(...bytes.subarray(at, at + chunk));
	return btoa(text);
}

/** Null when the text is something else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
	try {
		return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
	} catch {
		return null;
	}
}
