import { describe, expect, it } from 'vitest';
import { createActor, initialTransition, transition, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { changeAnswer, remove } from '../domain/edit.ts';
import {
	activity,
	content,
	design,
	onlyAcrossBorders,
	pattern
} from '../../../tests/path-builders.ts';
import type { checklistMachine } from './checklist-machine.ts';
import { outline } from './outline.ts';
import { checklistId, pathMachine, placeAt, type PathEvent } from './path-machine.ts';
import { placeKey } from './places.ts';

const twoCampaigns = design({ activities: [activity('a1'), activity('a2')] });
const places = outline(twoCampaigns, content());
const next = { type: 'place.next' } as const;
const back = { type: 'place.back' } as const;
const goto = (key: string): PathEvent => ({ type: 'place.goto', key });

function walk(at: string, ...events: PathEvent[]) {
	const [first] = initialTransition(pathMachine, { places, at });
	return events.reduce((snapshot, event) => transition(pathMachine, snapshot, event)[0], first);
}
const keyOf = ({ context }: ReturnType<typeof walk>) => placeKey(placeAt(context));
const after = (...parts: Parameters<typeof walk>) => keyOf(walk(...parts));

/** A running path, and what the checklist of one activity shows. */
function running(at = '', from = places) {
	const actor = createActor(pathMachine, { input: { places: from, at } }).start();
	const checklist = (activityId: string) => {
		const child = actor.getSnapshot().children[checklistId(activityId)];
		const { value, context } = child!.getSnapshot() as SnapshotFrom<typeof checklistMachine>;
		return value === 'asking' ? context.questions[context.at] : value;
	};
	return { actor, checklist };
}

describe('path', () => {
	it('starts at the stored place, and at the beginning when that is unknown', () => {
		expect(after('theory/main')).toBe('theory/main');
		expect(after('nonsense')).toBe('programme/project');
	});

	it('walks from the first place to the last and back, stopping at both ends', () => {
		const there = Array<PathEvent>(places.length + 3).fill(next);
		expect(after('', ...there)).toBe('annex/main');
		expect(after('', ...there, ...there.map(() => back))).toBe('programme/project');
	});

	it('passes a question that does not apply, yet opens it when asked to', () => {
		const local = { ...twoCampaigns, patterns: [pattern('p1', { movement: 'none' })] };
		const flagged = outline(local, content([onlyAcrossBorders('3.Q1')]));
		const start = walk(
			'',
			{ type: 'places.changed', places: flagged },
			goto('checklists/a1/lessons')
		);
		const past = transition(pathMachine, start, next)[0];
		expect(keyOf(past)).toBe('checklists/a1/3.Q2');
		expect(keyOf(transition(pathMachine, past, back)[0])).toBe('checklists/a1/lessons');
		expect(keyOf(transition(pathMachine, past, goto('checklists/a1/3.Q1'))[0])).toBe(
			'checklists/a1/3.Q1'
		);
	});

	it('goes anywhere by key, to what is left of a vanished place, and nowhere for nonsense', () => {
		expect(after('', goto('#/change/programme/1.Q2'))).toBe('change/programme/1.Q2');
		expect(after('', goto('checklists/removed/3.Q2'))).toBe('checklists/a1/lessons');
		expect(after('theory/main', goto('javascript:alert(1)'))).toBe('theory/main');
	});

	it('jumps to the next open place, round the end, and stays when nothing else is open', () => {
		const open = (...openKeys: string[]): PathEvent => ({ type: 'place.nextOpen', openKeys });
		expect(after('', open('theory/main', 'annex/main'))).toBe('theory/main');
		expect(after('theory/main', open('programme/need', 'theory/main'))).toBe('programme/need');
		expect(after('theory/main', open('theory/main'))).toBe('theory/main');
		expect(after('theory/main', open())).toBe('theory/main');
		expect(after('theory/main', open('checklists/removed/3.Q1'))).toBe('theory/main');
	});

	it('stays at its place when others come or go before it, and moves on when its own goes', () => {
		const fewer: PathEvent = {
			type: 'places.changed',
			places: outline(remove(twoCampaigns, 'activities', 'a1'), content())
		};
		expect(after('indicators/main', fewer)).toBe('indicators/main');
		expect(after('checklists/a1/3.Q2', fewer)).toBe('checklists/a2/lessons');
	});

	it('knows when the user reviews and when they make the annex, however they got there', () => {
		expect(walk('').value).toBe('walking');
		expect(walk('review/main').value).toBe('reviewing');
		expect(walk('', goto('annex/main')).value).toBe('annex');
		expect(walk('review/main', next).value).toBe('annex');
		expect(walk('annex/main', back).value).toBe('reviewing');
		expect(walk('annex/main', goto('theory/main')).value).toBe('walking');
		expect(walk('review/main', back).value).toBe('walking');
	});

	it('reaches every place by next alone, in a state that fits it', () => {
		const paths = getShortestPaths(pathMachine, {
			input: { places, at: '' },
			events: [next, back, goto('review/main')]
		});
		expect(new Set(paths.map(({ state }) => state.context.at)).size).toBe(places.length);
		for (const { state } of paths) {
			const { step } = placeAt(state.context);
			const wanted = step === 'review' ? 'reviewing' : step === 'annex' ? 'annex' : 'walking';
			expect(state.value).toBe(wanted);
		}
	});

	it('holds nothing but plain data', () => {
		const { context } = walk('checklists/a1/3.Q1', next);
		expect(JSON.parse(JSON.stringify(context))).toEqual(context);
	});
});

describe('checklists below the path', () => {
	it('run for each activity and take up at the place the path starts from', () => {
		const { checklist } = running('checklists/a2/3.Q2');
		expect(checklist('a1')).toBe('lessons');
		expect(checklist('a2')).toBe('3.Q2');
	});

	it('follow the user, remember the page they left, and finish when walked through', () => {
		const { actor, checklist } = running('checklists/a1/lessons');
		actor.send(next);
		expect(checklist('a1')).toBe('3.Q1');
		actor.send(goto('theory/main'));
		expect(checklist('a1')).toBe('3.Q1');
		actor.send(goto('checklists/a1/3.Q2'));
		actor.send(next);
		expect(checklist('a1')).toBe('finished');
		expect(checklist('a2')).toBe('lessons');
		actor.send(back);
		expect(checklist('a1')).toBe('3.Q2');
	});

	it('start with a new activity and stop with a removed one', () => {
		const { actor, checklist } = running('checklists/a2/3.Q2');
		const changed = { ...twoCampaigns, activities: [activity('a2'), activity('a3')] };
		actor.send({ type: 'places.changed', places: outline(changed, content()) });
		expect(Object.keys(actor.getSnapshot().children)).toEqual(['checklist:a2', 'checklist:a3']);
		expect(checklist('a2')).toBe('3.Q2');
		expect(checklist('a3')).toBe('lessons');
		actor.send({ type: 'places.changed', places: outline(design(), content()) });
		expect(Object.keys(actor.getSnapshot().children)).toEqual([]);
		expect(actor.getSnapshot().status).toBe('active');
	});

	it('learn which questions are parked and which no longer apply', () => {
		const { actor, checklist } = running('checklists/a1/3.Q1');
		const parked = changeAnswer(twoCampaigns, 'a1', '3.Q2', { parked: true });
		actor.send({ type: 'places.changed', places: outline(parked, content()) });
		const child = actor.getSnapshot().children[checklistId('a1')]!;
		expect((child.getSnapshot() as SnapshotFrom<typeof checklistMachine>).context.parked).toEqual([
			'3.Q2'
		]);
		const local = { ...parked, patterns: [pattern('p1', { movement: 'none' })] };
		const flagged = outline(local, content([onlyAcrossBorders('3.Q1')]));
		actor.send({ type: 'places.changed', places: flagged });
		expect(checklist('a1')).toBe('3.Q2');
	});
});
