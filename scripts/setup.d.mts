/** What to tell the user of a Node that cannot run the project; null for one that can. */
export function nodeProblem(version: string): string | null;
/** What to tell the user of a port the app cannot have; null for one it can. */
export function portProblem(wanted: string): Promise<string | null>;
export function checkNode(): void;
/** Runs a command and gives its exit code; its output goes to the terminal. */
export function run(
	command: string,
	args: readonly string[],
	options?: Readonly<Record<string, unknown>>
): number;
export function ensureInstalled(): void;
