import { t } from '../lib/language/language.ts';
import '../lib/language/planning-words.ts';
import { settlementOf, titleOf } from '../lib/rules/describe.ts';
import { readArguments } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import { misused } from './help.ts';
import { judge } from './judge.ts';
import { readDesign } from './read-design.ts';

/** Prints the findings of a design as a JSON list, weightiest first. */
export async function check(args: readonly string[]): Promise<number> {
	const given = readArguments(args);
	const [path, ...others] = given.ok ? given.value.names : [];
	if (!path || others.length > 0) {
		console.error(misused('check', given.ok ? 'Name one design file.' : given.error));
		return exitCodes.wrongUse;
	}
	const design = await readDesign(path);
	if (!design) return exitCodes.unreadable;
	const { guide, theory, findings } = judge(design);
	const telling = { guide, design, theory, say: t };
	const shown = findings.map((finding) => ({
		rule: finding.rule.id,
		advice: finding.rule.advice,
		weight: finding.rule.weight,
		where: finding.at,
		because: finding.because,
		sources: finding.rule.sources,
		text: titleOf(finding, telling),
		settle: settlementOf(finding, telling),
		decision: finding.decision && {
			choice: finding.decision.choice,
			reason: finding.decision.reason,
			reopened: finding.reopened
		}
	}));
	console.log(JSON.stringify(shown, null, '\t'));
	return exitCodes.done;
}
