/** Several readers of one proposal: who belongs, what they said side by side, and what they settled. */
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../domain/result.ts';
import * as schema from './appraisal.ts';
import type { Appraisal, Conclusion, Judgement, Panel, Settlement, Verdict } from './appraisal.ts';
import { allCriteria, criteriaFor, type Criterion, type CriteriaParts } from './criteria.ts';
import { type AppraisalBirth } from './edit.ts';
import { judgementOf } from './judging.ts';

/** Why an appraisal does not join. */
type MemberError =
	/** It is about another proposal. */
	| { type: 'other-proposal' }
	/** A later state of the same appraisal is here already. */
	| { type: 'older-state' };

export function createPanel(birth: AppraisalBirth): Panel {
	const { newId, now, contentVersion, proposal, language = 'en', call = '' } = birth;
	return z.parse(schema.panel, {
		format: schema.panelFormat,
		version: schema.currentPanelVersion,
		id: newId(),
		language,
		contentVersion,
		created: now.toISOString(),
		changed: now.toISOString(),
		call,
		proposal
	});
}

/** Adds an appraisal, or takes a later state of one that is here. Versions of one design count as one proposal. */
export function addMember(panel: Panel, appraisal: Appraisal): Result<Panel, MemberError> {
	if (!isSameProposal(panel.proposal, appraisal.proposal)) return fail({ type: 'other-proposal' });
	const former = panel.members.find(({ id }) => id === appraisal.id);
	if (!former) return ok({ ...panel, members: [...panel.members, appraisal] });
	if (appraisal.changed < former.changed) return fail({ type: 'older-state' });
	const members = panel.members.map((one) => (one.id === appraisal.id ? appraisal : one));
	return ok({ ...panel, members });
}

export function removeMember(panel: Panel, appraisalId: string): Panel {
	const members = panel.members.filter(({ id }) => id !== appraisalId);
	return members.length === panel.members.length ? panel : { ...panel, members };
}

export function isSameProposal(
	one: Pick<Appraisal['proposal'], 'fingerprint' | 'designId'>,
	other: Pick<Appraisal['proposal'], 'fingerprint' | 'designId'>
): boolean {
	return (
		one.fingerprint === other.fingerprint ||
		(one.designId !== '' && one.designId === other.designId)
	);
}

/** Every criterion the appraiser reads has a verdict. */
export function isComplete(appraisal: Appraisal, criteria: readonly Criterion[]): boolean {
	return criteria.every(({ key }) => judgementOf(appraisal, key).verdict !== null);
}

/**
 * Blind reading: what others found may be opened once one's own verdicts are complete, or sealed as they are.
 * @param own one's own appraisal of the proposal; null for somebody who does not appraise it, who may open everything
 * @param criteria what one's own appraisal reads (`criteriaFor`)
 */
export function mayOpen(own: Appraisal | null, criteria: readonly Criterion[]): boolean {
	return own === null || own.sealed !== null || isComplete(own, criteria);
}

/** What at least one member reads or has judged, in the order of reading. */
export function panelCriteria(
	{ members }: Pick<Panel, 'members'>,
	parts: CriteriaParts
): Criterion[] {
	const keys = new Set(
		members.flatMap((member) => [
			...criteriaFor(member, parts).map(({ key }) => key),
			...Object.keys(member.judgements)
		])
	);
	return allCriteria(parts).filter(({ key }) => keys.has(key));
}

export interface PanelRow {
	readonly criterion: Criterion;
	/** In the order of the members; null where one said nothing. */
	readonly judgements: readonly (Judgement | null)[];
	readonly verdicts: readonly (Verdict | null)[];
	/** Two members gave verdicts that are not the same. */
	readonly differ: boolean;
	readonly settlement: Settlement | null;
	/** What stands for the panel: the settled verdict, else the one every member gave who judged it. */
	readonly outcome: Verdict | null;
}

export function sideBySide(panel: Panel, criteria: readonly Criterion[]): PanelRow[] {
	return criteria.map((criterion) => ({ criterion, ...readingsOf(panel, criterion.key) }));
}

/** The panel's verdicts by criterion key, settled or the same from all who judged: for summaries and memos. */
export function panelVerdicts(panel: Panel): Record<string, Verdict> {
	const keys = new Set([
		...panel.members.flatMap(({ judgements }) => Object.keys(judgements)),
		...Object.keys(panel.settlements)
	]);
	return Object.fromEntries(
		[...keys].flatMap((key) => {
			const { outcome } = readingsOf(panel, key);
			return outcome === null ? [] : [[key, outcome] as const];
		})
	);
}

function readingsOf({ members, settlements }: Panel, key: string): Omit<PanelRow, 'criterion'> {
	const judgements = members.map((one) => entry(one.judgements, key));
	const verdicts = judgements.map((one) => one?.verdict ?? null);
	const given = new Set(verdicts.filter((one) => one !== null));
	const agreed = given.size === 1 ? [...given][0]! : null;
	const settlement = entry(settlements, key);
	const outcome = settlement?.verdict ?? agreed;
	return { judgements, verdicts, differ: given.size > 1, settlement, outcome };
}

const entry = <T>(entries: Readonly<Record<string, T>>, key: string): T | null =>
	Object.hasOwn(entries, key) ? entries[key]! : null;

/** Records what the readers agreed on, and why; null takes it back. */
export function settle(
	panel: Panel,
	key: string,
	change: Partial<Pick<Settlement, 'verdict' | 'note'>> | null,
	now: Date
): Panel {
	const former = entry(panel.settlements, key);
	if (change === null) {
		const { [key]: _taken, ...others } = panel.settlements;
		return former ? { ...panel, settlements: others } : panel;
	}
	const said = former ?? { verdict: null, note: '' };
	const settlement: Settlement = { ...said, ...change, date: now.toISOString() };
	return { ...panel, settlements: { ...panel.settlements, [key]: settlement } };
}

/** Somebody has said something in it. */
export const isConcluded = ({ recommendation, risks, ...texts }: Conclusion): boolean =>
	recommendation !== null || [...risks, ...Object.values(texts)].some((text) => text.trim() !== '');

/** Names that two readers or more share: one person who reads twice would agree with themselves. */
export function sharedNames({ members }: Pick<Panel, 'members'>): string[] {
	const names = members.map(({ reviewer }) => reviewer.name.trim()).filter((name) => name !== '');
	return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

export function setPanelConclusion(panel: Panel, change: Partial<Conclusion>): Panel {
	return { ...panel, conclusion: { ...panel.conclusion, ...change } };
}

/** What the panel has still to say: differences without a settled verdict, and settled ones without a note. */
export function unsettled(rows: readonly PanelRow[]): {
	open: PanelRow[];
	withoutNote: PanelRow[];
} {
	const differing = rows.filter(({ differ }) => differ);
	const open = differing.filter(({ settlement }) => (settlement?.verdict ?? null) === null);
	const withoutNote = differing.filter(
		({ settlement }) => settlement?.verdict && settlement.note.trim() === ''
	);
	return { open, withoutNote };
}
