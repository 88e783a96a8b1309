/**
 * Steps from one version of the saved format to the next: entry n takes version n + 1 to n + 2.
 * Append only. Each new step comes with a full file of the new version in `tests/fixtures/designs/`.
 */
export const migrations: readonly ((document: unknown) => unknown)[] = [addReplies];

/** Version 2 keeps the questions of appraisers with the applicant's responses; a design of version 1 had none. */
function addReplies(document: unknown): unknown {
	return { ...(document as object), version: 2, replies: [] };
}
