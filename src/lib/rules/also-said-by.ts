/**
 * Other sources that say the same as a rule of the toolkit, so that one finding shows both and no second rule is needed.
 * The toolkit's lesson 3.L2 cites the Norad report and shares its authors' later work: one line of evidence, not two.
 */
import type { Rule } from './rule.ts';

const norad = (rest: string) => `Norad Report 11/2010, ${rest}`;
const ohchr = (rest: string) =>
	`OHCHR (2002), Recommended Principles and Guidelines on Human Rights and Human Trafficking, ${rest}`;

/** By rule id. */
export const alsoSaidBy: Readonly<Record<string, readonly string[]>> = {
	'impact-measure-not-ready': [norad('N3: sheets 20, 32, 81, 84-85, R33')],
	'less-trafficking-unmeasured': [norad('N3: sheets 20, 32, 81, 84-85, R33')],
	'factor-not-compared': [norad('N9: sheets 83, 94-95, R8')],
	'plan-without-priorities': [norad('N10: sheets 62-63')],
	'plan-without-targets': [norad('N10: sheets 62-63')],
	'awareness-goal-unproven': [norad('N11: sheets 32, 83')],
	'awareness-changes-behaviour': [norad('N11: sheets 32, 83')],
	'awareness-already-high': [norad('N12: sheet 83')],
	'no-alternative-seen': [norad('N12: sheet 83')],
	'change-without-baseline': [norad('N14: sheets 21, 83, 95, R10')],
	'learning-without-retention': [
		norad('N14: sheets 21, 83, 95, R10'),
		norad('N25: sheets 80, 100, R25')
	],
	'only-reach-indicators': [
		norad('N2: sheets 79-80'),
		norad('N17: sheets 82-83, 95'),
		norad('N25: sheets 80, 100, R25')
	],
	'satisfaction-is-not-learning': [norad('N17: sheets 82-83, 95')],
	'livelihoods-alone': [norad('N19: sheets 54-55, 82, 102-103, R5')],
	'income-not-reached': [norad('N19: sheets 54-55, 82, 102-103, R5')],
	'target-group-replaceable': [norad('N20: sheets 54, 102-103')],
	'training-becomes-action': [norad('N25: sheets 80, 100, R25'), norad('N26: sheets 60, 102')],
	'justice-foundation-missing': [norad('N26: sheets 60, 102')],
	'trafficking-law-alone': [norad('N28: sheet 50')],
	'new-law-used-too-soon': [norad('N28: sheet 50')],
	'expertise-missing': [norad('N31: sheets 18, 59-60, 101-102, R1')],
	'providers-unchecked': [norad('N32: sheets 91, 99-100')],
	'shelter-closed': [norad('N43: sheets 69-70, 97, R15'), ohchr('principle 7')],
	'return-imposed': [norad('N44: sheets 70-71, 97, R15'), ohchr('principle 11')],
	'help-depends-on-cooperation': [norad('on pressure to testify: sheet 69'), ohchr('principle 8')],
	'protection-before-arrests': [norad('on punishing victims: sheets 69-71'), ohchr('principle 7')],
	'only-return-open': [norad('N46: sheets 70, 91, 97, 104-105, R27')],
	'recovery-options-missing': [norad('N49: sheets 90, 99-100')],
	'justice-out-of-reach': [norad('N50: sheet 71, R15')],
	'victims-not-asked': [norad('N52: sheets 80, 90, 99, 105, R26')],
	'no-client-feedback': [norad('N52: sheets 80, 90, 99, 105, R26')],
	'follow-up-too-short': [norad('N53: sheets 80, 85, 99')],
	'law-caps-identification': [norad('N54: sheets 17, 52, 56-58, 103, R3')],
	'children-without-protection': [norad('N57: sheets 76, 98, R19-R21')]
};

/** The rule with the other sources after its own. */
export function withOtherSources(rule: Rule): Rule {
	const others = alsoSaidBy[rule.id];
	return others ? { ...rule, sources: [...rule.sources, ...others] } : rule;
}
