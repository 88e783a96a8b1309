import { describe, expect, it } from 'vitest';
import { activity, content, design, pattern } from '../../../tests/path-builders.ts';
import { destinationOfAction, destinationOfCause } from './destinations.ts';
import { outline } from './outline.ts';
import { placeKey } from './places.ts';

const places = outline(
	design({ activities: [activity('a1'), activity('a2', 'other')], patterns: [pattern('p1')] }),
	content()
);
const keyOf = (to: ReturnType<typeof destinationOfCause>) => to && placeKey(to.place);

describe('destinationOfCause', () => {
	it('leads to the page of a question in its activity or in the programme', () => {
		expect(
			keyOf(destinationOfCause({ type: 'answer', scope: 'a1', question: '3.Q2' }, places))
		).toBe('checklists/a1/3.Q2');
		expect(keyOf(destinationOfCause({ type: 'opportunity', id: '2.Q5' }, places))).toBe(
			'pattern/programme/2.Q5'
		);
	});

	it('finds what is answered pattern by pattern on the pattern’s page', () => {
		const cause = { type: 'answer', scope: 'programme', question: '2.Q4' } as const;
		expect(keyOf(destinationOfCause(cause, places))).toBe('pattern/p1/triage');
		expect(keyOf(destinationOfCause(cause, outline(design(), content())))).toBe('pattern/first');
	});

	it('names the entry on the page', () => {
		expect(destinationOfCause({ type: 'indicator', id: 'i1' }, places)).toMatchObject({
			place: { step: 'indicators' },
			entry: 'i1'
		});
	});

	it('leads to the page of the programme that asks for a part of its profile', () => {
		const page = (part: 'months' | 'motivation' | 'needsAssessment' | 'partners') =>
			keyOf(destinationOfCause({ type: 'profile', part }, places));
		expect(page('months')).toBe('programme/project');
		expect(page('partners')).toBe('programme/partners');
		expect([page('motivation'), page('needsAssessment')]).toEqual([
			'programme/need',
			'programme/need'
		]);
		const action = { type: 'edit-profile', part: 'months' } as const;
		expect(keyOf(destinationOfAction(action, places))).toBe('programme/project');
		expect(destinationOfAction(action, [])).toBeNull();
	});

	it('leads nowhere when no page asks the question', () => {
		const cause = { type: 'answer', scope: 'gone', question: '3.Q2' } as const;
		expect(destinationOfCause(cause, places)).toBeNull();
	});
});

it('sends a split group to the question about groups, and work that finds out to the activities', () => {
	const split = destinationOfAction({ type: 'split-group', id: 'g1' }, places);
	expect(split).toMatchObject({ place: { page: '1.Q1' }, entry: 'g1' });
	const action = { type: 'add-finding-out', scope: 'a1', question: '3.Q8' } as const;
	expect(destinationOfAction(action, places)).toMatchObject({ place: { step: 'activities' } });
});

it('sends a new watch point to the displacement page', () => {
	const to = destinationOfAction({ type: 'add-watch-point' }, places);
	expect(to).toMatchObject({ place: { step: 'displacement' } });
});

it('sends a new indicator to the activity it is for', () => {
	const to = destinationOfAction(
		{ type: 'add-indicator', activityId: 'a1', rung: 'behaviour' },
		places
	);
	expect(to).toMatchObject({ place: { step: 'indicators' }, entry: 'a1' });
});
