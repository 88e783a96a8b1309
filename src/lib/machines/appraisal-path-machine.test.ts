import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import {
	appraisalPathMachine,
	appraisalPlaceAt,
	type AppraisalPathEvent
} from './appraisal-path-machine.ts';
import { appraisalOutline, appraisalPlaceKey } from './appraisal-places.ts';

const item = (id: string, section: number | null, set: 'rights' | null = null) => ({
	id,
	section,
	set
});
const outlineOf = (...criteria: ReturnType<typeof item>[]) =>
	appraisalOutline({ groups: ['header', 'kinds'], criteria, conclusion: ['main'] });
const read = [
	item('1.Q1', 1),
	item('2.Q1', 2),
	item('3.L1', 3),
	item('3.Q1', 3),
	item('rights.consent', null, 'rights')
];
const places = outlineOf(...read);
const next = { type: 'place.next' } as const;
const back = { type: 'place.back' } as const;
const goto = (key: string): AppraisalPathEvent => ({ type: 'place.goto', key });

function walk(at: string, ...events: AppraisalPathEvent[]) {
	const [first] = initialTransition(appraisalPathMachine, { places, at });
	return events.reduce(
		(snapshot, event) => transition(appraisalPathMachine, snapshot, event)[0],
		first
	);
}
const after = (...parts: Parameters<typeof walk>) =>
	appraisalPlaceKey(appraisalPlaceAt(walk(...parts).context));

describe('the appraiser’s path', () => {
	it('starts at the stored place, and at the abstract when that is unknown', () => {
		expect(after('read/3/3.Q1')).toBe('read/3/3.Q1');
		expect(after('nonsense')).toBe('abstract/header');
	});

	it('walks from the abstract to the conclusion and back, stopping at both ends', () => {
		const there = Array<AppraisalPathEvent>(places.length + 3).fill(next);
		expect(after('', ...there)).toBe('conclude/main');
		expect(after('', ...there, ...there.map(() => back))).toBe('abstract/header');
	});

	it('reads each section with its lessons first, then the sets of checks', () => {
		expect(after('abstract/scope', next)).toBe('read/1/1.Q1');
		expect(after('read/2/2.Q1', next)).toBe('read/3/3.L1');
		expect(after('read/3/3.Q1', next)).toBe('read/rights/rights.consent');
		expect(after('read/rights/rights.consent', next)).toBe('findings/main');
	});

	it('goes anywhere by key, and nowhere for nonsense', () => {
		expect(after('', goto('#/read/rights/rights.consent'))).toBe('read/rights/rights.consent');
		expect(after('findings/main', goto('javascript:alert(1)'))).toBe('findings/main');
		expect(after('findings/main', goto('__proto__/main'))).toBe('findings/main');
	});

	it('jumps to the next open item, round the end, and stays when nothing is open', () => {
		const open = (...openKeys: string[]): AppraisalPathEvent => ({
			type: 'place.nextOpen',
			openKeys
		});
		expect(after('abstract/header', open('read/3/3.Q1'))).toBe('read/3/3.Q1');
		expect(after('read/3/3.Q1', open('read/1/1.Q1', 'read/3/3.Q1'))).toBe('read/1/1.Q1');
		expect(after('read/3/3.Q1', open('read/3/3.Q1'))).toBe('read/3/3.Q1');
		expect(after('read/3/3.Q1', open())).toBe('read/3/3.Q1');
	});

	it('stays at its item when others come or go, and at its section when the item goes', () => {
		const fewer: AppraisalPathEvent = {
			type: 'places.changed',
			places: outlineOf(item('2.Q1', 2), item('3.L1', 3))
		};
		expect(after('read/2/2.Q1', fewer)).toBe('read/2/2.Q1');
		expect(after('read/3/3.Q1', fewer)).toBe('read/3/3.L1');
		expect(after('read/rights/rights.consent', fewer)).toBe('read/2/2.Q1');
	});

	it('is never left without a place', () => {
		expect(after('read/3/3.Q1', { type: 'places.changed', places: [] })).toBe('read/3/3.Q1');
		expect(after('read/3/3.Q1', { type: 'places.changed', places: outlineOf() })).toBe(
			'abstract/header'
		);
	});

	it('knows what is being done, however the appraiser got there', () => {
		expect(walk('').value).toBe('describing');
		expect(walk('read/3/3.Q1').value).toBe('reading');
		expect(walk('', goto('conclude/main')).value).toBe('concluding');
		expect(walk('conclude/main', back).value).toBe('checking');
		expect(walk('findings/main', back).value).toBe('reading');
		expect(walk('conclude/main', goto('abstract/claims')).value).toBe('describing');
	});

	it('reaches every place, in a state that fits it', () => {
		const paths = getShortestPaths(appraisalPathMachine, {
			input: { places, at: '' },
			events: [next, back, goto('findings/main'), goto('conclude/main')]
		});
		expect(new Set(paths.map(({ state }) => state.context.at)).size).toBe(places.length);
		const wanted = {
			abstract: 'describing',
			read: 'reading',
			findings: 'checking',
			conclude: 'concluding'
		};
		for (const { state } of paths)
			expect(state.value).toBe(wanted[appraisalPlaceAt(state.context).step]);
	});

	it('holds nothing but plain data', () => {
		const { context } = walk('read/3/3.Q1', next);
		expect(JSON.parse(JSON.stringify(context))).toEqual(context);
	});
});
