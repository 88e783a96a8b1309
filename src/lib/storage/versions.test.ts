import { describe, expect, it } from 'vitest';
import { design } from '../../../tests/path-builders.ts';
import { changeProfile } from '../domain/edit.ts';
import type { Version } from './design-history.ts';
import { patient, value } from './design-store.contract.ts';
import { noRows } from './memory-medium.ts';
import { createMemoryStore } from './memory-store.ts';
import { setPerson } from './person.ts';
import { automaticLimit, beginsSession, readVersion, toLetGo } from './versions.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2027-03-01T09:00:00.000Z');
const version = (id: string, at: number, kind: Version['kind'] = 'automatic'): Version => ({
	id,
	name: kind === 'named' ? id : '',
	by: '',
	at: new Date(at).toISOString(),
	kind,
	because: 'session'
});

describe('a session', () => {
	it.each([
		['a minute later', '2027-03-01T09:01:00.000Z', false],
		['an hour and a minute later', '2027-03-01T10:01:00.000Z', true],
		['the next day', '2027-03-02T09:00:00.000Z', true],
		['by a clock set back a year', '2026-03-01T09:00:00.000Z', true]
	])('%s', (_, now, begins) => {
		expect(beginsSession('2027-03-01T09:00:00.000Z', new Date(now))).toBe(begins);
	});

	it('does not begin where nobody knows when it was saved', () => {
		expect(beginsSession('', new Date(start))).toBe(false);
	});
});

describe('automatic versions', () => {
	it('are thinned where they stand closest; the latest and the named ones stay', () => {
		const monthly = Array.from({ length: 28 }, (_, n) => version(`m${n}`, start + n * 30 * day));
		const crowd = Array.from({ length: 5 }, (_, n) =>
			version(`c${n}`, start + 900 * day + n * 1000)
		);
		const named = Array.from({ length: 40 }, (_, n) => version(`n${n}`, start + n, 'named'));
		const gone = toLetGo([...named, ...monthly, ...crowd]);
		expect(gone).toHaveLength(28 + 5 - automaticLimit);
		expect(gone.every((id) => id.startsWith('c'))).toBe(true);
		expect(gone).not.toContain('c4');
	});

	it('are kept when a session begins, with the state before it, and never more than the limit', async () => {
		let now = start;
		const rows = noRows();
		const store = createMemoryStore(() => new Date(now), rows, patient);
		await setPerson(store.settings, '  Ada ');
		let mine = design();
		for (let revision = 0; revision < 40; revision += 1, now += day) {
			mine = changeProfile(mine, { title: `day ${revision}` });
			value(await store.save(mine, revision, { place: '' }));
		}
		const versions = value(await store.listVersions('d1'));
		expect(versions).toHaveLength(automaticLimit);
		expect(versions[0]).toMatchObject({ by: 'Ada', because: 'session' });
		expect(value(await store.openVersion('d1', versions[0]!.id)).profile.title).toBe('day 38');
	});
});

it('takes no damaged row for a version', () => {
	for (const row of [null, {}, { id: 'x', kind: 'named' }, { ...version('v', start), state: {} }])
		expect(readVersion(row)).toBeNull();
});
