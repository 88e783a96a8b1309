import { t } from '#lib/language/language.ts';
import type { StoreError } from '#lib/storage/store-error.ts';
import { storeMessage } from './import-message.ts';

/** What the store of appraisals could not do, and how to mend it. */
export function appraisalStoreMessage(error: StoreError): string {
	switch (error.type) {
		case 'not-found':
		case 'changed-elsewhere':
		case 'unreadable':
			return t(`appraise.problem.${error.type}`);
		case 'newer-than-this-app':
			return t('appraise.problem.newer-than-this-app', { found: error.found, known: error.known });
		default:
			return storeMessage(error);
	}
}
