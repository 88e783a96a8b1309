/** Who works on this computer, as they call themselves: said beside versions and in merges. Nobody has to say. */
import * as z from 'zod/mini';
import type { Result } from '../domain/result.ts';
import type { StoreError } from './store-error.ts';
import type { Settings } from './settings.ts';

const personKey = 'person';
const person = z.catch(z.string().check(z.maxLength(200)), '');

/** "" when nobody said; also when the store does not answer, since a name is a courtesy. */
export async function getPerson(settings: Settings): Promise<string> {
	const found = await settings.get(personKey);
	return found.ok ? personFrom(found.value) : '';
}

export function setPerson(settings: Settings, name: string): Promise<Result<null, StoreError>> {
	return settings.set(personKey, name.trim().slice(0, 200));
}

/** The name in a stored setting, whatever that is. */
const personFrom = (value: unknown): string => z.parse(person, value);
