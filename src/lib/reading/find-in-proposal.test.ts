import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInProposal } from './find-in-proposal.ts';

const content = (...texts: string[]) => ({
	content: texts.map((text, at) => ({ number: at + 1, label: '', text }))
});
const found = (texts: string[], query: string) =>
	findInProposal(content(...texts), query).map(({ part, start, length }) => [
		part,
		texts[part - 1]!.slice(start, start + length)
	]);

describe('searching the proposal', () => {
	it('finds every place, in the order of reading', () => {
		expect(findInProposal(content('One and one', 'None'), 'one')).toEqual([
			{ part: 1, start: 0, length: 3 },
			{ part: 1, start: 8, length: 3 },
			{ part: 2, start: 1, length: 3 }
		]);
	});

	it('looks at neither case nor accents', () => {
		expect(found(['Réseau, RESEAU, re\u0301seau'], 'reseau')).toEqual([
			[1, 'Réseau'],
			[1, 'RESEAU'],
			[1, 're\u0301seau']
		]);
		expect(found(['ΟΔΟΣ και οδός', 'İstanbul'], 'οδος')).toHaveLength(2);
		expect(found(['İstanbul, ISTANBUL'], 'istanbul')).toHaveLength(2);
	});

	it('finds words across the end of a line', () => {
		expect(found(['women and\n\nchildren'], 'women  and children')).toEqual([
			[1, 'women and\n\nchildren']
		]);
	});

	it('takes what is typed as it is, not as a pattern', () => {
		expect(found(['What (is) this? a.b [x'], '(is) this?')).toEqual([[1, '(is) this?']]);
		expect(found(['axb a.b'], 'a.b')).toEqual([[1, 'a.b']]);
		expect(found(['a'], '   ')).toEqual([]);
	});

	it('keeps the marks of other scripts', () => {
		expect(found(['योजना और योजन'], 'योजना')).toEqual([[1, 'योजना']]);
	});

	it('finds any piece of any text where it stands', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
				fc.nat(59),
				fc.nat(20),
				(text, from, length) => {
					const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
					const query = letters.slice(from % letters.length, (from % letters.length) + length + 1);
					const hits = findInProposal(content(text), query.join(''));
					for (const hit of hits) expect(hit.start + hit.length).toBeLessThanOrEqual(text.length);
					if (/[a-z0-9]/i.test(query.join(''))) expect(hits.length).toBeGreaterThan(0);
				}
			)
		);
	});
});

describe('folding', () => {
	it('keeps the place of every letter it takes for plain', () => {
		const plain: string[] = [];
		for (let code = 0; code < 0x250; code++) plain.push(String.fromCharCode(code));
		const text = plain.filter((one) => one !== '\u0130').join('');
		for (const letter of ['a', 'z', 'š', 'ß', 'ø', '9', '(', '\\'])
			for (const { start, length } of findInProposal(content(text), letter))
				expect(
					text
						.slice(start, start + length)
						.normalize('NFD')[0]!
						.toLowerCase()
				).toBe(letter.normalize('NFD')[0]);
	});

	it('finds what is printed on every page once', () => {
		const content = [1, 2, 3, 4].map((number) => ({
			number,
			label: '',
			text: `Safe Passage\n\nOne.\n\nTwo.\n\nPage ${number} of 4${number === 3 ? '\n\nSafe Passage begins.' : ''}`
		}));
		expect(findInProposal({ content }, 'safe passage').map(({ part }) => part)).toEqual([1, 3]);
		const repeated = [1, 2, 3].map((number) => ({ number, label: '', text: 'Safe passage.' }));
		expect(findInProposal({ content: repeated }, 'safe')).toHaveLength(3);
	});
});
