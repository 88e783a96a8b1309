/** What the stores keep of appraisals, and the decisions they share: pure, so that both versions decide alike. */
import * as z from 'zod/mini';
import { kindsOf, sectionsOf } from '../appraisal/abstract.ts';
import {
	checkSets,
	currentAppraisalVersion,
	currentPanelVersion,
	depths,
	panelFormat,
	recommendations,
	verdicts,
	type Verdict
} from '../appraisal/appraisal.ts';
import { checkAppraisalDocument } from '../appraisal/open-appraisal.ts';
import { panelVerdicts } from '../appraisal/panel.ts';
import type { ProposalText } from '../appraisal/proposal.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type {
	AppraisalDocument,
	AppraisalSummary,
	StoredAppraisalDocument
} from './appraisal-store.ts';
import type { StoredAppraisal } from './database.ts';
import { binDays } from './design-store.ts';
import type { StoreError } from './store-error.ts';
import { checkProposalText, proposalsIn } from './proposal-text.ts';

/** A row of the list as it is stored: also which texts of proposals the document needs. */
export interface StoredSummary extends AppraisalSummary {
	/** Fingerprints. */
	readonly texts: readonly string[];
}

/** A row of the texts. */
export interface StoredProposal {
	readonly fingerprint: string;
	/** ISO date and time. */
	readonly keptAt: string;
	/** Checked anew at every reading. */
	readonly text: unknown;
}

const day = 24 * 60 * 60 * 1000;

const recordHead = z.object({
	revision: z.catch(z.int().check(z.gte(1)), 1),
	savedAt: z.catch(z.string(), ''),
	document: z.unknown()
});

const words = z.catch(z.string(), '');
const summaryRow = z.object({
	id: z.string(),
	kind: z.catch(z.enum(['appraisal', 'panel']), 'appraisal'),
	title: words,
	applicant: words,
	call: words,
	fingerprint: words,
	designId: words,
	reviewer: words,
	kinds: z.catch(z.array(z.string()), []),
	sections: z.catch(z.array(z.number()), []),
	sets: z.catch(z.array(z.enum(checkSets)), []),
	depth: z.catch(z.enum(depths), 'standard'),
	verdicts: z.catch(z.record(z.string(), z.enum(verdicts)), {}),
	recommendation: z.catch(z.nullable(z.enum(recommendations)), null),
	isSealed: z.catch(z.boolean(), false),
	members: z.catch(z.number(), 0),
	changed: words,
	revision: z.catch(z.number(), 1),
	deletedAt: z.catch(z.nullable(z.string()), null)
});

export function readAppraisalRecord(record: unknown): Result<StoredAppraisalDocument, StoreError> {
	const head = recordHead.safeParse(record);
	if (!head.success)
		return fail({ type: 'unreadable', detail: 'the stored entry has no document' });
	const { document, ...rest } = head.data;
	const opened = checkAppraisalDocument(document);
	if (opened.ok) return ok({ document: opened.value, ...rest });
	const { error } = opened;
	if (error.type === 'newer-than-this-app') return fail(error);
	return fail({
		type: 'unreadable',
		detail: error.type === 'not-an-appraisal' ? error.detail : error.type
	});
}

/** Latest edit first; a row damaged in part is shown all the same, so that its document can be reached. */
export function readAppraisalSummaries(rows: readonly unknown[]): AppraisalSummary[] {
	return rows
		.map((row) => summaryRow.safeParse(row))
		.flatMap((row) => (row.success ? [row.data] : []))
		.sort(latestFirst);
}

/** The order of the list. */
export const latestFirst = (
	a: Pick<AppraisalSummary, 'changed' | 'id'>,
	b: Pick<AppraisalSummary, 'changed' | 'id'>
): number => compare(b.changed, a.changed) || compare(a.id, b.id);

