/** Zeros of the scripts people count in; the nine digits after each follow in order. */
const zeros = [...'٠۰०০੦૦୦௦౦೦൦๐໐༠၀០᠐０'].map((zero) => zero.codePointAt(0)!);

/** Digits of any of these scripts as 0 to 9, and the Arabic decimal comma as a point; the rest as it is. */
export function plainDigits(text: string): string {
	return text.replaceAll('٫', '.').replace(/\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0)!;
		const zero = zeros.find((one) => code >= one && code <= one + 9);
		return zero === undefined ? digit : String(code - zero);
	});
}
