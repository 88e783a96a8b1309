import { describe, expect, it } from 'vitest';
import {
	appraisal,
	judged,
	judgement,
	passage,
	proposalRef
} from '../../../tests/appraisal-builders.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { isAlteredSinceSealing } from '../appraisal/seal.ts';
import {
	digestOf,
	openSealedFile,
	readSeal,
	readSealedFile,
	sealAppraisal,
	sealedFile
} from './sealed-file.ts';

const now = new Date('2027-03-01T09:00:00.000Z');
const later = new Date('2027-03-02T09:00:00.000Z');
const passphrase = 'four dry words, agreed';
const plain = appraisal({
	reviewer: { name: 'R. Reader', organisation: 'The fund', interest: 'none', interestText: '' },
	call: 'Call 7',
	judgements: judged({
		'question 3.Q4': judgement('not', { comment: 'Secret words.', passages: [passage('a', 2)] })
	})
});
const mine = await sealAppraisal(plain, now);
const open = await sealedFile(mine, { now: later });
const locked = await sealedFile(mine, { now: later, passphrase });

type Parsed = Record<string, unknown> & { proposal: object; lock: Record<string, unknown> };
/** The file with something changed in it. */
function changed(text: string, change: (file: Parsed) => object): string {
	const file = JSON.parse(text) as Parsed;
	return JSON.stringify({ ...file, ...change(file) });
}
const errorOf = async (text: string, given: string = '', mayOpen = true) => {
	const result = await openSealedFile(text, { mayOpen, passphrase: given });
	return result.ok ? null : result.error.type;
};
/** The same base64 with another byte somewhere in it. */
const otherByte = (base64: unknown): string => {
	const text = String(base64);
	return `${text.slice(0, 6)}${text[6] === 'A' ? 'B' : 'A'}${text.slice(7)}`;
};

describe('a seal', () => {
	it('holds when and what, and shows a change afterwards', async () => {
		expect(mine.sealed).toEqual({ at: now.toISOString(), digest: await digestOf(plain) });
		expect(isAlteredSinceSealing(mine, await digestOf(mine))).toBe(false);
		const edited: Appraisal = { ...mine, judgements: judged({ 'question 3.Q4': 'well' }) };
		expect(isAlteredSinceSealing(edited, await digestOf(edited))).toBe(true);
	});
});

describe.each([
	['without a passphrase', open, ''],
	['with a passphrase', locked, passphrase]
])('a sealed file %s', (_name, file, given) => {
	it('opens to the appraisal as it was sealed', async () => {
		const result = await openSealedFile(file.text, { mayOpen: true, passphrase: given });
		expect(result).toEqual({ ok: true, value: mine });
		expect(file.name).toBe('Safer-seasons-R-Reader.sealed.json');
	});

	it('tells who, when and of what before it is opened, and nothing else', () => {
		const header = {
			format: 'causeway-sealed',
			version: 1,
			proposal: { title: 'Safer seasons', fingerprint: 'f1' },
			reviewer: 'R. Reader',
			date: now.toISOString(),
			digest: mine.sealed!.digest
		};
		expect(readSeal(file.text)).toEqual({
			ok: true,
			value: { ...header, hasPassphrase: given !== '' }
		});
		expect(Object.keys(JSON.parse(file.text) as object)).toEqual([
			...Object.keys(header),
			...['lock', 'cipher', 'iv', 'content']
		]);
		expect(file.text).not.toMatch(/Secret|quotation|Call 7|The fund/);
	});

	it('stays shut until the reader’s own verdicts are given', async () => {
		const result = await openSealedFile(file.text, { mayOpen: false, passphrase: given });
		expect(result).toMatchObject({
			ok: false,
			error: { type: 'not-yet', header: { reviewer: 'R. Reader' } }
		});
	});

	it.each([
		['the reviewer', () => ({ reviewer: 'Somebody else' })],
		['the date', () => ({ date: later.toISOString() })],
		['the proposal', () => ({ proposal: { title: 'Safer seasons', fingerprint: 'f2' } })],
		['the digest', () => ({ digest: '0'.repeat(64) })],
		['the content', (one: Parsed) => ({ content: otherByte(one['content']) })],
		['the end of the content', (one: Parsed) => ({ content: String(one['content']).slice(0, -8) })],
		['the vector', (one: Parsed) => ({ iv: otherByte(one['iv']) })]
	])('shows when %s was changed', async (_what, change) => {
		expect(await errorOf(changed(file.text, change), given)).toBe('altered');
	});

	it.each([
		['a lock of another kind', () => ({ lock: { type: 'none' } })],
		['no content', () => ({ content: '' })],
		['content that is no base64', () => ({ content: 'é' })],
		['a reviewer that is no text', () => ({ reviewer: 5 })],
		['another cipher', () => ({ cipher: 'none' })]
	])('with %s is damaged', async (_what, change) => {
		expect(await errorOf(changed(file.text, change), given)).toBe('damaged');
	});

	it('of a newer version is left alone', async () => {
		expect(
			await errorOf(
				changed(file.text, () => ({ version: 2 })),
				given
			)
		).toBe('newer-than-this-app');
	});

	it('is never the same twice', async () => {
		const again = await sealedFile(mine, { now, passphrase: given });
		expect(again.text).not.toBe(file.text);
	});
});

