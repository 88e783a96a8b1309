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
	Partner,
	Pattern,
	WatchPoint
} from './design.ts';
import { currentVersion, design, formatName } from './design.ts';
import { answer } from './parts/answer.ts';
import { displacementView } from './parts/displacement.ts';
import { indicator } from './parts/indicator.ts';
import { activity, factor, group, opportunity, pattern } from './parts/programme.ts';
import { assumption } from './parts/theory-edits.ts';
import type { ActivityKind, FactorKind } from './vocabulary.ts';

interface Birth {
	/** Random and stable; never made from a name or a position. */
	newId: () => string;
	now: Date;
	contentVersion: string;
	language?: string;
}

export function createDesign({ newId, now, contentVersion, language = 'en' }: Birth): Design {
	return z.parse(design, {
		format: formatName,
		version: currentVersion,
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
	answer: z.parse(answer, {}),
	opportunity: z.parse(opportunity, {}),
	pattern: z.parse(pattern, { id: 'blank' }),
	group: z.parse(group, { id: 'blank' }),
	activity: z.parse(activity, { id: 'blank', kind: 'other' }),
	indicator: z.parse(indicator, { id: 'blank' }),
	factor: z.parse(factor, { id: 'blank', kind: 'commit' }),
	displacementView: z.parse(displacementView, {}),
	assumption: z.parse(assumption, {})
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
export const newWatchPoint = (id: string): WatchPoint => ({
	id,
	what: '',
	where: '',
	who: ''
});
export const newPartner = (id: string): Partner => ({
	id,
	name: '',
	role: '',
	expertise: '',
	record: ''
});
