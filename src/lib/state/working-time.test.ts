import { describe, expect, it } from 'vitest';
import { WorkingTime } from './working-time.ts';

const seconds = (value: number) => value * 1_000;

function spent(act: (time: WorkingTime) => void): number {
	let total = 0;
	act(new WorkingTime((minutes) => (total += minutes)));
	return total;
}

describe('the time spent', () => {
	it('is what lies between signs of life, in whole minutes', () => {
		const act = (time: WorkingTime) => {
			for (let at = 0; at <= 200; at += 20) time.sign(seconds(at));
		};
		expect(spent(act)).toBe(3);
	});

	it('counts two minutes of a longer silence, which may have been reading', () => {
		const act = (time: WorkingTime) => {
			time.sign(0);
			time.sign(seconds(3_600));
		};
		expect(spent(act)).toBe(2);
	});

	it('does not count while the page is hidden', () => {
		const act = (time: WorkingTime) => {
			time.sign(0);
			time.pause(seconds(60));
			time.sign(seconds(100));
			time.pause(seconds(130));
		};
		expect(spent(act)).toBe(1);
	});

	it('is nothing for a look and a clock that went back', () => {
		const act = (time: WorkingTime) => {
			time.sign(seconds(50));
			time.sign(seconds(10));
			time.pause(seconds(20));
		};
		expect(spent(act)).toBe(0);
	});
});
