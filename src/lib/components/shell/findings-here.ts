import type { Finding } from '#lib/rules/evaluate.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** What is noticed at a question, or at the pattern whose page this is. */
export function findingsHere(workspace: Workspace, scope: string, question: string): Finding[] {
	// A page whose question is answered with "we don't know yet" asks for the plan itself; the review still speaks of it.
	const atQuestion = workspace
		.findingsAt(scope, question)
		.filter(({ rule }) => rule.id !== 'unknown-without-plan');
	const atPattern = workspace.openFindings.filter(({ because }) =>
		because.some((cause) => cause.type === 'pattern' && cause.id === scope)
	);
	return [...atQuestion, ...atPattern.filter((finding) => !atQuestion.includes(finding))];
}
