import { describe, expect, it } from 'vitest';
import { daysAgo, needsCopy, noCopy, promiseOf, putOff, withChange, withCopy } from './keeping.ts';

const now = new Date('2027-03-10T09:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
const changed = (times: number, at: Date) =>
	Array.from({ length: times }).reduce<typeof noCopy>((one) => withChange(one, at), noCopy);

describe('the reminder to keep a file copy', () => {
	it.each([
		['nothing was changed', noCopy, false],
		['a copy was just made', withCopy(noCopy, now), false],
		['49 changes were made today', changed(49, now), false],
		['50 changes were made today', changed(50, now), true],
		['10 changes are three days old', changed(10, ago(3)), true],
		['10 changes are two days old', changed(10, ago(2)), false],
		['9 changes are a year old', changed(9, ago(365)), false],
		['the clock was moved back', changed(10, ago(-400)), false]
	])('when %s', (_, record, isDue) => {
		expect(needsCopy(record, now)).toBe(isDue);
	});

	it('leaves somebody in peace for a day', () => {
		const record = putOff(changed(80, ago(5)), ago(0.9));
		expect(needsCopy(record, now)).toBe(false);
		expect(needsCopy(putOff(record, ago(1.1)), now)).toBe(true);
	});

	it('counts from the first change after the last copy', () => {
		const record = withChange(withChange(withCopy(noCopy, ago(9)), ago(4)), now);
		expect(record).toMatchObject({
			changes: 2,
			since: ago(4).toISOString(),
			at: ago(9).toISOString()
		});
	});
});

describe('a file copy', () => {
	it('under a passphrase leaves in mind when the last one without was made', () => {
		const plain = withCopy(noCopy, ago(5));
		expect(withCopy(plain, now, true)).toMatchObject({
			at: now.toISOString(),
			plainAt: ago(5).toISOString(),
			changes: 0
		});
		expect(withCopy(noCopy, now, true).plainAt).toBe('');
	});
});

describe('how long ago', () => {
	it('is in days of the calendar', () => {
		const local = (text: string) => new Date(text);
		expect(daysAgo('2027-03-09T23:50:00', local('2027-03-10T00:10:00'))).toBe(1);
		expect(daysAgo('2027-03-10T00:10:00', local('2027-03-10T23:50:00'))).toBe(0);
		expect(daysAgo('2027-03-12T00:10:00', local('2027-03-10T23:50:00'))).toBe(0);
		expect(daysAgo('no date', now)).toBe(0);
	});
});

describe('what the browser promises', () => {
	it.each([
		[{ persisted: true, isWebKit: true }, 'promised'],
		[{ persisted: false, isWebKit: true }, 'seven-days'],
		[{ persisted: null, isWebKit: true }, 'seven-days'],
		[{ persisted: false, isWebKit: false }, 'may-clear'],
		[{ persisted: null, isWebKit: false }, 'unknown']
	] as const)('%j is "%s"', (answer, expected) => {
		expect(promiseOf(answer)).toBe(expected);
	});
});
