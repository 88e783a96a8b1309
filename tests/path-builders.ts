/** A small toolkit and designs to walk through in tests. */
import type { Question } from '#lib/content/types.ts';
import { createDesign, newActivity, newGroup, newPattern } from '#lib/domain/create.ts';
import type { Activity, Design, Group, Pattern } from '#lib/domain/design.ts';
import type { ActivityKind } from '#lib/domain/vocabulary.ts';
import type { OutlineContent } from '#lib/machines/outline.ts';
import type { Relevance } from '#lib/content/types.ts';

export const now = new Date('2027-03-01T09:00:00Z');

/** A design with a fixed id; `parts` replace what is empty. */
export function design(parts: Partial<Design> = {}, id = 'd1'): Design {
	return { ...createDesign({ newId: () => id, now, contentVersion: 'test' }), ...parts };
}

export const pattern = (id: string, parts: Partial<Pattern> = {}): Pattern => ({
	...newPattern(id),
	...parts
});
export const group = (id: string, parts: Partial<Group> = {}): Group => ({
	...newGroup(id),
	...parts
});
export const activity = (
	id: string,
	kind: ActivityKind = 'awareness',
	parts: Partial<Activity> = {}
): Activity => ({ ...newActivity(id, kind), ...parts });

export function question(id: string, parts: Partial<Question> = {}): Question {
	return {
		id,
		section: Number(id[0]),
		title: `${id}?`,
		short: id,
		form: 'open',
		why: 'A reason.',
		labels: {},
		items: [],
		itemLabels: {},
		itemsAnswered: true,
		values: [],
		lessons: [],
		related: [],
		example: { state: 'yes', text: 'An example.', values: {} },
		source: `ICAT 2016, ${id}`,
		html: '',
		...parts
	};
}

const ids = [
	'1.Q1',
	'1.Q2',
	'2.Q1',
	'2.Q2',
	'2.Q3',
	'2.Q4',
	'2.Q5',
	'2.Q8',
	'3.Q1',
	'3.Q2',
	'7.Q1'
];

/** Two or three questions per section; 3.Q1 and 7.Q1 carry the patterns over, as in the toolkit. */
export function content(relevance: readonly Relevance[] = []): OutlineContent {
	const questions = ids.map((id) =>
		question(id, /^[37]\.Q1$/.test(id) ? { carries: 'patterns' } : {})
	);
	return { questions, relevance };
}

export const onlyAcrossBorders = (id: string): Relevance => ({
	id,
	condition: 'cross-border',
	asked: 'Asked because a pattern crosses a border.',
	skipped: 'Left out because no pattern crosses a border.'
});
