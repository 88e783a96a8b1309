import { localNotes } from './local-notes.ts';

/**
 * Where the user last was in a design, kept apart from the document: looking at a page is no change to it, and must not
 * look like one to another tab. Lost without harm: then the page last written on is opened.
 */
export const lastPlaces = localNotes('causeway.place.');
