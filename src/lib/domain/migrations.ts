/**
 * Steps from one version of the saved format to the next: entry n takes version n + 1 to n + 2.
 * Append only. Each new step comes with a fixture of the old version in `tests/fixtures/designs/`.
 */
export const migrations: readonly ((document: unknown) => unknown)[] = [];
