/** Part 7: what is open. Advice the authors overrode is printed with their reason, also when the rest is left out. */
import { parked } from '../content/said.ts';
import { progress } from '../machines/progress.ts';
import { isOpen, type Finding } from '../rules/evaluate.ts';
import { describeQuestion, settlementOf } from '../rules/describe.ts';
import type { Weight } from '../rules/rule.ts';
import { date, t } from '../language/language.ts';
import type { AnnexInput } from './annex-parts.ts';
import {
	causesText,
	findingTitle,
	heading,
	isOverridden,
	isSaid,
	joined,
	nameOf,
	paragraph,
	table,
	telling
} from './annex-words.ts';
import type { Block } from './blocks.ts';

export function buildOpenPoints(input: AnnexInput): Block[] {
	return [
		paragraph(t('annex.open.lead'), 'lead'),
		heading(2, t('annex.open.findings')),
		...openFindings(input),
		heading(2, t('annex.open.overridden')),
		...overridden(input),
		heading(2, t('annex.open.parked')),
		...parkedQuestions(input),
		heading(2, t('annex.open.unanswered')),
		...unanswered(input)
	];
}

/** What remains of the part when it is left out: nothing, or the overridden advice. */
export function buildOverriddenOnly(input: AnnexInput): Block[] {
	if (!input.findings.some(hasReasonToPrint)) return [];
	return [paragraph(t('annex.open.cutLead'), 'lead'), ...overridden(input), ...reopened(input)];
}

const hasReasonToPrint = (finding: Finding): boolean =>
	isOverridden(finding) || (finding.reopened && isSaid(finding.decision?.reason ?? ''));

const weights: readonly Weight[] = ['rights', 'gate', 'consider'];

function openFindings(input: AnnexInput): Block[] {
	const open = input.findings.filter(isOpen);
	if (open.length === 0) return [paragraph(t('annex.open.none'))];
	return weights.flatMap((weight) =>
		openTable(
			t(`finding.weight.${weight}`),
			open.filter(({ rule }) => rule.weight === weight),
			input
		)
	);
}

function openTable(caption: string, findings: readonly Finding[], input: AnnexInput): Block[] {
	return table(
		caption,
		[
			[t('annex.open.finding'), 3.4],
			[t('annex.open.because'), 4],
			[t('annex.open.settle'), 3]
		],
		rowsOf(findings).map((same) => openRow(same, input))
	);
}

/** A rule that says the same of many places takes one row; what the authors said of a finding keeps its own. */
function rowsOf(findings: readonly Finding[]): (readonly [Finding, ...Finding[]])[] {
	const rows: [Finding, ...Finding[]][] = [];
	for (const finding of findings) {
		const isMany =
			findings.filter(({ rule }) => rule.id === finding.rule.id).length > rowsOfOneRule;
		const same = rows.find(([first]) => first.rule.id === finding.rule.id && !first.decision);
		if (isMany && same && !finding.decision) same.push(finding);
		else rows.push([finding]);
	}
	return rows;
}
const rowsOfOneRule = 3;

function openRow(same: readonly [Finding, ...Finding[]], input: AnnexInput): string[] {
	const [first, ...others] = same;
	const more = others.length > 0 ? t('annex.open.sameOf', { count: others.length }) : '';
	return [
		joined([findingTitle(first, input), more, decidedBefore(first)], '\n'),
		distinct(
			same.flatMap((finding) => causesText(finding, input).split('\n')),
			others.length > 0 ? '; ' : '\n'
		),
		distinct(same.map((finding) => settlementOf(finding, telling(input))))
	];
}

const distinct = (texts: readonly string[], between = '\n'): string =>
	[...new Set(texts)].join(between);

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

function overridden(input: AnnexInput): Block[] {
	const findings = input.findings.filter(isOverridden);
	if (findings.length === 0) return [paragraph(t('annex.open.noOverridden'))];
	return table(
		'',
		[
			[t('annex.open.finding'), 4],
			[t('annex.open.because'), 3],
			[t('annex.open.decision'), 4]
		],
		findings.map((finding) => [
			findingTitle(finding, input),
			causesText(finding, input),
			decisionText(finding)
		])
	);
}

function reopened(input: AnnexInput): Block[] {
	const findings = input.findings.filter((one) => isOpen(one) && hasReasonToPrint(one));
	return openTable(t('annex.open.findings'), findings, input);
}

function decisionText({ decision }: Finding): string {
	if (!decision || decision.choice === 'mend-later') return '';
	return t(`annex.open.${decision.choice}`, {
		date: date(decision.date),
		reason: decision.reason.trim() || t('annex.open.noReason')
	});
}

function parkedQuestions({ design, guide }: AnnexInput): Block[] {
	const items = parked(design, guide.content).map((said) =>
		describeQuestion(said, { design, say: t })
	);
	return items.length === 0 ? [paragraph(t('annex.open.noParked'))] : [{ type: 'list', items }];
}

function unanswered({ design, guide }: AnnexInput): Block[] {
	const { steps, activities } = progress(design, guide.content);
	const early = (['programme', 'change', 'pattern', 'activities'] as const).map(
		(step) => [t(`step.${step}`), steps[step]] as const
	);
	const late = (['displacement', 'indicators'] as const).map(
		(step) => [t(`step.${step}`), steps[step]] as const
	);
	const checklists = design.activities.map(
		({ id, name }) => [nameOf(name), activities[id]!] as const
	);
	const items = [...early, ...checklists, ...late]
		.filter(([, { answered, asked }]) => answered < asked)
		.map(([name, { answered, asked }]) =>
			t('annex.open.unansweredIn', { name, open: asked - answered, asked })
		);
	return items.length === 0 ? [paragraph(t('annex.open.noUnanswered'))] : [{ type: 'list', items }];
}
