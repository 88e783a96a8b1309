import { describe, expect, it } from 'vitest';
import { add, changeAnswer, changeValue, remove } from '../domain/edit.ts';
import {
	activity,
	content,
	design,
	onlyAcrossBorders,
	pattern
} from '../../../tests/path-builders.ts';
import { outline, stepIds, type OutlinePlace } from './outline.ts';
import { placeKey } from './places.ts';

const keys = (places: readonly OutlinePlace[]) => places.map(placeKey);

describe('outline', () => {
	it('gives an empty design every step, with one page where nothing is entered yet', () => {
		expect(keys(outline(design(), content()))).toEqual([
			'programme/project',
			'programme/partners',
			'programme/need',
			'change/programme/1.Q1',
			'change/programme/1.Q2',
			'pattern/first',
			'pattern/programme/2.Q5',
			'pattern/programme/2.Q8',
			'activities/choose',
			'checklists/none',
			'theory/main',
			'displacement/main',
			'indicators/main',
			'review/main',
			'annex/main'
		]);
	});

	it('asks about each pattern, then about opportunities once', () => {
		const two = design({ patterns: [pattern('p1'), pattern('p2')] });
		const steps = outline(two, content()).filter(({ step }) => step === 'pattern');
		expect(keys(steps)).toEqual([
			'pattern/p1/describe',
			'pattern/p1/vulnerability',
			'pattern/p1/underlying',
			'pattern/p1/triage',
			'pattern/p2/describe',
			'pattern/p2/vulnerability',
			'pattern/p2/underlying',
			'pattern/p2/triage',
			'pattern/programme/2.Q5',
			'pattern/programme/2.Q8'
		]);
	});

	it('gives two campaigns a checklist each, a hotline both its sections, and other work one page', () => {
		const activities = [
			activity('a1'),
			activity('a2'),
			activity('hotline', 'awareness', { alsoKinds: ['identification'] }),
			activity('demand', 'other')
		];
		const places = outline(design({ activities }), content()).filter(
			({ step }) => step === 'checklists'
		);
		expect(keys(places)).toEqual([
			'checklists/a1/lessons',
			'checklists/a1/3.Q1',
			'checklists/a1/3.Q2',
			'checklists/a2/lessons',
			'checklists/a2/3.Q1',
			'checklists/a2/3.Q2',
			'checklists/hotline/lessons',
			'checklists/hotline/3.Q1',
			'checklists/hotline/3.Q2',
			'checklists/hotline/7.Q1',
			'checklists/demand/other'
		]);
	});

	it('keeps a question that does not apply as a place, and flags it', () => {
		const local = design({
			patterns: [pattern('p1', { movement: 'none' })],
			activities: [activity('a1')]
		});
		const flagged = outline(local, content([onlyAcrossBorders('3.Q2')])).filter(
			({ asked }) => !asked
		);
		expect(keys(flagged)).toEqual(['checklists/a1/3.Q2']);
	});

	it('shows which places are parked', () => {
		const start = design({ patterns: [pattern('p1')], activities: [activity('a1')] });
		const parked = [
			['a1', '3.Q1'],
			['p1', '2.Q1.e'],
			['p1', '2.Q4']
		].reduce((d, [scope, id]) => changeAnswer(d, scope!, id!, { parked: true }), start);
		expect(keys(outline(parked, content()).filter((place) => place.parked))).toEqual([
			'pattern/p1/vulnerability',
			'pattern/p1/triage',
			'checklists/a1/3.Q1'
		]);
	});

	it('holds every step in order and each place once, whatever is added, answered or removed', () => {
		let d = add(design(), 'activities', activity('a1'));
		d = add(d, 'patterns', pattern('p1'));
		d = changeValue(d, 'a1', '3.Q2', 'action', 'call');
		for (const one of [d, remove(d, 'activities', 'a1'), remove(d, 'patterns', 'p1')]) {
			const places = outline(one, content());
			expect([...new Set(places.map(({ step }) => step))]).toEqual(stepIds);
			expect(new Set(keys(places)).size).toBe(places.length);
		}
	});
});
