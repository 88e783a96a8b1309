/**
 * The formats of appraisal and panel files as JSON Schema, made from the schemas that open them. A file holds the fields
 * of the document and beside them, where they were saved with it, the texts of the proposal.
 */
import * as z from 'zod/mini';
import { jsonSchemaOf, type JsonSchema } from '../domain/json-schema.ts';
import { appraisal, currentAppraisalVersion, currentPanelVersion, panel } from './appraisal.ts';
import { proposalText } from './proposal.ts';

const proposals = z.optional(z.array(proposalText));
const version =
	'Version of this format. Later versions of Causeway open earlier versions of the format.';

const shared = {
	version,
	language: 'Language the document is written in (BCP 47).',
	contentVersion: 'The content of Causeway the verdicts were given with.',
	created: 'ISO date and time.',
	changed: 'ISO date and time of the last edit.',
	call: 'The call for proposals, as it is named by those who read; proposals of one name form a round.',
	proposal: 'Which proposal was read, in which state.',
	conclusion: 'Summary, strengths, risks, conditions, recommendation with reasons, and questions.',
	proposals:
		'The texts of the proposal, in its present and earlier states; a file without them still shows its quotations.'
};

/** What the parts are for; for people who read or write the format without Causeway. */
const appraisalParts: Readonly<Record<keyof typeof appraisal.shape | 'proposals', string>> = {
	...shared,
	format: 'Marks the file as an appraisal of Causeway.',
	id: 'Random and stable.',
	reviewer: 'Who read, and their declaration of interest.',
	earlierProposals: 'States of the proposal that were read before, oldest first.',
	depth: 'How much is read: quick, standard or full.',
	addedSections: 'Sections of the toolkit (3 to 9) read besides those of the kinds of work ticked.',
	sets: 'Sets of checks read beside the sections of the toolkit.',
	abstract: 'What the proposal says it is, by the field of the form.',
	claims: 'What the proposal claims to know.',
	judgements:
		'Verdicts by what they are about, such as "lesson 3.L1", "question 3.Q4" or "check rights.open-shelter".',
	checks: 'What the reader made of each finding, by the key of the finding.',
	minutes: 'Minutes spent; null where it is not to be said.',
	sealed: 'When the verdicts were sealed for a panel, and their digest; null before.'
};

const panelParts: Readonly<Record<keyof typeof panel.shape | 'proposals', string>> = {
	...shared,
	format: 'Marks the file as a panel of Causeway.',
	id: 'Random and stable.',
	members: 'Whole appraisals of the one proposal, in the order in which they were opened.',
	settlements: 'Where readers differed: what they agreed on, and why, by what the verdict is about.'
};

export const appraisalJsonSchema = (): JsonSchema =>
	jsonSchemaOf(z.extend(appraisal, { proposals }), {
		name: 'appraisal.schema.json',
		title: 'Causeway appraisal',
		description: `One reader's appraisal of a proposal, made with Causeway, version ${currentAppraisalVersion} of the format.`,
		parts: appraisalParts
	});

export const panelJsonSchema = (): JsonSchema =>
	jsonSchemaOf(z.extend(panel, { proposals }), {
		name: 'panel.schema.json',
		title: 'Causeway panel',
		description: `Several appraisals of one proposal, made with Causeway, version ${currentPanelVersion} of the format.`,
		parts: panelParts
	});
