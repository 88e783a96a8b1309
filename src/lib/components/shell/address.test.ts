import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from './address.ts';

describe('the address of a place', () => {
	it('is read back as it was written, whatever the id', () => {
		const address = { designId: 'a/b #ü', placeKey: 'change/programme/1.Q1' };
		expect(readAddress(writeAddress(address))).toEqual(address);
	});

	it('reads nonsense without throwing', () => {
		expect(readAddress('#%E0%A4%A')).toEqual({ designId: '%E0%A4%A', placeKey: '' });
		expect(readAddress('')).toEqual({ designId: '', placeKey: '' });
	});
});
