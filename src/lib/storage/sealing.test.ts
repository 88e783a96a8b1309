import { describe, expect, it } from 'vitest';
import { design } from '../../../tests/path-builders.ts';
import { changeProfile } from '../domain/edit.ts';
import type { Cipher } from './cipher.ts';
import { patient, storeTime, value } from './design-store.contract.ts';
import { noRows, type Rows } from './memory-medium.ts';
import { createMemoryStore } from './memory-store.ts';

const clock = () => storeTime;
const view = { place: '' };
const secret = 'The shelter behind the church';
const mine = changeProfile(design(), { title: secret, summary: secret });

/** Turns every byte by the key, and knows its own by a mark. */
function fakeCipher(key: number): Cipher {
	const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ key);
	return {
		seal: (bytes) => Promise.resolve(turn(new Uint8Array([42, ...bytes]))),
		open: (bytes) => {
			const [mark, ...rest] = turn(bytes);
			return mark === 42
				? Promise.resolve(new Uint8Array(rest))
				: Promise.reject(new Error('not sealed with this key'));
		}
	};
}

function sealing(rows: Rows = noRows()) {
	let cipher: Cipher | null = null;
	const store = createMemoryStore(clock, rows, { ...patient, cipherFor: () => cipher });
	return {
		rows,
		store,
		use: (key: number | null) => (cipher = key === null ? null : fakeCipher(key))
	};
}
/** Everything that lies in the rows, read as text. */
const lying = ({ designs }: Rows) =>
	JSON.stringify([...designs.values()], (_, part: unknown) =>
		part instanceof Uint8Array ? new TextDecoder().decode(part) : part
	);
const type = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;

describe('a design under a passphrase', () => {
	it('leaves no word of it readable, in document, list, history or versions', async () => {
		const { rows, store, use } = sealing();
		use(7);
		value(await store.save(mine, 0, view));
		value(await store.save(changeProfile(mine, { donor: secret }), 1, view));
		value(await store.keepVersion('d1', { name: secret, by: secret }));
		expect(lying(rows)).not.toContain('shelter');
		expect(value(await store.list())[0]).toMatchObject({ title: '', isSealed: true });
		expect(value(await store.open('d1')).design.profile.donor).toBe(secret);
		const [version] = value(await store.listVersions('d1'));
		expect(version!.name).toBe(secret);
		expect(value(await store.openVersion('d1', version!.id)).profile.donor).toBe(secret);
	});

	it('is locked without the passphrase, and with another; nothing of it can be written then', async () => {
		const { rows, store, use } = sealing();
		use(7);
		value(await store.save(mine, 0, view));
		await store.keepVersion('d1', { name: 'v', by: '' });
		const before = lying(rows);
		for (const key of [null, 9]) {
			use(key);
			for (const asked of [
				store.open('d1'),
				store.save(mine, 1, view),
				store.listVersions('d1'),
				store.keepVersion('d1', { name: 'v', by: '' }),
				store.history('d1'),
				store.raw('d1')
			])
				expect(type(await asked)).toBe('locked');
		}
		expect(lying(rows)).toBe(before);
		expect(value(await store.list())).toHaveLength(1);
		value(await store.remove('d1'));
		value(await store.restore('d1'));
		use(7);
		expect(value(await store.open('d1')).design).toEqual(mine);
	});

	it('is sealed with all that was written before, and unsealed again', async () => {
		const { rows, store, use } = sealing();
		value(await store.save(mine, 0, view));
		value(await store.save(changeProfile(mine, { donor: 'D' }), 1, view));
		const kept = value(await store.keepVersion('d1', { name: secret, by: '' }));
		expect(lying(rows)).toContain('shelter');
		use(7);
		value(await store.save(changeProfile(mine, { donor: 'E' }), 2, view));
		expect(lying(rows)).not.toContain('shelter');
		expect(value(await store.openVersion('d1', kept.id)).profile.donor).toBe('D');
		value(await store.save(mine, 3, view, { isUnsealing: true }));
		use(null);
		expect(value(await store.open('d1')).design).toEqual(mine);
		expect(value(await store.list())[0]).not.toHaveProperty('isSealed');
		expect(value(await store.openVersion('d1', kept.id)).profile.donor).toBe('D');
		expect(value(await store.history('d1'))).not.toBeNull();
	});

	it('is joined and tidied like any other', async () => {
		const one = sealing();
		const other = sealing(one.rows);
		for (const { use } of [one, other]) use(7);
		value(await one.store.save(mine, 0, view));
		value(await other.store.open('d1'));
		value(await one.store.save(changeProfile(mine, { donor: 'D' }), 1, view));
		const saved = value(await other.store.save(changeProfile(mine, { places: 'P' }), 1, view));
		expect(saved.joined!.profile).toMatchObject({ donor: 'D', places: 'P' });
		expect(value(await one.store.tidy('d1'))).toBe(true);
		expect(one.rows.designs.get('d1')!.pieces).toHaveLength(1);
		expect(lying(one.rows)).not.toContain('shelter');
		value(await other.store.save(saved.joined!, 3, view));
	});
});
