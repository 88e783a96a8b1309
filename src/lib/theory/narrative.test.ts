import { describe, expect, it } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { rewriteNode } from '#lib/domain/edit.ts';
import { activityKinds } from '#lib/domain/vocabulary.ts';
import {
	activity,
	answers,
	content,
	design,
	group,
	pattern,
	theoryOf
} from '../../../tests/builders.ts';
import { tellBriefly } from './narrative-middle.ts';
import { narrateShortly } from './narrative-short.ts';
import { narrate, tellChain, type Sentence } from './narrative.ts';
import { chainsOf } from './theory.ts';

const bases = { 'own-data': 'our own data' };
const long = (document: Design) =>
	narrate(theoryOf(document), document.activities, { theoryWords: content.theoryWords, bases });
const short = (document: Design) =>
	narrateShortly(theoryOf(document), document.activities, {
		theoryWords: content.theoryWords,
		language: 'en'
	});
const middle = (document: Design) => {
	const theory = theoryOf(document);
	return document.activities.flatMap(({ id, name }) =>
		chainsOf(theory, id).map((steps) => ({
			sentences: tellBriefly(steps, name, { theoryWords: content.theoryWords, language: 'en' })
		}))
	);
};
type Told = readonly { sentences: readonly Sentence[] }[];
const texts = (document: Design, tell: (document: Design) => Told = long) =>
	tell(document).map(({ sentences }) => sentences.map(({ text }) => text));

const given = answers({
	'3.Q2': { values: { action: 'have contracts checked.' } },
	'3.Q5': {
		state: 'yes',
		text: 'Few pupils know the office',
		values: { learn: 'know the labour office' },
		basis: 'own-data',
		source: 'Baseline survey.',
		year: '2025'
	},
	'3.Q7': { state: 'yes', text: 'They can go free of charge. The bus is paid.' }
});
const campaign = (parts: Partial<Design> = {}) =>
	design({
		groups: [group('g1', { name: 'pupils' })],
		patterns: [pattern('p1', { name: 'debt bondage' })],
		activities: [activity('a1', 'awareness', { name: 'the radio series', groupIds: ['g1'] })],
		answers: { a1: given },
		...parts
	});

describe('the story in full', () => {
	it('goes from the activity to the effect in if, then, because', () => {
		expect(texts(campaign())).toEqual([
			[
				'If we run the radio series, then pupils see or hear the message of the radio series.',
				'Why the one should lead to the other is not written down yet.',
				'If it is true that pupils see or hear the message of the radio series, then pupils will know the labour office.',
				'Because: Few pupils know the office.',
				'This rests on our own data (Baseline survey, 2025).',
				'A step is missing here: Nothing in the design shows that the change lasts 6 to 12 months.',
				'Pupils will have contracts checked.',
				'Because: They can go free of charge. The bus is paid.',
				'If it is true that pupils will have contracts checked, then fewer people are trafficked into debt bondage.',
				'Why the one should lead to the other is not written down yet.'
			]
		]);
	});

	it('names for each sentence boxes and arrows that exist', () => {
		const document = campaign();
		const { nodes, links } = theoryOf(document);
		const known = [...nodes, ...links].map(({ id }) => id);
		for (const { about } of long(document)[0]!.sentences) {
			expect(about.length).toBeGreaterThan(0);
			expect(known).toEqual(expect.arrayContaining([...about]));
		}
	});

	it('marks what is missing', () => {
		const gaps = long(campaign())[0]!.sentences.filter(({ gap }) => gap);
		expect(gaps).toHaveLength(3);
	});

	it('claims no evidence where the answer says there is none', () => {
		const none = answers({
			'3.Q7': { text: 'It is free.' },
			'3.Q6': { state: 'no', basis: 'own-data' }
		});
		const document = campaign({ answers: { a1: { ...given, ...none } } });
		expect(texts(document)[0]!.filter((text) => text.startsWith('This rests on'))).toHaveLength(1);
	});

	it("puts the user's own wording into mid-sentence", () => {
		const own = rewriteNode(campaign(), 'a1/awareness/learning', 'Pupils trust the office.', '');
		expect(texts(own)[0]).toContain(
			'If it is true that pupils see or hear the message of the radio series, then pupils trust the office.'
		);
	});

	it('tells the shared part of a ladder once, with a last step for each pattern', () => {
		const two = campaign({
			patterns: [
				pattern('p1', { name: 'debt bondage' }),
				pattern('p2', { name: 'forced begging' })
			],
			activities: [activity('a1', 'awareness', { patternIds: ['p1', 'p2'], groupIds: ['g1'] })]
		});
		expect(texts(two)).toHaveLength(1);
		const ends = texts(two)[0]!.filter((text) => text.includes('trafficked into'));
		expect(ends.map((text) => text.replace(/.*into /, ''))).toEqual([
			'debt bondage.',
			'forced begging.'
		]);
	});

	it('says after each step what must be true for it, when asked', () => {
		const theory = theoryOf(campaign());
		const [steps] = chainsOf(theory, 'a1');
		const words = { theoryWords: content.theoryWords, bases };
		const sentences = tellChain(steps!, 'the radio series', words, { assumptions: true });
		for (const { link } of steps!)
			for (const { code } of link.assumptions)
				expect(sentences.find(({ text }) => text.startsWith(`${code}: `))?.about).toEqual([
					link.id
				]);
	});

	it('has one paragraph per ladder an activity climbs', () => {
		const hotline = activity('a1', 'awareness', { alsoKinds: ['identification'] });
		expect(long(campaign({ activities: [hotline] }))).toHaveLength(2);
	});
});

