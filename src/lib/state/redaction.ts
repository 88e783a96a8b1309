import type { Guide } from '#lib/content/guide.ts';
import type { Design } from '#lib/domain/design.ts';
import { leavesOut, noRedaction, redact, type Redaction } from '#lib/domain/redact.ts';
import { currentLanguage, t } from '#lib/language/language.ts';
import { evaluate, type Finding } from '#lib/rules/evaluate.ts';
import { rules } from '#lib/rules/rules.ts';
import { draftTheory } from '#lib/theory/draft.ts';
import type { TheoryOfChange } from '#lib/theory/theory.ts';

/** What was chosen to be left out of each design, until the page is closed: it holds words that are to stay here. */
const chosen = new Map<string, Redaction>();

export const redactionOf = (designId: string): Redaction => chosen.get(designId) ?? noRedaction;
export const keepRedaction = (designId: string, redaction: Redaction): void => {
	chosen.set(designId, redaction);
};

interface Drafted {
	readonly design: Design;
	readonly theory: TheoryOfChange;
	readonly findings: readonly Finding[];
}

/** The copy with what follows from it; what was given where nothing is left out. */
export function redacted(from: Drafted, redaction: Redaction, guide: Guide): Drafted {
	if (!leavesOut(redaction)) return from;
	const copy = redact(from.design, redaction, {
		label: (part, number) => t(`redact.label.${part}`, { number }),
		isChoice: (question, key) =>
			guide.question(question)?.values.find((value) => value.key === key)?.form === 'choice'
	});
	const theory = draftTheory(copy, {
		language: copy.language || currentLanguage(),
		ladders: guide.content.ladders,
		theoryWords: guide.content.theoryWords
	});
	const design = withDecisions(copy, from.findings, evaluate(rules, { design: copy, theory }));
	return { design, theory, findings: evaluate(rules, { design, theory }) };
}

/** A decision on an advice stands in the copy as it did: only the words it rests on were left out. */
function withDecisions(
	copy: Design,
	before: readonly Finding[],
	after: readonly Finding[]
): Design {
	const standing = new Set(before.filter(({ reopened }) => !reopened).map(({ key }) => key));
	const rebased = after.flatMap(({ key, basedOn }) => {
		const decision = copy.decisions[key];
		return decision && standing.has(key) ? [[key, { ...decision, basedOn }] as const] : [];
	});
	return { ...copy, decisions: { ...copy.decisions, ...Object.fromEntries(rebased) } };
}
