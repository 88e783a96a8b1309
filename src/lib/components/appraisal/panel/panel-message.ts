import { number, t } from '#lib/language/language.ts';
import type { PanelFileError } from '#lib/state/panel-files.ts';
import type { FileNote } from '#lib/state/panel-intake.svelte.ts';

/** What a file field offers: every file an appraiser hands on is JSON. */
export const appraisalFiles = '.json,application/json';

const nameless = (name: string): string => name.trim() || t('panel.reader.unnamed');

/** What became of a file that was handed to the panel. */
export function noteText(note: FileNote, title: string): string {
	switch (note.type) {
		case 'added':
		case 'updated':
		case 'same':
		case 'older-state':
			return t(`panel.note.${note.type}`, { name: nameless(note.name) });
		case 'other-proposal':
			return t('panel.note.other-proposal', {
				name: nameless(note.name),
				other: note.title.trim() || t('common.unnamed'),
				title
			});
		case 'refused':
			return errorText(note.name, note.error);
		default:
			return note satisfies never;
	}
}

/** What is wrong with which file, and how to mend it. */
export function errorText(name: string, error: PanelFileError): string {
	switch (error.type) {
		case 'too-large':
			return t('readError.too-large', {
				name,
				size: megabytes(error.bytes),
				limit: megabytes(error.limit)
			});
		case 'newer-than-this-app':
			return t('readError.newer-than-this-app', {
				name,
				found: error.found,
				known: error.known
			});
		case 'empty':
			return t('readError.empty', { name });
		case 'not-readable':
			return t('readError.not-readable', { name });
		case 'altered':
		case 'damaged':
			return t(`panel.refused.${error.type}`, { name });
		case 'wrong-passphrase':
		case 'passphrase-needed':
		case 'not-yet':
			// Such a file waits in sight, with what it wants beside it.
			return t('panel.shut.waits', { name });
		case 'not-json':
			return t('panel.refused.broken', { name });
		case 'not-text':
		case 'other-file':
		case 'not-sealed':
		case 'not-an-appraisal':
			return t('panel.refused.other', { name });
		default:
			return error satisfies never;
	}
}

const megabytes = (bytes: number): string => number(Math.round(bytes / 1024 / 1024));