describe('a passphrase', () => {
	it('is asked for, and a wrong one is told from a changed file', async () => {
		expect(await errorOf(locked.text)).toBe('passphrase-needed');
		expect(await errorOf(locked.text, '  ')).toBe('passphrase-needed');
		expect(await errorOf(locked.text, 'four wet words, agreed')).toBe('wrong-passphrase');
	});

	it('works from another keyboard, with spaces around it', async () => {
		const file = await sealedFile(mine, { now, passphrase: 'clé\u00a0bleue' });
		expect(await errorOf(file.text, ' cle\u0301 bleue ')).toBeNull();
	});

	it('is made slow by 600,000 rounds over a salt of its own', () => {
		const { lock } = JSON.parse(locked.text) as Parsed;
		expect(lock).toMatchObject({ derivation: 'PBKDF2-HMAC-SHA-256', iterations: 600_000 });
		expect(atob(String(lock['salt']))).toHaveLength(16);
		expect(lock).not.toHaveProperty('key');
	});

	it.each([1, 99_999, 10_000_001, 1e300, -5])(
		'is refused with %d rounds, which would be no lock or would freeze the page',
		async (iterations) => {
			const weak = changed(locked.text, ({ lock }) => ({ lock: { ...lock, iterations } }));
			expect(await errorOf(weak, passphrase)).toBe('damaged');
		}
	);

	it('does not open a file whose salt or rounds were changed', async () => {
		const salted = changed(locked.text, ({ lock }) => ({
			lock: { ...lock, salt: otherByte(lock['salt']) }
		}));
		expect(await errorOf(salted, passphrase)).toBe('wrong-passphrase');
	});
});

describe('a file', () => {
	it.each([
		['{', 'not-json'],
		['null', 'not-sealed'],
		['5', 'not-sealed'],
		['{"format":"causeway-appraisal"}', 'not-sealed'],
		['{"format":"causeway-sealed","version":1}', 'damaged']
	])('that holds %s is refused', async (text, type) => {
		expect(await errorOf(text)).toBe(type);
		expect(readSeal(text)).toMatchObject({ ok: false, error: { type } });
	});

	it('with a key of no possible length is damaged', async () => {
		const cut = changed(open.text, () => ({ lock: { type: 'key', key: 'AAAA' } }));
		expect(await errorOf(cut)).toBe('damaged');
	});

	it('is read from disk with the limits of any file', async () => {
		expect(await readSealedFile(new Blob([open.text]))).toEqual({ ok: true, value: open.text });
		expect(await readSealedFile(new Blob([]))).toMatchObject({ error: { type: 'empty' } });
	});
});

describe('an appraisal changed after it was sealed', () => {
	it('goes out under the seal of the day it goes out', async () => {
		const edited: Appraisal = { ...mine, judgements: judged({ 'question 3.Q4': 'well' }) };
		const file = await sealedFile(edited, { now: later });
		const result = await openSealedFile(file.text, { mayOpen: true });
		expect(result).toMatchObject({
			ok: true,
			value: { sealed: { at: later.toISOString(), digest: await digestOf(edited) } }
		});
	});

	it('never sealed before is sealed in the file', async () => {
		const file = await sealedFile(appraisal({ proposal: proposalRef() }), { now });
		expect(readSeal(file.text)).toMatchObject({ value: { date: now.toISOString() } });
	});
});
