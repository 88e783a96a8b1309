import { describe, expect, it } from 'vitest';
import { ok } from '../domain/result.ts';
import type { Cipher } from './cipher.ts';
import {
	forgetMergeRecord,
	readMergeRecord,
	writeMergeRecord,
	type MergeRecord
} from './merge-record.ts';
import type { Settings } from './settings.ts';

function inMemory(): Settings & { kept: Map<string, unknown> } {
	const kept = new Map<string, unknown>();
	return {
		kept,
		get: (key) => Promise.resolve(ok(kept.get(key) ?? null)),
		set: (key, value) => {
			if (value === null) kept.delete(key);
			else kept.set(key, JSON.parse(JSON.stringify(value)));
			return Promise.resolve(ok(null));
		}
	};
}
const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 255);
const cipher: Cipher = {
	seal: (bytes) => Promise.resolve(turned(bytes)),
	open: (bytes) => Promise.resolve(turned(bytes))
};
const record: MergeRecord = {
	at: '2027-03-01T09:00:00Z',
	file: 'copy.causeway.json',
	isRelated: true,
	points: [
		{
			path: ['profile', 'title'],
			base: 'Kilns',
			mine: 'Brick kilns – secret',
			theirs: 'Kilns, revised',
			joined: 'Brick kilns, revised',
			mineBy: null,
			theirsBy: { name: 'Partner', at: '2027-02-01T09:00:00Z' }
		},
		{ path: ['groups', 'g1'], mine: { id: 'g1' }, mineBy: null, theirsBy: null }
	]
};

describe('what two copies both changed', () => {
	it('is there again after a restart, until it is forgotten', async () => {
		const settings = inMemory();
		expect(await readMergeRecord(settings, 'd1')).toEqual(ok(null));
		await writeMergeRecord(settings, 'd1', record);
		expect(await readMergeRecord(settings, 'd1')).toEqual(ok(record));
		expect(await readMergeRecord(settings, 'd2')).toEqual(ok(null));
		await forgetMergeRecord(settings, 'd1');
		expect(settings.kept.size).toBe(0);
	});

	it('cannot be read without the passphrase of a design that has one', async () => {
		const settings = inMemory();
		await writeMergeRecord(settings, 'd1', record, cipher);
		expect(JSON.stringify([...settings.kept.values()])).not.toContain('secret');
		expect(await readMergeRecord(settings, 'd1')).toEqual({ ok: false, error: { type: 'locked' } });
		expect(await readMergeRecord(settings, 'd1', cipher)).toEqual(ok(record));
	});

	it('is nothing when what is stored is something else', async () => {
		const settings = inMemory();
		for (const value of ['no json', '[]', 7, { points: [] }]) {
			await settings.set('merge:d1', value);
			expect(await readMergeRecord(settings, 'd1')).toEqual(ok(null));
		}
	});
});