export function summariseAppraisal(
	document: AppraisalDocument,
	revision: number,
	deletedAt: string | null = null
): StoredSummary {
	const isPanel = 'members' in document;
	const { title, applicant, fingerprint, designId } = document.proposal;
	const readers = isPanel ? document.members : [document];
	return {
		id: document.id,
		kind: isPanel ? 'panel' : 'appraisal',
		title,
		applicant,
		call: document.call,
		fingerprint,
		designId,
		reviewer: isPanel ? '' : document.reviewer.name,
		kinds: [...new Set(readers.flatMap(kindsOf))],
		sections: [...new Set(readers.flatMap(sectionsOf))].sort((a, b) => a - b),
		sets: checkSets.filter((set) => readers.some(({ sets }) => sets.includes(set))),
		depth: depths.findLast((one) => readers.some(({ depth }) => depth === one)) ?? 'standard',
		verdicts: isPanel ? panelVerdicts(document) : ownVerdicts(document.judgements),
		recommendation: document.conclusion.recommendation,
		isSealed: !isPanel && document.sealed !== null,
		members: isPanel ? document.members.length : 0,
		changed: document.changed,
		revision,
		deletedAt,
		texts: proposalsIn(document).map((ref) => ref.fingerprint)
	};
}

function ownVerdicts(
	judgements: Readonly<Record<string, { verdict: Verdict | null }>>
): Record<string, Verdict> {
	return Object.fromEntries(
		Object.entries(judgements).flatMap(([key, { verdict }]) => (verdict ? [[key, verdict]] : []))
	);
}

/** Whether a save may go on top of what is stored, and under which revision. */
export function nextAppraisalRevision(
	record: Pick<StoredAppraisal, 'revision' | 'document'> | undefined,
	summary: Pick<AppraisalSummary, 'deletedAt'> | undefined,
	expected: number
): Result<number, StoreError> {
	if (!record) return expected === 0 ? ok(1) : fail({ type: 'not-found' });
	const { found, known } = versionsOf(record.document);
	if (found > known) return fail({ type: 'newer-than-this-app', found, known });
	if ((summary?.deletedAt ?? null) !== null) return fail({ type: 'not-found' });
	if (record.revision !== expected)
		return fail({ type: 'changed-elsewhere', revision: record.revision });
	return ok(expected + 1);
}

function versionsOf(document: unknown): { found: number; known: number } {
	const head = z
		.looseObject({ format: words, version: z.catch(z.number(), 0) })
		.safeParse(document);
	const known =
		head.success && head.data.format === panelFormat
			? currentPanelVersion
			: currentAppraisalVersion;
	return { found: head.success ? head.data.version : 0, known };
}

/** The ids whose time in the bin is over, in order. A clock that was moved back keeps them. */
export const expiredIn = (rows: readonly unknown[], now: Date): string[] =>
	readAppraisalSummaries(rows)
		.filter(
			({ deletedAt }) => deletedAt !== null && now.getTime() - Date.parse(deletedAt) > binDays * day
		)
		.map(({ id }) => id)
		.sort();

/**
 * Texts that no document refers to. One kept within the last day stays: its appraisal may be about to be saved. Where a
 * row does not tell what it needs, every text stays.
 * @param rows those that are left, in the bin too
 */
export function unusedTexts(
	rows: readonly unknown[],
	texts: readonly Pick<StoredProposal, 'fingerprint' | 'keptAt'>[],
	now: Date
): string[] {
	const needed = rows.map((row) => z.object({ texts: z.array(z.string()) }).safeParse(row));
	if (needed.some(({ success }) => !success)) return [];
	const used = new Set(needed.flatMap(({ data }) => data!.texts));
	return texts
		.filter(({ fingerprint, keptAt }) => {
			const age = now.getTime() - Date.parse(keptAt);
			return !used.has(fingerprint) && age > day;
		})
		.map(({ fingerprint }) => fingerprint)
		.sort();
}

export function readProposalRecord(
	record: StoredProposal | undefined
): Result<ProposalText, StoreError> {
	if (!record) return fail({ type: 'not-found' });
	const checked = checkProposalText(record.text);
	if (checked.ok) return checked;
	const { error } = checked;
	return error.type === 'does-not-fit'
		? fail({ type: 'unreadable', detail: error.detail })
		: fail(error);
}

export function rawAppraisal(
	record: Pick<StoredAppraisal, 'document'> | undefined
): Result<string, StoreError> {
	const text = record && (JSON.stringify(record.document, null, '\t') as string | undefined);
	return text === undefined ? fail({ type: 'not-found' }) : ok(`${text}\n`);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
