/** E-mail addresses and telephone numbers. */
import { digitsIn, withPlainDigits } from './digits.ts';
import type { Found } from './remark.ts';

const before = /[\p{L}\p{N}._%+-]{1,64}$/u;
const after = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;

/** Looked for around each "@": a pattern that starts at every letter is slow where there is none. */
export function findEmails(text: string): Found[] {
	const found: Found[] = [];
	for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
		const name = before.exec(text.slice(Math.max(0, at - 64), at))?.[0];
		const host = after.exec(text.slice(at + 1, at + 260))?.[0];
		if (!name || !host) continue;
		found.push({ kind: 'email', at: at - name.length, words: `${name}@${host}` });
	}
	return found;
}

/** Addresses on the web hold long numbers that call nobody. */
const webAddress = /(?:https?:\/\/|www\.|doi:|doi\.org\/)[^\s<>"]+/giu;
/** Digits in groups, with what people put between them, after "+", "00" or a bracket. */
const numberRun =
	/(?<![\p{L}\p{N}.,/-])(?:\+|\()?\d(?:[ \u00a0\u202f().·\u2010-\u2013/-]{0,3}\d){5,19}(?![\p{L}\d]|[.,]\d)/gu;
/** Said shortly before, any number of five digits or more is one to call. */
const callWord =
	/(?:\b(?:tel|phone|telephone|mobile|cell|call|dial|ring|sms|text|whats ?app|viber|signal|hotline|helpline|fax|contact|t[ée]l[ée]phone|portable|tel[ée]fono|m[óo]vil|celular|telefone|telemóvel)|тел|телефон|моб|звон\p{L}*|هاتف|جوال|موبايل|تلفون|تلفن|फोन|मोबाइल|सम्पर्क|ফোন|ទូរស័ព្ទ|ဖုန်း|โทร|ስልክ|电话|手机)[^\p{L}\d]{0,4}(?:no|number|n[°º]|us|at|on|:)?[^\p{L}\d]{0,4}$/iu;
/** What is counted or paid is no number to call. */
const moneyAfter =
	/^\s?(?:%|€|\$|£|usd|eur|gbp|chf|npr|inr|bdt|ngn|kes|people|persons|women|men|children|households|km|metres|meters)\b/iu;
const moneyBefore =
	/(?:[€$£¥₦₹₽]|\b(?:usd|eur|gbp|chf|npr|inr|bdt|ngn|kes|budget|cost|isbn|issn|no\. of))\s?:?\s?$/iu;

export function findPhones(whole: string): Found[] {
	const text = withPlainDigits(whole).replace(webAddress, (address) => ' '.repeat(address.length));
	const found: Found[] = [];
	for (const match of text.matchAll(numberRun)) {
		const [run] = match;
		const at = match.index;
		const lead = text.slice(Math.max(0, at - 24), at);
		const isCalled = callWord.test(lead);
		if (!isCalled && (moneyBefore.test(lead) || moneyAfter.test(text.slice(at + run.length))))
			continue;
		if (isPhone(run, isCalled))
			found.push({ kind: 'phone', at, words: whole.slice(at, at + run.length) });
	}
	return [...found, ...shortCalls(whole, text)];
}

/** "Call 5-12-34": too short to be known as a number by itself. */
function shortCalls(whole: string, text: string): Found[] {
	return [...text.matchAll(/(?<![\p{L}\p{N}.,/+(-])\d(?:[ -]?\d){4,5}(?![\p{L}\d]|[.,/ -]\d)/gu)]
		.filter(({ index }) => callWord.test(text.slice(Math.max(0, index - 24), index)))
		.map(({ 0: run, index }) => ({
			kind: 'phone',
			at: index,
			words: whole.slice(index, index + run.length)
		}));
}

function isPhone(run: string, isCalled: boolean): boolean {
	const digits = digitsIn(run);
	const count = digits.length;
	if (count > 15 || isDate(run) || isYears(run)) return false;
	if (run.startsWith('+')) return count >= 7;
	if (isCalled) return count >= 6;
	// 1 250 000 and 1.250.000 are amounts, and so is a plain number with no leading nought.
	if (/^\d{1,3}(?:[ \u00a0\u202f.·]\d{3})+$/.test(run) && !digits.startsWith('0')) return false;
	if (digits.startsWith('00')) return count >= 9;
	if (digits.startsWith('0') || run.startsWith('(')) return count >= 8 && count <= 12;
	const groups = run.split(/\D+/).filter(Boolean);
	if (groups.length === 1) return count === 10;
	return count >= 7 && count <= 11 && groups.length <= 4 && groups.every((one) => one.length >= 2);
}

const isDate = (run: string): boolean =>
	/^(?:\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2})(?:\D|$)/.test(run);
/** "2016-2020", "2024/25 2025/26", "2019 2020 2021". */
const isYears = (run: string): boolean =>
	/^(?:(?:19|20)\d{2}(?:\/\d{2})?(?:[ \u2010-\u2013/-]{1,3}|$))+$/.test(run);
