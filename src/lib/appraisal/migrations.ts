/**
 * Steps from one version of a saved format to the next: entry n takes version n + 1 to n + 2.
 * Append only. Each new step comes with files of the new version in `tests/fixtures/appraisals/`.
 */
type Step = (document: unknown) => unknown;

export const appraisalMigrations: readonly Step[] = [];
export const panelMigrations: readonly Step[] = [];

/** A panel holds whole appraisals, each of the version it was written in. */
export function migrateMembers(panel: unknown): unknown {
	if (!isRecord(panel) || !Array.isArray(panel['members'])) return panel;
	return { ...panel, members: panel['members'].map(migrateMember) };
}

function migrateMember(member: unknown): unknown {
	const version = isRecord(member) ? member['version'] : undefined;
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return member;
	return appraisalMigrations.slice(version - 1).reduce((old, step) => step(old), member);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
