/** The place of the workspace with all questions of appraisers; it lies beside the path, as the versions do. */
export const repliesPlace = 'replies';
