/**
 * Opening and saving appraisals and panels; each from outside passes here, as designs pass `open-design.ts`.
 * Nothing outside the `Result` is thrown.
 */
import { checkDocument, type DocumentFault, type DocumentKind } from '../domain/check-document.ts';
import { sizeLimit } from '../domain/open-design.ts';
import { readJson, type JsonFault } from '../domain/read-json.ts';
import { fail, type Result } from '../domain/result.ts';
import * as schema from './appraisal.ts';
import type { Appraisal, Panel } from './appraisal.ts';
import { appraisalMigrations, migrateMembers, panelMigrations } from './migrations.ts';
import { repeatedInAppraisal, repeatedInPanel } from './repeated-ids.ts';

export type OpenAppraisalError =
	| JsonFault
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
export function openAppraisal(json: string): Opened<Appraisal> {
	const read = readJson(json, sizeLimit);
	return read.ok ? checkAppraisal(read.value) : read;
}

/** The same for values already parsed, such as records of the browser's storage. */
export const checkAppraisal = (value: unknown): Opened<Appraisal> =>
	named(checkDocument(appraisals, value));
export const checkPanel = (value: unknown): Opened<Panel> => named(checkDocument(panels, value));
/** Either of them, told apart by the format it names. */
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

function named<T>(result: Result<T, DocumentFault>): Opened<T> {
	if (result.ok) return result;
	const { error } = result;
	return error.type === 'does-not-fit'
		? fail({ type: 'not-an-appraisal', detail: error.detail })
		: fail(error);
}
