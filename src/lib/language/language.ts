/**
 * Words of the interface. They live in `content/<language>/interface/*.json`, apart from components;
 * another language is another folder with the same keys. The home page carries only its own words;
 * the workspace and its later steps bring the rest (`workspace-words.ts`, `planning-words.ts`), so that a first visit stays light.
 */
import common from '../../../content/en/interface/common.json';
import home from '../../../content/en/interface/home.json';
import type { PlanningWords } from './planning-words.ts';
import type { WorkspaceWords } from './workspace-words.ts';

const english = { ...common, ...home };
type Words = typeof english & WorkspaceWords & PlanningWords;

export type MessageKey = keyof Words;
/** A text, or one text per plural category of `Intl.PluralRules`, chosen by `{count}`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
export type Catalogue = Readonly<Record<string, Message>>;

let language = 'en';
let catalogue: Catalogue = english;
let plurals = new Intl.PluralRules(language);

/** Switches every text at once; called before the first text is shown. */
export function useLanguage(code: string, words: Catalogue): void {
	language = code;
	catalogue = words;
	plurals = new Intl.PluralRules(code);
}

/** Adds the words of a further part of the interface. */
export function addWords(words: Catalogue): void {
	catalogue = { ...catalogue, ...words };
}

export const currentLanguage = (): string => language;

/** The text for a key with `{name}` filled in; numbers are written in the language's own way. */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
	const message = catalogue[key];
	// A missing text shows its key: ugly, found at once, and nothing else breaks.
	if (message === undefined) return key;
	const template =
		typeof message === 'string'
			? message
			: (message[plurals.select(Number(values['count'] ?? 0))] ?? message.other);
	return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = values[name];
		return typeof value === 'number' ? number(value) : (value ?? whole);
	});
}

/** True when the key exists; for keys put together from ids, such as `kind.awareness`. */
export function hasMessage(key: string): key is MessageKey {
	return Object.hasOwn(catalogue, key);
}

/** The text for a key made of a fixed part and an id of a closed list; the id itself when there is no text for it. */
export function tId(prefix: string, id: string): string {
	const key = `${prefix}.${id}`;
	return hasMessage(key) ? t(key) : id;
}

export function number(value: number): string {
	return new Intl.NumberFormat(language).format(value);
}

export function money(value: number, currency: string): string {
	try {
		return new Intl.NumberFormat(language, {
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
		language,
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
	return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(value);
}

/** "a, b and c". */
export function list(parts: readonly string[]): string {
	return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}
