/** Questions of an appraiser, opened where designs are opened. What reads them comes only when there are some. */
import { fail, type Result } from '#lib/domain/result.ts';
import type { StoreError } from '#lib/storage/store-error.ts';
import type { Library } from './library.svelte.ts';

export type QuestionsError =
	| StoreError
	/** About a design that is not on this computer. */
	| { type: 'questions-elsewhere'; title: string }
	/** About a file other than a design: only the user knows which design it was made from. */
	| { type: 'questions-unplaced' }
	| { type: 'questions-damaged' }
	| { type: 'not-loaded' };

const mark = /"format"\s*:\s*"causeway-questions"/;

export async function looksLikeQuestions(file: Blob): Promise<boolean> {
	try {
		return mark.test(await file.slice(0, 4_096).text());
	} catch {
		// Said by whoever reads it in full.
		return false;
	}
}

/** Gives the id of the design that holds them now. */
export async function takeQuestions(
	library: Library,
	file: Blob
): Promise<Result<string, QuestionsError>> {
	const code = await Promise.all([
		import('#lib/storage/questions-file.ts'),
		import('#lib/domain/replies.ts')
	]).catch(() => null);
	if (!code) return fail({ type: 'not-loaded' });
	const [{ readQuestionsFile }, { addQuestions }] = code;
	const read = await readQuestionsFile(file);
	if (!read.ok) return fail({ type: 'questions-damaged' });
	const { designId, proposal: title } = read.value;
	if (designId === '') return fail({ type: 'questions-unplaced' });
	const known = library.find(designId);
	if (known === null || known.deletedAt !== null)
		return fail({ type: 'questions-elsewhere', title });
	return library.change(designId, (design) => addQuestions(design, read.value, library.now()));
}
