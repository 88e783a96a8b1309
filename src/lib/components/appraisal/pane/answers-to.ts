import type { ProposalPart, ProposalText } from '#lib/appraisal/proposal.ts';
import type { Design } from '#lib/domain/design.ts';
import { t } from '#lib/language/language.ts';

/**
 * The parts of a design's text that answer these questions: the answers themselves, whose labels begin with the question's
 * id, and what the path asks on pages of its own (groups, patterns, shifts), whose labels name the entry.
 */
export function answersTo(
	questions: readonly string[],
	{ content }: Pick<ProposalText, 'content'>,
	design: Design
): ProposalPart[] {
	const elsewhere = new Set(questions.flatMap((id) => namesElsewhere(id, design)));
	return content.filter(
		({ label }) =>
			elsewhere.has(label) ||
			questions.some(
				(id) => label === id || label.startsWith(`${id} `) || label.startsWith(`${id}.`)
			)
	);
}

function namesElsewhere(question: string, { groups, patterns, displacement }: Design): string[] {
	const named = (entries: readonly { name: string }[], kind: 'group' | 'pattern') =>
		entries.map(({ name }) =>
			t(`finding.cause.${kind}`, { name: name.trim() || t('common.unnamed') })
		);
	if (question === '1.Q1') return named(groups, 'group');
	if (question === '1.Q3')
		return Object.keys(displacement.kinds).map((kind) =>
			t(`displacement.kind.${kind as keyof typeof displacement.kinds}`)
		);
	return /^2\.Q[1-4]$/.test(question) ? named(patterns, 'pattern') : [];
}
