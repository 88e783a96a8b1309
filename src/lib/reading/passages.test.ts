import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexGently, indexProposal, suggestPassages } from './passages.ts';
import { passageLimit, passagesIn, paragraphsIn } from './sentences.ts';
import { fixture, textOf } from './testing/read-here.ts';
import { formOf, wordsIn } from './words.ts';

const part = (number: number, text: string, label = '') => ({ number, label, text });
const content = [
	part(1, 'Programme summary\n\nWe train teachers. They work in forty schools of the valley.'),
	part(
		2,
		'Monitoring\n\nA baseline survey was made in May. It asked 400 people what they know.\n\nThe final report is due in month 24.'
	),
	part(3, 'People return to their homes. Nobody follows them afterwards.', '4.3 Return'),
	part(4, 'Reports are sent each quarter. Surveys show what people liked.')
];
const index = indexProposal({ content });
const quotes = (search: string[], title = '') =>
	suggestPassages(index, { search, title }).map(({ quote }) => quote);

describe('suggested passages', () => {
	it('hold the words, with their place in the text', () => {
		const [first] = suggestPassages(index, { search: ['baseline survey'], title: '' });
		expect(first).toMatchObject({ part: 2, found: ['baseline survey'] });
		expect(first!.quote).toMatch(/^A baseline survey was made in May\./);
		expect(content[1]!.text.slice(first!.start, first!.start + first!.quote.length)).toBe(
			first!.quote
		);
	});

	it('are found in other forms of the words, and put the whole phrase first', () => {
		expect(quotes(['surveys'])).toHaveLength(2);
		expect(quotes(['training of teachers'])[0]).toMatch(/^We train teachers/);
		expect(quotes(['what people know', 'baseline'])[0]).toMatch(/^A baseline survey/);
	});

	it('are found by the heading they stand under', () => {
		const [first] = suggestPassages(index, { search: ['return'], title: '' });
		expect(first).toMatchObject({ part: 3, found: ['return'] });
	});

	it('give the title less weight than the words for searching', () => {
		expect(quotes(['quarter'], 'Was a baseline survey made?')[0]).toMatch(/^Reports are sent/);
	});

	it('are none where only a chance word is shared', () => {
		expect(quotes(['people of other parishes'])).toEqual([]);
		expect(quotes([])).toEqual([]);
		expect(quotes(['the', 'of'])).toEqual([]);
	});

	it('do not repeat what stands on every page', () => {
		const foot = 'This proposal on safe return is confidential.';
		const pages = indexProposal({
			content: Array.from({ length: 9 }, (_, at) => part(at + 1, `Page text ${at}.\n\n${foot}`))
		});
		expect(suggestPassages(pages, { search: ['safe return'], title: '' })).toHaveLength(1);
	});

	it('are no running heads, lines of contents or heads of tables', () => {
		const page = (at: number) =>
			part(
				at,
				`Safe return of workers\n\nText of page ${at} on work.\n\nMore of it.\n\nSafe return is our aim: page ${at} of 4.`
			);
		const contents = part(
			5,
			`2.1 Safe return of workers and their families to places they chose … 7`
		);
		const head = part(6, 'Safe return | Workers | Places');
		const row = part(7, 'Safe return of men who were found at sea | 40 | Brell');
		const pages = indexProposal({ content: [1, 2, 3, 4].map(page).concat(contents, head, row) });
		const found = suggestPassages(pages, { search: ['safe return'], title: '' });
		expect(found.map((one) => one.part)).not.toContain(5);
		expect(found.map((one) => one.part)).not.toContain(6);
		expect(found[0]!.part).toBe(7);
		expect(found.some(({ quote }) => quote.includes('is our aim'))).toBe(false);
	});

	it('need more than single words that stand in every proposal', () => {
		const some = indexProposal({
			content: [part(1, 'Young people need more time for this work in the new area.')]
		});
		const search = ['time of the year', 'young and old', 'new routes', 'work permit'];
		expect(suggestPassages(some, { search, title: '' })).toEqual([]);
		const telling = ['harbour routes', 'sailing permit'];
		const two = indexProposal({
			content: [part(1, 'The harbour lets no ship go without sailing.')]
		});
		expect(suggestPassages(two, { search: telling, title: '' })).toEqual([]);
		expect(suggestPassages(two, { search: [...telling, 'ship owners'], title: '' })).toHaveLength(
			1
		);
	});

	it('keep the words on which the sense of a phrase hangs', () => {
		const found = (text: string, phrase: string) =>
			suggestPassages(indexProposal({ content: [part(1, text)] }), { search: [phrase], title: '' })
				.length;
		const trained = 'Trained officers are expected to identify more victims.';
		expect(found(trained, 'few victims identified')).toBe(0);
		expect(found(trained, 'identification of victims')).toBe(1);
		expect(found('The hotline in the capital has few calls from there.', 'call the hotline')).toBe(
			0
		);
		expect(found('We ask the clients again six months after the end.', 'months after')).toBe(1);
	});

	it('do not hang on one word of a phrase, though the heading has it too', () => {
		const one = indexProposal({
			content: [part(1, 'Partners and staff\n\nA director and six shelter staff are paid by us.')]
		});
		const sought = { search: ['staff rotation', 'fuel'], title: '' };
		expect(suggestPassages(one, sought)).toEqual([]);
	});

	it('stand under two headings where one follows right upon the other', () => {
		const page = indexProposal({
			content: [part(1, '3. Theory of change\n\n3.1 In short\n\nOwners will hire at the desk.')]
		});
		const sought = { search: ['theory of change'], title: '' };
		expect(suggestPassages(page, sought)[0]!.quote).toBe('Owners will hire at the desk.');
	});

	it('take nothing from addresses on the web, nor a note from the heading above it', () => {
		const page = indexProposal({
			content: [
				part(1, 'Research by others: example.org/en/evaluating-impact-of-work.html, 2012.'),
				part(2, 'Safe return\n\n1Annual report of the association, page 6, with figures.')
			]
		});
		for (const search of ['evaluating impact', 'safe return'])
			expect(suggestPassages(page, { search: [search], title: '' })).toEqual([]);
	});

	it('are not the first row of a table, where it names the columns at more length', () => {
		const rows =
			'Assumption | Evidence so far | How it is tested\n\nOwners keep the evidence | Low | Visits';
		const found = suggestPassages(indexProposal({ content: [part(1, rows)] }), {
			search: ['evidence'],
			title: ''
		});
		expect(found.map(({ quote }) => quote)).toEqual(['Owners keep the evidence | Low | Visits']);
	});

	it('are entries of a list too', () => {
		const entry = indexProposal({
			content: [part(1, 'a) Visits to the place of work each month')]
		});
		expect(suggestPassages(entry, { search: ['visits to work'], title: '' })).toHaveLength(1);
	});

	it('come in the same order every time, five at most', () => {
		const many = indexProposal({
			content: Array.from({ length: 40 }, (_, at) =>
				part(at + 1, `Shelter ${'abcdefghijklmnop'.slice(at % 16)} number ${at} of ${at * 7}.`)
			)
		});
		const once = suggestPassages(many, { search: ['shelter'], title: '' });
		expect(once).toHaveLength(5);
		expect(suggestPassages(many, { search: ['shelter'], title: '' })).toEqual(once);
	});

	it('put the answer to the question first in a design', () => {
		const design = indexProposal({
			content: [
				part(1, 'A baseline was measured, and a baseline survey follows.', '1.Q6 Measuring'),
				part(2, 'We asked 400 pupils; the baseline is in annex 2.', '3.Q5 What they know')
			]
		});
		const sought = { search: ['baseline'], title: '', id: '3.Q5' };
		expect(suggestPassages(design, sought)[0]!.part).toBe(2);
	});

	it('find the weak places of a proposal', async () => {
		const river = indexProposal(await textOf(fixture('proposals/river-valley-proposal.pdf')));
		const first = (...search: string[]) => suggestPassages(river, { search, title: '' })[0]!;
		expect(first('women and children').quote).toMatch(/women and children/i);
		expect(first('cooperate with the police')).toMatchObject({ part: 4 });
		expect(first('posters', 'images').quote).toContain('chained woman');
		expect(first('evaluation form', 'satisfaction').quote).toContain('evaluation form');
	});

	it('are the same when the index is made with pauses', async () => {
		const gentle = await indexGently({ content });
		const sought = { search: ['survey', 'report'], title: '' };
		expect(suggestPassages(gentle!, sought)).toEqual(suggestPassages(index, sought));
	});

	it('of any text stay exact quotations', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 600 })), (texts) => {
				const any = texts.map((text, at) => part(at + 1, text));
				const words = texts.join(' ').split(/\s+/).slice(0, 5);
				for (const found of suggestPassages(indexProposal({ content: any }), {
					search: words,
					title: 'a title'
				})) {
					const { text } = any[found.part - 1]!;
					expect(text.slice(found.start, found.start + found.quote.length)).toBe(found.quote);
					expect(found.quote.length).toBeLessThanOrEqual(passageLimit);
				}
			})
		);
	});
});

