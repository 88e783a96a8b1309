/** Opening a protected design with what somebody typed, and what to say when it does not open. */
import { t } from '#lib/language/language.ts';
import { storeMessage } from '#lib/state/import-message.ts';
import { Passphrases, type PassphraseError } from '#lib/state/passphrases.svelte.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';

export const passphraseMessage = (error: PassphraseError): string =>
	error.type === 'wrong-passphrase' ? t('passphrase.problem.wrong') : storeMessage(error);

/** Null when the design opens from now on. */
export async function unlockDesign(
	store: DesignStore,
	designId: string,
	passphrase: string
): Promise<string | null> {
	const passphrases = new Passphrases(store);
	const tried = await passphrases.unlock(designId, passphrase);
	passphrases.close();
	return tried.ok ? null : passphraseMessage(tried.error);
}
