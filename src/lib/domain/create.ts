/** New documents and parts. Clock and ids come from outside, so that the same input gives the same design. */
import * as z from 'zod/mini';
import type {
	Activity,
	Answer,
	Design,
	Factor,
	Group,
	Indicator,
	Opportunity,
	Pattern
} from './design.ts';
import * as schema from './design.ts';
import type { ActivityKind, FactorKind } from './vocabulary.ts';

export interface Birth {
	/** Random and stable; never made from a name or a position. */
	newId: () => string;
	now: Date;
	contentVersion: string;
	language?: string;
}

export function createDesign({ newId, now, contentVersion, language = 'en' }: Birth): Design {
	return z.parse(schema.design, {
		format: schema.formatName,
		version: schema.currentVersion,
		id: newId(),
		language,
		contentVersion,
		created: now.toISOString(),
		changed: now.toISOString(),
		profile: {}
	});
}

/** Values every text and choice starts from; parsed once, since the defaults never change. */
const blank = {
	answer: z.parse(schema.answer, {}),
	opportunity: z.parse(schema.opportunity, {}),
	pattern: z.parse(schema.pattern, { id: 'blank' }),
	group: z.parse(schema.group, { id: 'blank' }),
	activity: z.parse(schema.activity, { id: 'blank', kind: 'other' }),
	indicator: z.parse(schema.indicator, { id: 'blank' }),
	factor: z.parse(schema.factor, { id: 'blank', kind: 'commit' }),
	displacementView: z.parse(schema.displacementView, {}),
	assumption: z.parse(schema.assumption, {})
};

export const emptyAnswer: Answer = blank.answer;
export const emptyOpportunity: Opportunity = blank.opportunity;
export const emptyDisplacementView = blank.displacementView;
export const emptyAssumption = blank.assumption;

export const newPattern = (id: string): Pattern => ({ ...blank.pattern, id });
export const newGroup = (id: string): Group => ({ ...blank.group, id });
export const newActivity = (id: string, kind: ActivityKind): Activity => ({
	...blank.activity,
	id,
	kind
});
export const newFactor = (id: string, kind: FactorKind): Factor => ({ ...blank.factor, id, kind });
export const newIndicator = (id: string): Indicator => ({ ...blank.indicator, id });
export const newWatchPoint = (id: string): schema.WatchPoint => ({
	id,
	what: '',
	where: '',
	who: ''
});
export const newPartner = (id: string): schema.Partner => ({
	id,
	name: '',
	role: '',
	expertise: '',
	record: ''
});
