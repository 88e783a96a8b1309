/** The words a user sees, looked up where they are kept: rewording a button breaks no journey. */
import '#lib/language/planning-words.ts';
import '#lib/language/workspace-words.ts';
import type { Question } from '#lib/content/types.ts';
import { t } from '#lib/language/language.ts';
import { content } from '../builders.ts';

export { t };

export function question(id: string): Question {
	const found = content.questions.find((one) => one.id === id);
	if (!found) throw new Error(`There is no question ${id}.`);
	return found;
}

/** What the choice of an answer is called at a question. */
export function answer(id: string, state: 'yes' | 'partly' | 'no' | 'unknown'): string {
	const { labels, form } = question(id);
	if (state === 'unknown') return t('state.unknown');
	return labels[state] ?? t(form === 'open' ? `state.open.${state}` : `state.${state}`);
}

export function item(id: string): string {
	const found = content.questions.flatMap(({ items }) => items).find((one) => one.id === id);
	if (!found) throw new Error(`There is no item ${id}.`);
	return found.text;
}

/** Label of one of the fields "for the theory of change". */
export function value(id: string, key: string): string {
	const found = question(id).values.find((one) => one.key === key);
	if (!found) throw new Error(`Question ${id} has no field ${key}.`);
	return found.label;
}

/** The longest stretch of a finding's title that names nothing of the design. */
export function finding(id: string): string {
	const found = content.findings.find((one) => one.id === id);
	if (!found) throw new Error(`There is no finding ${id}.`);
	const parts = found.title.split(/“?\{\w+\}”?/);
	return parts.sort((a, b) => b.length - a.length)[0]!.trim();
}

/** Matches a text with its blanks, `{count}` and the like, filled in anyhow. */
export function filled(key: Parameters<typeof t>[0], count = 2): RegExp {
	const text = t(key, { count });
	const plain = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
	return new RegExp(plain.replace(/\{\w+\}/g, '.*').replace(String(count), '\\d+'));
}