describe('the story in a paragraph', () => {
	it('has every step, the first sentence of each reason, and says once that reasons are missing', () => {
		expect(texts(campaign(), middle)).toEqual([
			[
				'If we run the radio series, then pupils see or hear the message of the radio series.',
				'It should then follow that pupils will know the labour office.',
				'Because: Few pupils know the office.',
				'A step is missing here: Nothing in the design shows that the change lasts 6 to 12 months.',
				'Pupils will have contracts checked.',
				'Because: They can go free of charge.',
				'It should then follow that fewer people are trafficked into debt bondage.',
				'For some of these steps, nobody has written down yet why they should follow.'
			]
		]);
	});

	it('names its cause where a step does not follow from the one told before', () => {
		const two = campaign({
			patterns: [pattern('p1', { name: 'debt bondage' }), pattern('p2', { name: 'begging' })],
			activities: [activity('a1', 'awareness', { patternIds: ['p1', 'p2'], groupIds: ['g1'] })]
		});
		expect(texts(two, middle)[0]!.find((text) => text.includes('begging'))).toBe(
			'If it is true that pupils will have contracts checked, then fewer people are trafficked into begging.'
		);
	});

	it('leads from each sentence to boxes and arrows that exist', () => {
		const { nodes, links } = theoryOf(campaign());
		const known = [...nodes, ...links].map(({ id }) => id);
		for (const { about } of middle(campaign())[0]!.sentences)
			expect(known).toEqual(expect.arrayContaining([...about]));
	});
});

describe('the story in two sentences', () => {
	it('tells of a chain that was shortened to one arrow', () => {
		const removed = ['reach', 'learning', 'retention', 'behaviour'].map(
			(one) => `a1/awareness/${one}`
		);
		const theory = { ...design().theory, removed };
		expect(texts(campaign({ theory }), short)[0]![0]).toBe(
			'If we run the radio series, then fewer people are trafficked into debt bondage.'
		);
	});

	it('goes from the activity to the behaviour and the effect, with the first sentence of the reason', () => {
		expect(texts(campaign(), short)).toEqual([
			[
				'If we run the radio series, then pupils will have contracts checked, and in the end fewer people are trafficked into debt bondage.',
				'Why we expect this: They can go free of charge.'
			]
		]);
	});

	it('says what is missing instead, where behaviour or effect are', () => {
		const empty = campaign({ answers: {}, patterns: [] });
		expect(texts(empty, short)).toEqual([
			[
				'A step is missing here: No action is named that people would take.',
				'A step is missing here: No trafficking pattern is named that this would change.'
			]
		]);
	});
});

it.each(activityKinds)('every sentence starts with a capital and ends once: %s', (kind) => {
	for (const document of [
		design({ activities: [activity('a1', kind)] }),
		campaign({ activities: [activity('a1', kind, { groupIds: ['g1'] })] })
	])
		for (const text of [
			...texts(document),
			...texts(document, middle),
			...texts(document, short)
		].flat()) {
			expect(text).toMatch(/^\p{Lu}.*[^.]\.$/u);
			expect(text).not.toMatch(/[{}]| {2}/);
		}
});
