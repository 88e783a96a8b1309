/** Numbers of headings and lists as Word writes them: "3", "c", "iii", "٣", "ج". */

/** What Word counts up to in a list. */
const highest = 32_767;

/** @param format the value of `w:numFmt`; what is not known here is written in digits. */
export function formatNumber(number: number, format: string): string {
	const whole = Math.min(Math.max(0, Math.trunc(number)), highest);
	const letters = alphabets[format];
	if (letters) return whole === 0 ? '' : inLetters(whole, [...letters]);
	const digits = digitsFrom[format];
	if (digits !== undefined) return inDigits(whole, digits);
	switch (format) {
		case 'none':
			return '';
		case 'lowerRoman':
			return inRoman(whole).toLowerCase();
		case 'upperRoman':
			return inRoman(whole);
		case 'decimalZero':
			return String(whole).padStart(2, '0');
		case 'ordinal':
			return `${whole}${endings[ordinals.select(whole)]}`;
		default:
			return String(whole);
	}
}

const latin = 'abcdefghijklmnopqrstuvwxyz';
const alphabets: Readonly<Record<string, string>> = {
	lowerLetter: latin,
	upperLetter: latin.toUpperCase(),
	arabicAlpha: 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي',
	arabicAbjad: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
	russianLower: 'абвгдежзиклмнопрстуфхцчшщэюя',
	russianUpper: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ',
	hebrew2: 'אבגדהוזחטיכלמנסעפצקרשת',
	thaiLetters: 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'
};

/** The digit nought of scripts that have digits of their own. */
const digitsFrom: Readonly<Record<string, number>> = {
	hindiNumbers: 0x966,
	thaiNumbers: 0xe50,
	decimalFullWidth: 0xff10
};

/** Behind the last letter Word doubles the first: z, aa, bb. */
function inLetters(number: number, letters: readonly string[]): string {
	const times = Math.ceil(number / letters.length);
	// Nobody counts that far in letters.
	if (times > 5) return String(number);
	return letters[(number - 1) % letters.length]!.repeat(times);
}

const inDigits = (number: number, nought: number): string =>
	String(number).replace(/\d/g, (digit) => String.fromCodePoint(nought + Number(digit)));

const romans: readonly (readonly [number, string])[] = [
	[1000, 'M'],
	[900, 'CM'],
	[500, 'D'],
	[400, 'CD'],
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I']
];

function inRoman(number: number): string {
	if (number === 0 || number > 3999) return String(number);
	let rest = number;
	return romans.reduce((text, [value, letters]) => {
		const times = Math.floor(rest / value);
		rest -= times * value;
		return text + letters.repeat(times);
	}, '');
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Readonly<Record<Intl.LDMLPluralRule, string>> = {
	one: 'st',
	two: 'nd',
	few: 'rd',
	other: 'th',
	zero: 'th',
	many: 'th'
};
