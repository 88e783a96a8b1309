/** The format of design files as JSON Schema, made from the schema that opens them. */
import { currentVersion, design } from './design.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';

/** What the parts of a design are for; for people who read or write the format without Causeway. */
const parts: Readonly<Record<string, string>> = {
	format: 'Marks the file as a Causeway design.',
	version:
		'Version of this format. Later versions of Causeway open earlier versions of the format.',
	id: 'Random and stable. A file with the id of a design already on a computer is offered as a new state of it.',
	language: 'Language the design is written in (BCP 47).',
	contentVersion: 'The content of Causeway the answers were given to.',
	created: 'ISO date and time.',
	changed: 'ISO date and time of the last edit.',
	nature: 'Whether it is the plan of its authors, made up, or entered from public facts.',
	redacted: 'True for a copy from which the authors left out names or places.',
	sources: 'Sources the whole design rests on.',
	profile: 'The programme: title, organisation, partners, places, time, money, need.',
	patterns: 'Trafficking patterns the programme is about (ICAT 2016, 2.Q1 to 2.Q4).',
	opportunities:
		'Ways to make the crime harder, less rewarding, riskier or less tolerated (2.Q5 to 2.Q8).',
	groups: 'Groups whose behaviour would change (1.B1 to 1.B8).',
	activities: 'Activities, each of a kind that has a section of the toolkit, or "other".',
	answers:
		'Answers by scope ("programme" or the id of an activity), then by the id of the toolkit’s question.',
	theory:
		'What the authors changed in the drafted theory of change: own texts, reasons and assumptions, boxes and arrows added, and drafted ones taken out.',
	displacement: 'Trafficking that may move instead of stopping, and what is done about it.',
	indicators: 'Indicators, chosen from the toolkit or the authors’ own.',
	decisions: 'What the authors said to each finding, by the key of the finding.',
	replies: 'Questions of appraisers that were opened in the design, with the applicant’s responses.'
};

export const designJsonSchema = (): JsonSchema =>
	jsonSchemaOf(design, {
		name: 'design.schema.json',
		title: 'Causeway design',
		description: `A programme design made with Causeway, version ${currentVersion} of the format.`,
		parts
	});