describe('passages', () => {
	const cut = (text: string) => paragraphsIn(text).flatMap(passagesIn);

	it('are one to three sentences, never across paragraphs', () => {
		const passages = cut('One is here. Two is here. Three is here. Four is here.\nNext one.');
		expect(passages.map(({ text }) => text)).toEqual([
			'One is here. Two is here. Three is here.',
			'Four is here.',
			'Next one.'
		]);
	});

	it('leave out nothing, and are never longer than can be quoted', () => {
		const long = `${'word, and another; '.repeat(80)}${'x'.repeat(1000)}${'क्षि'.repeat(300)}🎉`;
		const passages = cut(long);
		expect(passages.every(({ text }) => text.length <= passageLimit)).toBe(true);
		expect(
			passages
				.map(({ text }) => text)
				.join('')
				.replace(/\s/g, '')
		).toBe(long.replace(/\s/g, ''));
		expect(passages.some(({ text }) => /^\p{M}|^\p{Cs}|\p{Cs}$/u.test(text))).toBe(false);
	});
});

describe('words', () => {
	it('of one family are compared alike', () => {
		const same = (...words: string[]) => new Set(words.map(formOf)).size;
		expect(same('trafficking', 'traffickers', 'Trafficked', 'trafficker')).toBe(1);
		expect(same('plan', 'plans', 'planned', 'planning')).toBe(1);
		expect(same('identify', 'identified', 'identifies', 'identification')).toBe(1);
		expect(same('survey', 'surveys', 'surveyed')).toBe(1);
		expect(same('referral', 'referrals')).toBe(1);
		expect(same('réseau', 'Reseau')).toBe(1);
		expect(same('communities', 'community')).toBe(1);
		expect(same('process', 'processes')).toBe(1);
		expect(same('cooperate', 'cooperation', 'cooperating')).toBe(1);
	});

	it('of different meaning are not', () => {
		expect(formOf('police')).not.toBe(formOf('policy'));
		expect(formOf('community')).not.toBe(formOf('communicate'));
		expect(formOf('shelter')).not.toBe(formOf('shell'));
		expect(formOf('station')).not.toBe(formOf('state'));
	});

	it('are found in scripts without spaces', () => {
		expect(wordsIn('การค้ามนุษย์ในประเทศ').length).toBeGreaterThan(1);
		expect(wordsIn('परिवर्तन की योजना')).toEqual(['परिवर्तन', 'की', 'योजना']);
	});
});
