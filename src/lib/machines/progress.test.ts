import { describe, expect, it } from 'vitest';
import { newFactor } from '../domain/create.ts';
import {
	changeAnswer,
	changeDisplacementView,
	changeOpportunity,
	changeProfile,
	changeValue
} from '../domain/edit.ts';
import {
	activity,
	content,
	design,
	group,
	onlyAcrossBorders,
	pattern,
	question
} from '../../../tests/path-builders.ts';
import { openKeys, progress } from './progress.ts';

const steps = (d: Parameters<typeof progress>[0], c = content()) => progress(d, c).steps;

describe('progress', () => {
	it('counts nothing as answered in a new design, and asks nothing where nothing is asked', () => {
		const counts = steps(design());
		expect(Object.values(counts).every(({ answered }) => answered === 0)).toBe(true);
		expect(counts.programme.asked).toBe(13);
		expect(counts.change).toEqual({ answered: 0, asked: 2, parked: 0 });
		for (const step of ['checklists', 'theory', 'review', 'annex'] as const)
			expect(counts[step].asked).toBe(0);
	});

	it('counts the fields of the profile', () => {
		const named = changeProfile(design(), { title: 'T', places: 'P', months: 0 });
		expect(steps(named).programme.answered).toBe(3);
		expect(steps(changeProfile(design(), { title: ' \n' })).programme.answered).toBe(0);
	});

	it('counts each activity by itself, and parked questions beside answered ones', () => {
		let d = design({ activities: [activity('a1'), activity('a2'), activity('a3', 'other')] });
		d = changeValue(d, 'a1', '3.Q2', 'action', 'call the hotline');
		d = changeAnswer(d, 'a1', '3.Q1', { parked: true });
		d = changeAnswer(d, 'a2', '3.Q1', { state: 'unknown' });
		expect(progress(d, content()).activities).toEqual({
			a1: { answered: 1, asked: 2, parked: 1 },
			a2: { answered: 1, asked: 2, parked: 0 },
			a3: { answered: 0, asked: 0, parked: 0 }
		});
		expect(steps(d).checklists).toEqual({ answered: 2, asked: 4, parked: 1 });
	});

	it('leaves out a question that does not apply, until it has an answer', () => {
		const local = design({
			patterns: [pattern('p1', { movement: 'none' })],
			activities: [activity('a1')]
		});
		const restricted = content([onlyAcrossBorders('3.Q2')]);
		expect(progress(local, restricted).activities['a1']?.asked).toBe(1);
		const said = changeAnswer(local, 'a1', '3.Q2', { state: 'no' });
		expect(progress(said, restricted).activities['a1']).toMatchObject({ asked: 2 });
	});

	it('takes an answer carried over from the pattern or the groups as given', () => {
		const d = design({
			patterns: [pattern('p1', { exploitation: 'Brick kilns' })],
			groups: [group('g1')],
			activities: [activity('a1'), activity('a2', 'awareness', { groupIds: ['g1'] })]
		});
		const questions = [
			question('3.Q1', { carries: 'patterns' }),
			question('3.Q2', { carries: 'groups' })
		];
		const { activities } = progress(d, { questions });
		expect(activities['a1']?.answered).toBe(1);
		expect(activities['a2']?.answered).toBe(2);
	});

	it('takes groups with a name for an answer of the programme, and nothing less', () => {
		const questions = [question('1.Q1', { carries: 'groups' })];
		const change = (name: string) =>
			progress(design({ groups: [group('g1', { name })] }), { questions }).steps.change;
		expect(change(' ')).toEqual({ answered: 0, asked: 1, parked: 0 });
		expect(change('boat owners')).toEqual({ answered: 1, asked: 1, parked: 0 });
	});

	it('counts a pattern by its parts, and triage only when every factor is judged', () => {
		const commit = { ...newFactor('f1', 'commit'), inScope: 'yes' as const };
		const half = {
			...pattern('p1', { recruitedHow: 'By debt', movement: 'none' }),
			factors: [commit]
		};
		// Recruitment and movement of four; no vulnerability; a factor behind it; scope but not realism.
		expect(steps(design({ patterns: [half] })).pattern).toEqual({
			answered: 4,
			asked: 10,
			parked: 0
		});
		const more = { ...half, factors: [commit, newFactor('f2', 'hide')] };
		expect(steps(design({ patterns: [more] })).pattern.answered).toBe(3);
	});

	it('takes "we do not know" as an answer about a pattern', () => {
		const start = design({ patterns: [pattern('p1')] });
		const unknown = changeAnswer(start, 'p1', '2.Q1.e', { state: 'unknown' });
		expect(steps(unknown).pattern.answered).toBe(1);
	});

	it('finds opportunities, displacement and indicators where the design keeps them', () => {
		let d = changeOpportunity(design({ activities: [activity('a1')] }), '2.Q5', {
			text: 'Stations'
		});
		d = changeDisplacementView(d, 'tactical', { likelihood: 'unknown' });
		expect(steps(d).pattern).toMatchObject({ answered: 1, asked: 3 });
		expect(steps(d).displacement).toMatchObject({ answered: 1, asked: 7 });
		expect(steps(d).indicators).toMatchObject({ answered: 0, asked: 1 });
	});
});

describe('openKeys', () => {
	it('names what is unanswered or parked, in order, and nothing else', () => {
		let d = design({ activities: [activity('a1')] });
		d = changeAnswer(d, 'a1', '3.Q1', { state: 'yes', parked: true });
		d = changeAnswer(d, 'a1', '3.Q2', { state: 'yes' });
		const keys = openKeys(d, content());
		expect(keys).toContain('checklists/a1/3.Q1');
		expect(keys).not.toContain('checklists/a1/3.Q2');
		expect(keys).not.toContain('checklists/a1/lessons');
		expect(keys[0]).toBe('programme/project');
	});
});
