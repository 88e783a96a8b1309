import { number, t } from '#lib/language/language.ts';
import { appraisalStoreMessage } from '#lib/state/appraisal-message.ts';
import type { OpenError } from '#lib/state/proposal-imports.svelte.ts';

/** What is wrong with which file, and how to mend it. */
export function openMessage(name: string, error: OpenError): string {
	const file = name.trim() || t('appraise.paste.unnamed');
	switch (error.type) {
		case 'empty':
		case 'too-long':
		case 'not-readable':
		case 'protected':
		case 'damaged':
		case 'macros':
		case 'bomb':
		case 'not-loaded':
		case 'folder':
		case 'cancelled':
			return t(`readError.${error.type}`, { name: file });
		case 'too-large':
			return t('readError.too-large', {
				name: file,
				size: megabytes(error.bytes),
				limit: megabytes(error.limit)
			});
		case 'unknown-kind':
			return t(`readError.unknown-kind.${error.found}`, { name: file });
		case 'scanned':
			return t('readError.scanned', { name: file, count: error.pages });
		case 'bad-design':
			return t('readError.bad-design', { name: file });
		case 'newer-than-this-app':
			return t('readError.newer-than-this-app', {
				name: file,
				found: error.found,
				known: error.known
			});
		case 'appraisal':
			return error.error.type === 'newer-than-this-app'
				? openMessage(name, error.error)
				: t('readError.appraisal', { name: file });
		default:
			return appraisalStoreMessage(error);
	}
}

const megabytes = (bytes: number): string => number(Math.round(bytes / 1024 / 1024));
