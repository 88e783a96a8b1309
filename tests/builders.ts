/** Short ways to build designs in tests: `design({ activities: [activity('a1', 'awareness')] })`. */
import { readContent } from '#lib/server/content.ts';
import { changeAnswer } from '#lib/domain/edit.ts';
import {
	createDesign,
	emptyAnswer,
	newActivity,
	newFactor,
	newGroup,
	newIndicator,
	newPattern
} from '#lib/domain/create.ts';
import type {
	Activity,
	Answer,
	Design,
	Factor,
	Group,
	Indicator,
	Pattern
} from '#lib/domain/design.ts';
import type { ActivityKind, FactorKind, Rung } from '#lib/domain/vocabulary.ts';
import '#lib/language/planning-words.ts';
import { evaluate, type Finding } from '#lib/rules/evaluate.ts';
import type { Rule } from '#lib/rules/rule.ts';
import { draftTheory } from '#lib/theory/draft.ts';
import type { TheoryOfChange } from '#lib/theory/theory.ts';

/** The English content, read once for all tests of a file. */
export const content = readContent('en');

export function design(parts: Partial<Design> = {}): Design {
	const blank = createDesign({
		newId: () => 'd1',
		now: new Date('2026-01-05T08:00:00Z'),
		contentVersion: content.version
	});
	return { ...blank, ...parts };
}

export const activity = (
	id: string,
	kind: ActivityKind,
	parts: Partial<Activity> = {}
): Activity => ({
	...newActivity(id, kind),
	name: `${kind} ${id}`,
	...parts
});
export const group = (id: string, parts: Partial<Group> = {}): Group => ({
	...newGroup(id),
	name: `group ${id}`,
	...parts
});
export const pattern = (id: string, parts: Partial<Pattern> = {}): Pattern => ({
	...newPattern(id),
	name: `pattern ${id}`,
	...parts
});
export const factor = (id: string, kind: FactorKind, parts: Partial<Factor> = {}): Factor => ({
	...newFactor(id, kind),
	text: `factor ${id}`,
	...parts
});
export const indicator = (
	id: string,
	activityId: string | null,
	rung: Rung | null,
	parts: Partial<Indicator> = {}
): Indicator => ({ ...newIndicator(id), name: `indicator ${id}`, activityId, rung, ...parts });

/** Answers of one scope: `answers({ '3.Q4': 'no', '3.Q2': { state: 'yes', values: { action: 'call' } } })`. */
export function answers(
	given: Record<string, Answer['state'] | Partial<Answer>>
): Record<string, Answer> {
	return Object.fromEntries(
		Object.entries(given).map(([question, said]) => [
			question,
			{ ...emptyAnswer, ...(typeof said === 'object' && said !== null ? said : { state: said }) }
		])
	);
}

export { changeAnswer };

export const theoryOf = (document: Design): TheoryOfChange =>
	draftTheory(document, {
		language: 'en',
		ladders: content.ladders,
		theoryWords: content.theoryWords
	});

/** What one rule says of a design. */
export const findingsOf = (rule: Rule, document: Design): Finding[] =>
	evaluate([rule], { design: document, theory: theoryOf(document) });
