/** First digit of each script's ten, in the plane where a digit is one UTF-16 unit, so that places in a text stay. */
const zeros = [
	...[0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66],
	...[0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0xa8d0, 0xff10]
];

/** The text with the digits of any script as 0 to 9, letter for letter at the same place. */
export function withPlainDigits(text: string): string {
	return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0)!;
		const zero = zeros.findLast((one) => one <= code);
		return zero !== undefined && code - zero < 10 ? String(code - zero) : digit;
	});
}

export const digitsIn = (text: string): string => text.replace(/\D/g, '');
