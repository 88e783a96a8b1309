/** Numbers of passports, identity papers, cases, bank accounts and cards. */
import { digitsIn, withPlainDigits } from './digits.ts';
import type { Found } from './remark.ts';

const paper =
	'passports?|identity (?:cards?|papers?)|id cards?|national ids?|(?<!\\p{L})id|citizenship|visas?|permits?|licen[cs]e|case (?:file )?(?:no|number|id)|case file|file (?:no|number)|registration|birth certificate|social security|ssn|nin|nid|nrc|aadhaar|cnic|nic|cpf|dni|curp|bvn|pan|tin|passeport|carte d.identit[ée]|pasaporte|c[ée]dula|passaporte|паспорт\\p{L}*|جواز(?: السفر)?|بطاقة(?: الهوية)?|رقم الهوية|नागरिकता|राहदानी|পাসপোর্ট|护照|身份证';
const named = new RegExp(
	`(?:${paper})(?:\\s*(?:no|nos|number|num|nr|n[°º]|#|is|was|:|\\.|№|номер|رقم|नम्बर|नं))*[\\s:#.]{1,3}((?=[A-Z0-9/-]*\\d{3})[A-Z0-9][A-Z0-9/-]{3,24})(?![\\p{L}\\d])`,
	'giu'
);
/** One or two letters and six to nine digits, as on passports. */
const passport = /(?<![\p{L}\p{N}/.-])[A-Z]{1,2}\d{6,9}(?![\p{L}\d/])/gu;
const iban =
	/(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/gu;
/** Grouped as on papers of the United States, Pakistan, India and Brazil. */
const grouped =
	/(?<![\p{L}\p{N}.,/-])(?:\d{3}-\d{2}-\d{4}|\d{5}-\d{7}-\d|[2-9]\d{3}[ -]\d{4}[ -]\d{4}|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{11,18}|(?:\d{4}[ -]){3}\d{4})(?![\p{L}\d]|[.,/-]\d)/gu;
const webAddress = /(?:https?:\/\/|www\.|doi:|doi\.org\/)[^\s<>"]+/giu;

export function findIdentityNumbers(whole: string): Found[] {
	const text = withPlainDigits(whole).replace(webAddress, (address) => ' '.repeat(address.length));
	const found: Found[] = [];
	const add = (at: number, length: number) =>
		found.push({ kind: 'identity', at, words: whole.slice(at, at + length) });
	for (const match of text.matchAll(named)) {
		const number = match[1]!;
		// "ID 2024-2026": years, not a number.
		if (/^(?:19|20)\d{2}(?:[-/](?:\d{2}|(?:19|20)\d{2}))?$/.test(number)) continue;
		add(match.index + match[0].length - number.length, number.length);
	}
	for (const { 0: number, index } of text.matchAll(passport)) add(index, number.length);
	for (const { 0: number, index } of text.matchAll(iban))
		if (isIban(number)) add(index, number.length);
	for (const { 0: number, index } of text.matchAll(grouped))
		// With a nought in front it is rather a telephone number, and found as one.
		if (!(/^0\d{10}$/.test(number) || /^00/.test(number))) add(index, number.length);
	return found;
}

/** The check of ISO 13616: letters as numbers from 10, the first four signs last, one left when divided by 97. */
function isIban(written: string): boolean {
	const plain = written.replace(/ /g, '');
	if (plain.length < 15 || digitsIn(plain).length < 8) return false;
	const moved = plain.slice(4) + plain.slice(0, 4);
	let rest = 0;
	for (const sign of moved)
		for (const digit of parseInt(sign, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
	return rest === 1;
}
