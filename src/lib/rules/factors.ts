/** What was said of the factors in a pattern: compared with whom (2.Q1.e), taken on (2.Q3), movable (2.Q4). */
import { answerTo, programme } from '../domain/answers.ts';
import type { Design, Factor, Pattern } from '../domain/design.ts';
import { actsOnTheCrime, hasPlan } from './facts.ts';
import type { Rule } from './rule.ts';
import { supplySideOnly } from './supply-side-only.ts';

interface Place {
	pattern: Pattern;
	factor: Factor;
}

const takenOn = ({ inScope }: Factor) => inScope === 'yes' || inScope === 'partly';

function factorsOf({ patterns }: Design): Place[] {
	return patterns.flatMap((pattern) => pattern.factors.map((factor) => ({ pattern, factor })));
}

function factorRule(
	rule: Omit<Rule, 'evaluate'>,
	speaks: (factor: Factor, design: Design) => boolean
): Rule {
	return {
		...rule,
		evaluate: ({ design }) =>
			factorsOf(design)
				.filter(({ factor }) => speaks(factor, design))
				.map(({ pattern, factor }) => ({
					at: factor.id,
					because: [{ type: 'pattern', id: pattern.id }],
					settle: [{ type: 'edit-pattern', id: pattern.id }],
					data: { factor: factor.text, pattern: pattern.name }
				}))
	};
}

/** 2.L3 and footnote 16: a vulnerability is worked on, and nobody has looked at those who were not trafficked. */
export const factorNotCompared = factorRule(
	{
		id: 'factor-not-compared',
		advice: 'data',
		weight: 'consider',
		sources: ['2.L3', '2.Q1.e', '4.L3']
	},
	(factor, design) =>
		factor.kind === 'vulnerability' &&
		(factor.compared === 'no' || factor.compared === 'unknown') &&
		takenOn(factor) &&
		!hasPlan(answerTo(design, programme, '2.Q1'))
);

/** 2.L3: a factor is taken on although it is said that it cannot be moved far enough. */
export const factorNotMovable = factorRule(
	{
		id: 'factor-not-movable',
		advice: 'modify',
		weight: 'gate',
		sources: ['2.L3', '2.Q3', '2.Q4', '1.Q5']
	},
	(factor) => takenOn(factor) && factor.movable === 'no'
);

const onPeopleAtRisk = ['awareness', 'livelihoods', 'support'];

/**
 * 2.L1, seen from the pattern: of all its factors, only those of the victims are taken on, and nothing is chosen
 * against the crime. Leaves it to `supply-side-only` once the activities themselves show it.
 */
export const onlyVulnerabilityFactors: Rule = {
	id: 'only-vulnerability-factors',
	advice: 'rethink',
	weight: 'gate',
	sources: ['2.L1', '2.Q1.e', '2.Q2'],
	evaluate: (input) => {
		const { design } = input;
		const chosen = factorsOf(design).filter(({ factor }) => takenOn(factor));
		const others = design.activities.flatMap(({ kind, alsoKinds }) =>
			[kind, ...alsoKinds].filter((one) => !onPeopleAtRisk.includes(one))
		);
		if (chosen.length === 0 || chosen.some(({ factor }) => factor.kind !== 'vulnerability'))
			return [];
		if (others.length > 0 || actsOnTheCrime(design)) return [];
		if (supplySideOnly.evaluate(input).length > 0) return [];
		const patternIds = [...new Set(chosen.map(({ pattern }) => pattern.id))];
		return [
			{
				at: '',
				because: patternIds.map((id) => ({ type: 'pattern', id })),
				settle: [
					...patternIds.map((id) => ({ type: 'edit-pattern', id }) as const),
					...(['2.Q5', '2.Q6', '2.Q7', '2.Q8'] as const).map(
						(question) => ({ type: 'answer', scope: programme, question }) as const
					)
				]
			}
		];
	}
};
