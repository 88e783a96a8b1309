/** The change a finding asks for makes it go away, and takes only findings with it that rest on the same thing. */
import type { Design } from '#lib/domain/design.ts';
import { evaluate, type Finding } from '#lib/rules/evaluate.ts';
import type { Cause, Rule } from '#lib/rules/rule.ts';
import { rules } from '#lib/rules/rules.ts';
import { theoryOf } from './builders.ts';

const evaluated = (document: Design) =>
	evaluate(rules, { design: document, theory: theoryOf(document) });

/** An answer is one place, whichever of its items or values is meant. */
function placeOf(cause: Cause): string {
	if (cause.type === 'answer') return `${cause.scope}/${cause.question}`;
	return Object.values(cause).join('/');
}

/** What is wrong with a flip, in words; empty when it is as it should be. */
export function faultsOfFlip({ id }: Pick<Rule, 'id'>, before: Design, after: Design): string[] {
	const was = evaluated(before);
	const own = was.filter(({ rule }) => rule.id === id);
	const left = evaluated(after);
	const places = new Set(own.flatMap(({ because }) => because.map(placeOf)));
	const isShared = ({ because }: Finding) => because.some((cause) => places.has(placeOf(cause)));
	const strangers = was.filter(
		(finding) => !left.some(({ key }) => key === finding.key) && !isShared(finding)
	);
	return [
		...(own.length === 0 ? [`${id} says nothing before`] : []),
		...left.filter(({ rule }) => rule.id === id).map(({ key }) => `${key} is still there`),
		...strangers.map(({ key }) => `${key} went with ${id} and rests on something else`)
	];
}
