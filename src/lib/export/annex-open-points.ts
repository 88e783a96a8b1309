/** Part 7: what is open. Advice the authors overrode is printed with their reason, also when the rest is left out. */
import { parked } from '../content/said.ts';
import { progress } from '../machines/progress.ts';
import { isOpen, type Finding } from '../rules/evaluate.ts';
import { date, t } from '../language/language.ts';
import { findingEntries } from './annex-findings.ts';
import type { AnnexInput } from './annex-parts.ts';
import { linesByPlace } from './annex-unknown.ts';
import {
	columns,
	heading,
	isOverridden,
	isSaid,
	joined,
	paragraph,
	titled
} from './annex-words.ts';
import type { Block } from './blocks.ts';
import type { Weight } from '../rules/rule.ts';

export function buildOpenPoints(input: AnnexInput): Block[] {
	const parts = [openFindings, overridden, parkedQuestions, unanswered].map((build) =>
		build(input)
	);
	// What there is none of takes a sentence, together with the others.
	const none = joined(
		parts.map((part) => (typeof part === 'string' ? part : '')),
		' '
	);
	return [
		paragraph(t('annex.open.lead'), 'lead'),
		...parts.flatMap((part) => (typeof part === 'string' ? [] : part)),
		...(none === '' ? [] : [paragraph(none)])
	];
}

/** What remains of the part when it is left out: nothing, or the overridden advice. */
export function buildOverriddenOnly(input: AnnexInput): Block[] {
	const reopened = input.findings.filter((one) => isOpen(one) && hasReasonToPrint(one));
	if (reopened.length === 0 && !input.findings.some(isOverridden)) return [];
	const others = overridden(input);
	return [
		paragraph(t('annex.open.cutLead'), 'lead'),
		...(typeof others === 'string' ? [] : others),
		...(reopened.length === 0
			? []
			: [heading(2, t('annex.open.findings')), ...columns(findingEntries(reopened, input))])
	];
}

const hasReasonToPrint = (finding: Finding): boolean =>
	isOverridden(finding) || (finding.reopened && isSaid(finding.decision?.reason ?? ''));

const weights: readonly Weight[] = ['rights', 'gate', 'consider'];

/** Each weight under its own name; a sentence when there is nothing. */
function openFindings(input: AnnexInput): Block[] | string {
	const open = input.findings.filter(isOpen);
	if (open.length === 0) return t('annex.open.none');
	return weights.flatMap((weight) => {
		const findings = open.filter(({ rule }) => rule.weight === weight);
		if (findings.length === 0) return [];
		const title = t('annex.open.ofWeight', { weight: t(`finding.weight.${weight}`) });
		return [heading(2, title), ...columns(findingEntries(findings, input))];
	});
}

function overridden(input: AnnexInput): Block[] | string {
	const findings = input.findings.filter(isOverridden);
	if (findings.length === 0) return t('annex.open.noOverridden');
	return [
		heading(2, t('annex.open.overridden')),
		...columns(findingEntries(findings, input, decisionText))
	];
}

export function decisionText({ decision }: Finding): string {
	if (!decision || decision.choice === 'mend-later') return '';
	return t(`annex.open.${decision.choice}`, {
		date: date(decision.date),
		reason: decision.reason.trim() || t('annex.open.noReason')
	});
}

function parkedQuestions({ design, guide }: AnnexInput): Block[] | string {
	const items = linesByPlace(parked(design, guide.content), design);
	if (items.length === 0) return t('annex.open.noParked');
	return [heading(2, t('annex.open.parked')), { type: 'list', items }];
}

function unanswered({ design, guide }: AnnexInput): Block[] | string {
	const { steps, activities } = progress(design, guide.content);
	const early = (['programme', 'change', 'pattern', 'activities'] as const).map(
		(step) => [t(`step.${step}`), steps[step]] as const
	);
	const late = (['displacement', 'indicators'] as const).map(
		(step) => [t(`step.${step}`), steps[step]] as const
	);
	const checklists = design.activities.map(
		({ id, name }) => [titled(name), activities[id]!] as const
	);
	const items = [...early, ...checklists, ...late]
		.filter(([, { answered, asked }]) => answered < asked)
		.map(([name, { answered, asked }]) =>
			t('annex.open.unansweredIn', { name, open: asked - answered, asked })
		);
	if (items.length === 0) return t('annex.open.noUnanswered');
	return [heading(2, t('annex.open.unanswered')), paragraph(items.join('; '))];
}
