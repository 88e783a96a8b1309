import { describe, expect, it } from 'vitest';
import { readAppraiseAddress, writeAppraiseAddress, type AppraiseAddress } from './address.ts';

describe('an address of the appraiser’s part', () => {
	it('is read as it was written', () => {
		const addresses: AppraiseAddress[] = [
			{ type: 'home' },
			{ type: 'round', call: 'Norad 2027 / second call' },
			{ type: 'document', id: 'a b/c', placeKey: 'read/3/3.Q1' },
			{ type: 'document', id: 'a1', placeKey: '' }
		];
		for (const one of addresses)
			expect(readAppraiseAddress(writeAppraiseAddress(one))).toEqual(one);
	});

	it('is home for nothing, and never throws', () => {
		for (const hash of ['', '#', '#/']) expect(readAppraiseAddress(hash).type).toBe('home');
		expect(readAppraiseAddress('#round').type).toBe('document');
		expect(readAppraiseAddress('#%E0%A4%A')).toMatchObject({ id: '%E0%A4%A' });
	});
});
