import { number, t } from '#lib/language/language.ts';
import type { StoreError } from '#lib/storage/store-error.ts';
import type { Refusal } from './imports.svelte.ts';

interface ImportMessage {
	/** What is wrong with which file, and how to mend it. */
	readonly text: string;
	/** Places inside the file that do not fit, such as `answers.programme.1.Q1.text`. */
	readonly places: readonly string[];
}

export function importMessage({ name, error }: Refusal): ImportMessage {
	const plain = (text: string): ImportMessage => ({ text, places: [] });
	switch (error.type) {
		case 'not-a-design':
			return isOtherKind(error.detail)
				? plain(t('import.other-json', { name }))
				: { text: t('import.not-a-design', { name }), places: placesIn(error.detail) };
		case 'newer-than-this-app':
			return plain(
				t('import.newer-than-this-app', { name, found: error.found, known: error.known })
			);
		case 'too-large':
			return plain(
				t('import.too-large', { name, size: megabytes(error.bytes), limit: megabytes(error.limit) })
			);
		case 'damaged':
		case 'left':
		case 'protected':
			return plain(t('import.damaged', { name }));
		case 'questions-elsewhere':
			return plain(t('import.questions-elsewhere', { name, title: error.title }));
		case 'questions-unplaced':
		case 'questions-damaged':
		case 'empty':
		case 'not-json':
		case 'not-readable':
		case 'not-text':
		case 'office-file':
		case 'pdf-without-design':
		case 'pdf-protected':
		case 'pdf-damaged':
		case 'not-loaded':
		case 'merge-not-loaded':
		case 'folder':
			return plain(t(`import.${error.type}`, { name }));
		default:
			return plain(storeMessage(error));
	}
}

export function storeMessage(error: StoreError): string {
	return error.type === 'newer-than-this-app'
		? t('library.problem.newer-than-this-app', { found: error.found, known: error.known })
		: t(`library.problem.${error.type}`);
}

const megabytes = (bytes: number): string => number(Math.round(bytes / 1024 / 1024));

/** `openDesign` checks the mark of our format before anything else; a file without it was never a design. */
const isOtherKind = (detail: string): boolean => /^(format|the file):/m.test(detail);

/** The places out of `openDesign`'s lines, "place: what the schema says"; its wording is for programmers. */
function placesIn(detail: string): string[] {
	return detail.split('\n').map((line) => {
		const more = /^and (\d+) more$/.exec(line);
		if (more) return t('import.morePlaces', { count: Number(more[1]) });
		const place = /^(.+?): /.exec(line);
		return place ? place[1]! : t('import.too-deep');
	});
}
