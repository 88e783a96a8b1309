import { openAppraisal } from '#lib/appraisal/open-appraisal.ts';
import { localNotes } from './local-notes.ts';
import { wordsKeptAside } from './words-kept-aside.ts';

export const appraisalLastWords = wordsKeptAside({
	prefix: 'causeway-unsaved-appraisal:',
	member: 'appraisal',
	open: openAppraisal
});

/** Where the appraiser was, which is no change to the document. */
export const lastAppraisalPlaces = localNotes('causeway.appraisal-place.');
