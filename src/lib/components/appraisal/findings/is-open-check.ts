import type { AppraiserFinding } from '#lib/appraisal/findings.ts';

/** Not looked at by the appraiser yet, or resting on something that has changed since. */
export const isOpenCheck = ({ check, reopened }: AppraiserFinding): boolean =>
	check === null || reopened;
