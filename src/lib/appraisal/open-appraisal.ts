/**
 * Opening and saving appraisals and panels as text; each from outside passes here, as designs pass `open-design.ts`.
 * Nothing outside the `Result` is thrown.
 */
import { checkDocument, type DocumentFault, type DocumentKind } from '../domain/check-document.ts';
import { sizeLimit } from '../domain/open-design.ts';
import { fail, type Result } from '../domain/result.ts';
import * as schema from './appraisal.ts';
import type { Appraisal, Panel } from './appraisal.ts';
import { appraisalMigrations, migrateMembers, panelMigrations } from './migrations.ts';
import { repeatedInAppraisal, repeatedInPanel } from './repeated-ids.ts';

export type OpenAppraisalError =
	| { type: 'too-large'; bytes: number; limit: number }
	| { type: 'not-json' }
	/** JSON, but neither an appraisal nor a panel; `detail` names the places that do not fit, never anybody's text. */
	| { type: 'not-an-appraisal'; detail: string }
	| { type: 'newer-than-this-app'; found: number; known: number };

type Opened<T> = Result<T, OpenAppraisalError>;

const appraisals: DocumentKind<Appraisal> = {
	format: schema.appraisalFormat,
	version: schema.currentAppraisalVersion,
	migrations: appraisalMigrations,
	parse: (value) => schema.appraisal.safeParse(value),
	repeated: repeatedInAppraisal
};
const panels: DocumentKind<Panel> = {
	format: schema.panelFormat,
	version: schema.currentPanelVersion,
	migrations: panelMigrations,
	parse: (value) => schema.panel.safeParse(migrateMembers(value)),
	repeated: repeatedInPanel
};

/** Reads an appraisal from JSON text of any earlier version. */
export const openAppraisal = (json: string): Opened<Appraisal> => parsed(json, checkAppraisal);

/** Reads a panel from JSON text of any earlier version. */
export const openPanel = (json: string): Opened<Panel> => parsed(json, checkPanel);

/** Either of them, told apart by the format the text names. */
export const openAppraisalDocument = (json: string): Opened<Appraisal | Panel> =>
	parsed(json, checkAppraisalDocument);

/** The same for values already parsed, such as records of the browser's storage. */
export const checkAppraisal = (value: unknown): Opened<Appraisal> =>
	named(checkDocument(appraisals, value));
export const checkPanel = (value: unknown): Opened<Panel> => named(checkDocument(panels, value));
export function checkAppraisalDocument(value: unknown): Opened<Appraisal | Panel> {
	return isPanel(value) ? checkPanel(value) : checkAppraisal(value);
}

/** The saved form: readable JSON, stable in order, ending in a line break. */
export function saveAppraisal(document: Appraisal | Panel): string {
	return JSON.stringify(document, null, '\t') + '\n';
}

const isPanel = (value: unknown): boolean =>
	typeof value === 'object' &&
	value !== null &&
	(value as { format?: unknown }).format === schema.panelFormat;

function parsed<T>(json: string, check: (value: unknown) => Opened<T>): Opened<T> {
	if (json.length > sizeLimit)
		return fail({ type: 'too-large', bytes: json.length, limit: sizeLimit });
	let value: unknown;
	try {
		value = JSON.parse(json.replace(/^\uFEFF/, ''));
	} catch {
		return fail({ type: 'not-json' });
	}
	return check(value);
}

function named<T>(result: Result<T, DocumentFault>): Opened<T> {
	if (result.ok) return result;
	const { error } = result;
	return error.type === 'does-not-fit'
		? fail({ type: 'not-an-appraisal', detail: error.detail })
		: fail(error);
}
