import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { openDesign, saveDesign } from '#lib/domain/open-design.ts';
import { date, t } from '#lib/language/language.ts';
import { evaluate } from '#lib/rules/evaluate.ts';
import { onlyReachIndicators } from '#lib/rules/only-reach-indicators.ts';
import { unknownWithoutPlan } from '#lib/rules/unknown-without-plan.ts';
import {
	activity,
	answers,
	design,
	factor,
	group,
	indicator,
	pattern,
	theoryOf
} from '../../../tests/builders.ts';
import { annexParts, partsFor, type AnnexPart } from './annex-parts.ts';
import {
	annexOf,
	flat,
	guide,
	inPart,
	partsOf,
	tablesIn,
	textIn,
	textOf
} from './testing/annex-of.ts';

const workshops = activity('a1', 'awareness', { name: 'school workshops', groupIds: ['g1'] });
const reachOnly = (parts: Partial<Design> = {}) =>
	design({
		activities: [workshops],
		groups: [group('g1', { name: 'girls of 13 to 17' })],
		indicators: [indicator('i1', 'a1', 'reach', { measures: 'a1/awareness/reach' })],
		...parts
	});

function decided(reason: string, isCurrent = true): Design {
	const document = reachOnly();
	const [finding] = evaluate([onlyReachIndicators], {
		design: document,
		theory: theoryOf(document)
	});
	const basedOn = isCurrent ? finding!.basedOn : 'earlier answers';
	const decision = { choice: 'contested', reason, date: '2026-11-20T10:00:00Z', basedOn } as const;
	return { ...document, decisions: { [finding!.key]: decision } };
}

