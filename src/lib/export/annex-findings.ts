/** Findings as entries: a rule that says the same of several places is stated once, and the places are listed. */
import type { Said } from '../content/said.ts';
import { describeCause, settlementOf, titleOf, titleOfMany } from '../rules/describe.ts';
import type { Finding } from '../rules/evaluate.ts';
import type { Cause } from '../rules/rule.ts';
import { date, t } from '../language/language.ts';
import type { AnnexInput } from './annex-parts.ts';
import { linesByPlace } from './annex-unknown.ts';
import { entry, fact, filled, isSaid, joined, telling } from './annex-words.ts';
import type { FlowBlock } from './blocks.ts';

type Named = Pick<Said, 'scope' | 'id' | 'question'>;
type Same = readonly [Finding, ...Finding[]];

/** `decided` tells what the authors said of a finding; such findings keep an entry of their own. */
export function findingEntries(
	findings: readonly Finding[],
	input: AnnexInput,
	decided: (finding: Finding) => string = decidedBefore
): FlowBlock[] {
	return bySameRule(findings).map((same) => {
		const [first] = same;
		const isOurs = input.guide.findingWords(first.rule.id)?.inference !== undefined;
		const { title, aside } = headOf(same, input);
		return entry(title, {
			aside,
			facts: filled([
				fact(t('annex.open.decision'), decided(first)),
				fact(t('annex.open.because'), raisedBy(same, input)),
				fact(t('annex.open.settle'), distinct(same.map((one) => settlementOf(one, telling(input)))))
			]),
			note: isOurs ? t('annex.open.inference') : ''
		});
	});
}

/** What is said, and of how many more places where the words are those of one. */
export function headOf(same: Same, input: AnnexInput): { title: string; aside: string } {
	const [first, ...others] = same;
	const ofAll = others.length > 0 ? titleOfMany(first, same.length, telling(input)) : null;
	const isSaidOfOne = others.length > 0 && ofAll === null;
	return {
		title: ofAll ?? titleOf(first, telling(input)),
		aside: isSaidOfOne ? t('annex.open.sameOf', { count: others.length }) : ''
	};
}

export function bySameRule(findings: readonly Finding[]): Same[] {
	const groups: [Finding, ...Finding[]][] = [];
	for (const finding of findings) {
		const same = groups.find(([first]) => first.rule.id === finding.rule.id && !first.decision);
		if (same && !finding.decision) same.push(finding);
		else groups.push([finding]);
	}
	return groups;
}

/** The causes of one finding with their state; of several, the questions by place and then the rest. */
function raisedBy(same: Same, input: AnnexInput): string {
	const isListed = same[0].rule.id === 'unknown-without-plan' && same.length > 1;
	const { parts } = input;
	// The next part names each of these questions.
	if (isListed && (parts === undefined || parts.includes('gaps')))
		return t('annex.open.seeGaps', { part: t('annex.part.gaps') });
	const causes = same.flatMap(({ because }) => because);
	const told = (cause: Cause) => describeCause(cause, telling(input));
	if (same.length === 1) return distinct(causes.map(told), '; ');
	const answers = causes.flatMap((cause) =>
		cause.type === 'answer' ? [saidAt(cause, input)] : []
	);
	return distinct(
		[
			...linesByPlace(
				[...new Map(answers.map((one) => [placeOf(one), one])).values()],
				input.design
			),
			...causes.filter(({ type }) => type !== 'answer').map(told)
		],
		'; '
	);
}

const placeOf = ({ scope, id }: Named): string => `${scope} ${id}`;

function saidAt(cause: Extract<Cause, { type: 'answer' }>, { guide }: AnnexInput): Named {
	const { scope, question: id } = cause;
	return { scope, id, question: guide.question(id) };
}

const distinct = (texts: readonly string[], between = ' '): string =>
	[...new Set(texts.map((text) => text.trim()).filter(isSaid))].join(between);

/** What was decided of a finding that is open all the same. */
function decidedBefore({ decision, reopened }: Finding): string {
	if (!decision) return '';
	const reason = decision.reason.trim();
	if (decision.choice === 'mend-later') return joined([t('annex.open.later'), reason], ' ');
	if (!reopened) return '';
	return t('annex.open.reopened', {
		date: date(decision.date),
		reason: reason || t('annex.open.noReason')
	});
}
