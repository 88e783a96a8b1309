import { ExportCheck } from './export-check.svelte.ts';

/** The check of each document by its id: what was looked at once in this visit is not asked about again. */
export function checksOfVisit<Where>(): (id: string) => ExportCheck<Where> {
	const checks = new Map<string, ExportCheck<Where>>();
	return (id) => {
		const check = checks.get(id) ?? new ExportCheck<Where>();
		checks.set(id, check);
		return check;
	};
}