describe('the annex', () => {
	it('begins with the cover and has every part in order, numbered', () => {
		const paper = annexOf(reachOnly());
		expect(paper.blocks[0]!.type).toBe('cover');
		expect(partsOf(paper).map(({ number, title }) => `${number} ${title}`)).toEqual(
			partsFor(reachOnly()).map((part, index) => `${index + 1} ${t(`annex.part.${part}`)}`)
		);
	});

	it('leaves out a part that is switched off, closes the numbering, and says so on the cover', () => {
		const paper = annexOf(
			reachOnly(),
			annexParts.filter((part) => part !== 'sheets')
		);
		const titles = partsOf(paper).map(({ title }) => title);
		expect(titles).not.toContain(t('annex.part.sheets'));
		expect(partsOf(paper).map(({ number }) => number)).toEqual(
			partsFor(reachOnly())
				.slice(1)
				.map((_, index) => String(index + 1))
		);
		expect(JSON.stringify(paper.blocks[0])).toContain(t('annex.part.sheets'));
	});

	it('carries the design, so that it can be opened again', () => {
		const document = reachOnly();
		const [attached] = annexOf(document).attachments;
		expect(attached!.name).toMatch(/\.causeway\.json$/);
		expect(new TextDecoder().decode(attached!.bytes)).toBe(saveDesign(document));
	});

	it('says of an empty design in one sentence per part that nothing was entered', () => {
		const paper = annexOf(design());
		for (const part of [
			'theory',
			'results',
			'sheets',
			'assumptions',
			'displacement',
			'answers'
		] as const)
			expect(inPart(paper, part)).toEqual([
				expect.objectContaining({ type: 'paragraph', text: t(`annex.${part}.none`) })
			]);
	});

	it('says that an example is made up, on its first page', () => {
		const cover = annexOf(design({ nature: 'fictional' })).blocks[0]!;
		expect(JSON.stringify(cover)).toContain(t('nature.fictional'));
	});

	it('leaves no place holder and no word of the machine in its texts', () => {
		const text = textOf(annexOf(reachOnly())).replace(t('annex.page'), '');
		expect(text).not.toMatch(/\{\w+\}|undefined|\bnull\b|\[object/);
		expect(text).not.toMatch(/a1\/awareness/);
	});
});

describe('overridden advice', () => {
	it('is printed with the reason', () => {
		const paper = annexOf(decided('A partner measures what they learn.'), undefined, [
			onlyReachIndicators
		]);
		expect(textIn(paper, 'open')).toContain(
			t('annex.open.contested', {
				date: date('2026-11-20T10:00:00Z'),
				reason: 'A partner measures what they learn.'
			})
		);
	});

	it('is printed also when the open points are left out', () => {
		const document = decided('A partner measures what they learn.');
		expect(textOf(annexOf(document, ['pattern']))).toContain('A partner measures what they learn.');
		expect(partsOf(annexOf(reachOnly(), ['pattern'])).length).toBe(1);
	});

	it('keeps its reason when the answers have changed and it is open again', () => {
		const document = decided('A partner measures what they learn.', false);
		expect(textIn(annexOf(document), 'open')).toContain('A partner measures what they learn.');
		expect(textOf(annexOf(document, []))).toContain('A partner measures what they learn.');
	});
});

describe('the results framework', () => {
	const document = reachOnly({
		indicators: [
			indicator('i1', 'a1', 'reach', { measures: 'a1/awareness/reach', name: 'girls reached' }),
			indicator('i2', 'a1', 'reach', {
				measures: 'a1/awareness/reach',
				name: 'hours of workshops'
			}),
			indicator('i3', null, null, { measures: null, name: 'cases in the district' })
		]
	});
	const tables = tablesIn(annexOf(document), 'results');
	const rows = tables.flatMap((one) => one.rows);
	const cells = rows.filter((row) => row.length > 1);

	it('stands on wide pages', () => {
		const part = partsOf(annexOf(document)).find(({ title }) => title === t('annex.part.results'));
		expect(part!.orientation).toBe('landscape');
	});

	it('numbers results and gives each indicator a letter', () => {
		const reach = cells.filter(([, name]) => /girls reached|hours of/i.test(name!));
		expect(reach.map(([result]) => /^Op1\.1\b/.test(result!))).toEqual([true, true]);
		expect(reach.map(([, name]) => name)).toEqual([
			'Op1.1.a Girls reached',
			'Op1.1.b Hours of workshops'
		]);
	});

	it('shows results without an indicator, and indicators without a result', () => {
		expect(
			cells.filter(([, name]) => name === t('annex.results.noIndicator')).length
		).toBeGreaterThan(0);
		expect(cells.some(([, name]) => name === 'Ind1 Cases in the district')).toBe(true);
	});

	it('says what a bare figure counts in, and leaves any other as it was written', () => {
		const shown = (form: 'percentage' | 'count' | 'scale', value: string) => {
			const measured = indicator('i1', 'a1', 'reach', {
				measures: 'a1/awareness/reach',
				form,
				baseline: { value, date: '2026-06-30', plan: '' },
				target: { value, date: '2028-02-28', reason: '' }
			});
			const row = tablesIn(annexOf(reachOnly({ indicators: [measured] })), 'results')
				.flatMap((one) => one.rows)
				.find(([, name]) => name?.startsWith('Op1.1.a'));
			return row?.slice(2, 4);
		};
		expect(shown('percentage', '34')).toEqual(['34% (30 June 2026)', '34% by 28 February 2028']);
		expect(shown('count', '6000')).toEqual(['6,000 (30 June 2026)', '6,000 by 28 February 2028']);
		expect(shown('percentage', '34 of 96')?.[0]).toBe('34 of 96 (30 June 2026)');
		expect(shown('scale', '4.6')?.[0]).toBe('4.6 (30 June 2026)');
	});

	it('is one table, in which each activity heads its results', () => {
		expect(tables.length).toBe(1);
		const heads = rows.filter((row) => row.length === 1).flat();
		expect(heads).toContain(t('annex.results.caption', { number: 1, name: 'School workshops' }));
	});

	it('has a sheet for every indicator, kept together, without what nobody entered', () => {
		const sheets = inPart(annexOf(document), 'sheets').flatMap((block) =>
			block.type === 'columns' && block.keepTogether ? [block] : []
		);
		expect(sheets.length).toBe(3);
		for (const { facts } of flat(sheets).filter((block) => block.type === 'facts'))
			expect(facts.filter(({ value }) => value === '')).toEqual([]);
		expect(textIn(annexOf(document), 'sheets')).toContain('Op1.1.b Hours of workshops');
	});

	it('ends with a calendar by month, apart for what falls after the end', () => {
		const { profile } = design();
		const [calendar] = tablesIn(
			annexOf(
				reachOnly({
					profile: { ...profile, start: '2027-03', months: 12 },
					indicators: [
						indicator('i1', 'a1', 'retention', {
							measures: 'a1/awareness/retention',
							baseline: { value: '', date: '', plan: 'survey' },
							target: { value: '60 %', date: '2028-02-28', reason: '' }
						})
					]
				})
			),
			'sheets'
		);
		const none = t('common.none');
		expect(calendar?.rows).toEqual([
			[t('annex.calendar.noDate'), 'Oc1.2.a (to be set)', none, none],
			['February 2028', none, none, 'Oc1.2.a'],
			[t('annex.calendar.afterEnd')],
			['August 2028 to February 2029', none, 'Oc1.2.a (6 to 12 months)', none]
		]);
	});

	it('says once what the sample indicators of a kind do not show', () => {
		const { doesNotShow, samples } = guide.content.indicators[0]!;
		const both = samples.slice(0, 2).map(({ id }) => id);
		const sampled = reachOnly({
			indicators: [...both, both[0]!].map((sampleId, index) =>
				indicator(`i${index}`, 'a1', 'reach', { measures: 'a1/awareness/reach', sampleId })
			)
		});
		expect(textIn(annexOf(sampled), 'sheets').split(doesNotShow).length - 1).toBe(1);
	});
});

describe('the theory of change', () => {
	it('is one drawing while it fits on a page, else one per activity', () => {
		const drawings = (document: Design) =>
			flat(inPart(annexOf(document), 'theory')).filter(({ type }) => type === 'diagram').length;
		expect(drawings(reachOnly())).toBe(1);
		const many = ['a1', 'a2', 'a3', 'a4'].map((id) => activity(id, 'awareness'));
		expect(drawings(design({ activities: many }))).toBe(4);
	});

	it('says in the outline what every box of the drawing says', () => {
		const paper = annexOf(reachOnly());
		const theory = flat(inPart(paper, 'theory'));
		const [diagram] = theory.filter((block) => block.type === 'diagram');
		const outline = theory
			.filter((block) => block.type === 'list')
			.flatMap(({ items }) => items)
			.join('\n');
		for (const { text } of diagram!.graph.boxes) expect(outline).toContain(text.replace(/\.$/, ''));
	});

	it('lists every assumption with its number', () => {
		const document = reachOnly();
		const register = textIn(annexOf(document), 'assumptions');
		for (const link of theoryOf(document).links)
			for (const { code, text } of link.assumptions) {
				expect(register).toContain(code);
				expect(register).toContain(text);
			}
	});
});

it('prints the answers on displacement, the kinds weighed, and those that were not', () => {
	const document = reachOnly({
		answers: {
			programme: answers({ '1.Q3': { state: 'yes', text: 'They would move in weeks.' } })
		},
		displacement: {
			kinds: {
				territorial: {
					likelihood: 'likely',
					why: 'The next port is near.',
					signs: '',
					response: ''
				}
			},
			watchPoints: [{ id: 'w1', what: 'new faces', where: 'the next port', who: 'port union' }],
			networkResponse: 'Work with the bank.',
			benefits: ''
		}
	});
	const text = textIn(annexOf(document), 'displacement');
	for (const said of [
		'They would move in weeks.',
		'Easily',
		'The next port is near.',
		'new faces',
		'Work with the bank.'
	])
		expect(text).toContain(said);
	expect(text).toContain(t('displacement.kind.temporal'));
});

it('separates gaps with a plan from those without, and names guesses', () => {
	const plan = { what: 'Survey 200 pupils', who: 'the evaluator', when: '2027-03', cost: 4000 };
	const document = reachOnly({
		answers: {
			a1: answers({
				'3.Q5': { state: 'unknown', plan },
				'3.Q6': 'unknown',
				'3.Q4': { state: 'yes', text: 'They listen.', basis: 'rough-guess' }
			})
		}
	});
	const gaps = inPart(annexOf(document), 'gaps');
	expect(JSON.stringify(gaps.filter(({ type }) => type === 'table'))).toMatch(
		/Survey 200 pupils.*March 2027/
	);
	const lists = gaps.filter((block) => block.type === 'list').map(({ items }) => items.join());
	expect(lists[0]).toContain('3.Q6');
	expect(lists[1]).toContain('3.Q4');
});

describe('what is not known, with nothing else said of it', () => {
	const text = 'The page does not say.';
	const unknown = { state: 'unknown', text } as const;
	const document = reachOnly({
		answers: {
			a1: answers({ '3.Q5': unknown, '3.Q6': unknown, '3.Q7': unknown, '3.Q9': 'yes' })
		}
	});

	it('stands in one line of the answers, with the words that several share said once', () => {
		const printed = textIn(annexOf(document), 'answers');
		expect(printed.split(text).length - 1).toBe(1);
		expect(printed).toMatch(/3\.Q5.*; 3\.Q6.*; 3\.Q7.*: The page does not say\./);
	});

	it('has a line per place among the gaps', () => {
		const [lines] = inPart(annexOf(document), 'gaps').filter((block) => block.type === 'list');
		expect(lines!.items.length).toBe(1);
		expect(lines!.items[0]).toMatch(/^School workshops: 3\.Q5.*; 3\.Q6.*; 3\.Q7/);
	});

	it('is one open point, which names the places or the part that lists them', () => {
		const pointsOf = (parts?: readonly AnnexPart[]) =>
			flat(inPart(annexOf(document, parts, [unknownWithoutPlan([])]), 'open')).filter(
				(block) => block.type === 'entry'
			);
		const [point, ...others] = pointsOf();
		expect(others).toEqual([]);
		expect(point!).toMatchObject({ title: expect.stringMatching(/^3 questions are/), aside: '' });
		expect(JSON.stringify(point!.facts)).toContain(t('annex.part.gaps'));
		expect(JSON.stringify(pointsOf(['open'])[0]!.facts)).toMatch(/3\.Q5.*3\.Q6.*3\.Q7/);
	});
});

it('prints an answer with its state beside the question, its points, and quietly its grounds', () => {
	const document = reachOnly({
		answers: {
			a1: answers({
				'3.Q4': {
					state: 'yes',
					text: 'They listen.',
					basis: 'own-data',
					source: 'Survey',
					year: '2026'
				}
			})
		}
	});
	const [said] = flat(inPart(annexOf(document), 'answers')).filter(
		(block) => block.type === 'entry'
	);
	expect(said).toMatchObject({ text: 'They listen.', note: 'Our own data: Survey, 2026' });
	expect(said!.title).toMatch(/^3\.Q4 \w/);
	expect(said!.aside).not.toBe('');
});

it('prints a pattern with its factors and how they were judged', () => {
	const document = design({
		patterns: [
			pattern('p1', {
				name: 'debt bondage in kilns',
				recruitedHow: 'Advances before the season',
				factors: [factor('f1', 'profit', { text: 'Cheap bricks sell', movable: 'no' })]
			})
		]
	});
	const text = textIn(annexOf(document), 'pattern');
	for (const said of ['debt bondage in kilns', 'Advances before the season', 'Cheap bricks sell'])
		expect(text).toContain(said);
});

describe('nothing that was answered is lost', () => {
	const folder = 'content/en/examples';
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

	/** Every text a person wrote in an answer, wherever it stands in it. */
	const said = (document: Design) =>
		Object.values(document.answers).flatMap((byId) =>
			Object.entries(byId).flatMap(([id, answer]) => [
				answer.text,
				answer.source,
				answer.plan.what,
				answer.plan.who,
				...Object.values(answer.items).map(({ text }) => text),
				...Object.entries(answer.values).map(
					([key, value]) =>
						guide
							.question(id)
							?.values.find((one) => one.key === key)
							?.options.find((option) => option.id === value)?.label ?? value
				)
			])
		);

	it.each(files)('%s', (name) => {
		const opened = openDesign(readFileSync(`${folder}/${name}`, 'utf8'));
		if (!opened.ok) throw new Error(name);
		const paper = annexOf(opened.value);
		// Two parts print what belongs to them; the answers then name the part.
		const printed = (['answers', 'displacement', 'sheets'] as const)
			.map((part) => textIn(paper, part))
			.join('\n');
		const missing = said(opened.value).filter((text) => !printed.includes(text.trim()));
		expect(missing).toEqual([]);
		const all = textOf(paper).toLowerCase();
		const { patterns, groups, indicators, activities } = opened.value;
		for (const entry of [...patterns, ...groups, ...indicators, ...activities])
			expect(all).toContain(entry.name.trim().toLowerCase());
		expect(textOf(paper).replace(t('annex.page'), '')).not.toMatch(/\{\w+\}|undefined|\[object/);
	});

	it('also where the question or the activity is gone', () => {
		const document = design({
			answers: { gone: answers({ '9.Q99': { state: 'yes', text: 'We asked them.' } }) }
		});
		expect(textIn(annexOf(document), 'answers')).toContain('We asked them.');
	});
});
