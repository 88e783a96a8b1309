import type { Finding } from '#lib/rules/evaluate.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** What is noticed at a question, or at the pattern whose page this is. */
export function findingsHere(workspace: Workspace, scope: string, question: string): Finding[] {
	const atQuestion = workspace.findingsAt(scope, question);
	const atPattern = workspace.openFindings.filter(({ because }) =>
		because.some((cause) => cause.type === 'pattern' && cause.id === scope)
	);
	return [...atQuestion, ...atPattern.filter((finding) => !atQuestion.includes(finding))];
}
