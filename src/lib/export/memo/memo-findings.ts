/** What the rules point to, and what the reader made of it. Of a design also what the applicant said about it. */
import type { Appraisal } from '../../appraisal/appraisal.ts';
import { findingsFor, type AppraiserFinding } from '../../appraisal/findings.ts';
import { list, t } from '../../language/language.ts';
import '../../language/planning-words.ts';
import '../../language/workspace-words.ts';
import { titleOf } from '../../rules/describe.ts';
import { rules } from '../../rules/rules.ts';
import { columns, entry, fact, filled, heading, isSaid, joined } from '../annex-words.ts';
import type { Block, FlowBlock } from '../blocks.ts';
import type { MemoParts } from './memo-item.ts';
import { placeText } from './memo-words.ts';

/** A finding with its words, ready to be printed. */
export interface ToldFinding {
	readonly finding: AppraiserFinding;
	readonly title: string;
	/** What the reader made of it; open where nothing was decided, or what it rests on has changed since. */
	readonly state: 'confirmed' | 'set-aside' | 'open';
}

export function tellFindings(appraisal: Appraisal, parts: MemoParts): ToldFinding[] {
	const { guide, appraising, proposal } = parts;
	const findings = findingsFor(appraisal, proposal, { content: guide.content, appraising });
	return findings.map((finding) => {
		const rule = rules.find(({ id }) => id === finding.ruleId);
		const { check, reopened } = finding;
		return {
			finding,
			title: rule ? titleOf({ rule, data: finding.data }, { guide, say: t }) : finding.ruleId,
			state: check === null || reopened ? 'open' : check.choice
		};
	});
}

/** Those that concern rights and safety and were not set aside: they stand first in a memo. */
export const rightsFindings = (told: readonly ToldFinding[]): ToldFinding[] =>
	told.filter(({ finding, state }) => finding.weight === 'rights' && state !== 'set-aside');

/** What was confirmed, besides rights and safety: only that is the reader's own view. */
export function buildFindings(told: readonly ToldFinding[], appraisal: Appraisal): Block[] {
	const confirmed = told.filter(
		({ finding, state }) => state === 'confirmed' && finding.weight !== 'rights'
	);
	if (confirmed.length === 0) return [];
	return [
		heading(2, t('memo.findings.title')),
		...columns(confirmed.map((one) => findingEntry(one, appraisal)))
	];
}

/** How many the reader did not look at: a memo that hid them would say more than was done. */
export function uncheckedFindings(told: readonly ToldFinding[], isCut: boolean): string[] {
	const count = told.filter(({ state }) => state === 'open').length;
	if (count === 0) return [];
	const counted = t('memo.notRead.findings', { count });
	return [isCut ? counted : `${counted} ${t('memo.findings.inAppendix')}`];
}

export function findingEntry(
	{ finding, title, state }: ToldFinding,
	appraisal: Pick<Appraisal, 'proposal'>
): FlowBlock {
	const { check, parts, reopened } = finding;
	const places = parts.map((part) => placeText(part, appraisal.proposal));
	const note = check?.note.trim() ?? '';
	return entry(title, {
		aside: t(`memo.findings.${state}`),
		text: reopened && isSaid(note) ? t('memo.findings.before', { text: note }) : note,
		facts: filled([
			fact(t('memo.label', { label: t('memo.findings.places') }), list(places)),
			fact(t('memo.label', { label: t('memo.findings.applicant') }), decided(finding))
		])
	});
}

/** What the applicant decided about a finding of their own design. */
function decided({ finding }: AppraiserFinding): string {
	const decision = finding?.decision;
	if (!decision) return '';
	return joined([t(`memo.findings.decision.${decision.choice}`), decision.reason], ': ');
}

/** In the appendix: every finding that the main text only counts. */
export function buildOtherFindings(told: readonly ToldFinding[], appraisal: Appraisal): Block[] {
	const others = told.filter(
		({ finding, state }) =>
			state === 'set-aside' || (state === 'open' && finding.weight !== 'rights')
	);
	if (others.length === 0) return [];
	return [
		heading(2, t('memo.findings.others')),
		...columns(others.map((one) => findingEntry(one, appraisal)))
	];
}
