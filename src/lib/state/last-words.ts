import { openDesign } from '#lib/domain/open-design.ts';
import { keyOf } from '#lib/storage/passphrase-keys.ts';
import { wordsKeptAside } from './words-kept-aside.ts';

/**
 * Last words in designs. Those of a design under a passphrase are not kept: they would lie open, and there is no time to
 * seal them.
 */
export const lastWords = wordsKeptAside({
	prefix: 'causeway-unsaved:',
	member: 'design',
	open: openDesign,
	mayKeep: (id) => keyOf(id) === null
});
