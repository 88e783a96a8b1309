/**
 * Words of the interface. They live in `content/<language>/interface/*.json`, apart from components. The home page
 * carries only its own words; the workspace and its later steps bring the rest (`workspace-words.ts`,
 * `planning-words.ts`), so that a first visit stays light.
 */
import type { AppraisalWords } from './appraisal-words.ts';
import { hasMessage, message, type FirstWords, type Message } from './catalogue.ts';
import type { KeepingWords } from './keeping-words.ts';
import type { PlanningWords } from './planning-words.ts';
import type { ReplyWords } from './reply-words.ts';
import type { SingleWords } from './single-words.ts';
import type { WorkspaceWords } from './workspace-words.ts';

type Words = FirstWords &
	WorkspaceWords &
	PlanningWords &
	AppraisalWords &
	KeepingWords &
	ReplyWords &
	SingleWords;
type MessageKey = keyof Words;

/** The language of the interface, and of the content that is fetched for it. */
const language = 'en';
/** English is written as most of its readers abroad learn it: day before month. */
const locale = 'en-GB';
const plurals = new Intl.PluralRules(language);
// Made once: making one takes longer than using it a hundred times, and every key typed writes many numbers.
const numbers = new Intl.NumberFormat(locale);

export const currentLanguage = (): string => language;

/** The text for a key with `{name}` filled in; numbers are written in the language's own way. */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
	const found = message(key);
	// A missing text shows its key: ugly, found at once, and nothing else breaks.
	if (found === undefined) return key;
	const template = typeof found === 'string' ? found : counted(found, Number(values['count'] ?? 0));
	return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = values[name];
		return typeof value === 'number' ? number(value) : (value ?? whole);
	});
}

/** None at all may have words of its own in any language: "no indicator" rather than "0 indicators". */
function counted(texts: Exclude<Message, string>, count: number): string {
	const form = count === 0 && texts.zero !== undefined ? 'zero' : plurals.select(count);
	return texts[form] ?? texts.other;
}

/** The text for a key made of a fixed part and an id of a closed list; the id itself when there is no text for it. */
export function tId(prefix: string, id: string): string {
	const key = `${prefix}.${id}`;
	return hasMessage(key) ? t(key as MessageKey) : id;
}

export function number(value: number): string {
	return numbers.format(value);
}

export function money(value: number, currency: string): string {
	try {
		return new Intl.NumberFormat(locale, {
			style: 'currency',
			currency,
			maximumFractionDigits: 0
		}).format(value);
	} catch {
		// Not a currency code: the amount with the words the user gave.
		return `${number(value)} ${currency}`.trim();
	}
}

/** A date as written in documents: "21 November 2026", or "November 2026" when no day is given. */
export function date(iso: string): string {
	const hasDay = /^\d{4}-\d{2}-\d{2}/.test(iso);
	const value = new Date(hasDay ? iso : `${iso}-01T00:00:00`);
	if (Number.isNaN(value.getTime())) return iso;
	return new Intl.DateTimeFormat(
		locale,
		hasDay
			? {
					day: 'numeric',
					month: 'long',
					year: 'numeric',
					timeZone: iso.length > 10 ? undefined : 'UTC'
				}
			: { month: 'long', year: 'numeric' }
	).format(value);
}

/** Clock time, for "saved at". */
export function time(value: Date): string {
	return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(value);
}

/** "a, b and c". */
export function list(parts: readonly string[]): string {
	return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}
