/** The texts known so far, by key. The home page carries only its own words; the workspace and its later steps bring the rest. */
import common from '../../../content/en/interface/common.json';
import home from '../../../content/en/interface/home.json';

const english = { ...common, ...home };
export type FirstWords = typeof english;

/** A text, or one text per plural category of `Intl.PluralRules`, chosen by `{count}`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
type Catalogue = Readonly<Record<string, Message>>;

let catalogue: Catalogue = english;

/** Adds the words of a further part of the interface. */
export function addWords(words: Catalogue): void {
	catalogue = { ...catalogue, ...words };
}

export const message = (key: string): Message | undefined => catalogue[key];
export const hasMessage = (key: string): boolean => Object.hasOwn(catalogue, key);
