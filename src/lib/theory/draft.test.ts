import { describe, expect, it } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { change, changeAssumption, rewriteNode, rewriteReason } from '#lib/domain/edit.ts';
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
import { draftTheory } from './draft.ts';

const rungsOf = (document: Design) => theoryOf(document).nodes.map(({ rung }) => rung);
const node = (document: Design, id: string) =>
	theoryOf(document).nodes.find((one) => one.id === id)!;
const link = (document: Design, id: string) =>
	theoryOf(document).links.find((one) => one.id === id)!;

const pupils = group('g1', { name: 'pupils', change: 'ask before they sign' });
const teachers = group('g2', { name: 'teachers', change: 'speak up' });
const brick = pattern('p1', { name: 'debt bondage in brick kilns' });
const boats = pattern('p2', { name: 'forced labour on boats' });

/** One campaign for pupils against one pattern, with the answers given. */
const campaign = (given: Parameters<typeof answers>[0] = {}, parts: Partial<Design> = {}) =>
	design({
		groups: [pupils, teachers],
		patterns: [brick],
		activities: [activity('a1', 'awareness', { name: 'the radio series', groupIds: ['g1'] })],
		answers: { a1: answers(given) },
		...parts
	});

describe('the ladder of each kind', () => {
	it.each(activityKinds)('is climbed from the activity to the effect: %s', (kind) => {
		const ladder = content.ladders.find((one) => one.kind === kind)!;
		const document = design({ activities: [activity('a1', kind)] });
		expect(rungsOf(document)).toEqual(['activity', ...ladder.rungs.map(({ rung }) => rung)]);
		const { nodes, links } = theoryOf(document);
		expect(links.map(({ from, to }) => [from, to])).toEqual(
			nodes.slice(1).map(({ id }, index) => [nodes[index]!.id, id])
		);
	});

	it.each(activityKinds)('says what is missing where nothing is answered: %s', (kind) => {
		const { nodes } = theoryOf(design({ activities: [activity('a1', kind)] }));
		expect(nodes.filter(({ gap }) => !gap).map(({ rung }) => rung)).toEqual(['activity']);
		for (const { text } of nodes.slice(1)) expect(text).toMatch(/^(No |Nothing |It is not said )/);
	});

	it.each(content.ladders.map((ladder) => [ladder.kind, ladder] as const))(
		'is filled from the typed answers: %s',
		(kind, ladder) => {
			const given: Record<string, { values: Record<string, string> }> = {};
			for (const { from } of ladder.rungs)
				if (from) (given[from.question] ??= { values: {} }).values[from.value] = 'say so';
			const document = design({
				groups: [pupils],
				patterns: [brick],
				activities: [activity('a1', kind, { groupIds: ['g1'] })],
				answers: { a1: answers(given) }
			});
			expect(theoryOf(document).nodes.filter(({ gap }) => gap)).toEqual([]);
			for (const { text } of theoryOf(document).nodes) expect(text).not.toMatch(/[{}]/);
		}
	);
});

describe('a drafted box', () => {
	it('reads as a statement about the group, and names the answer it was made from', () => {
		const learning = node(
			campaign({ '3.Q5': { values: { learn: 'know whom to ask' } } }),
			'a1/awareness/learning'
		);
		expect(learning.text).toBe('Pupils will know whom to ask');
		expect(learning.phrase).toBe('pupils will know whom to ask');
		expect(learning.origins).toEqual([{ scope: 'a1', question: '3.Q5' }]);
	});

	it('is a gap again when the answer is set aside as not relevant', () => {
		const given = { state: 'not-relevant' as const, values: { learn: 'know whom to ask' } };
		expect(node(campaign({ '3.Q5': given }), 'a1/awareness/learning').gap).toBe(true);
	});

	it('carries over what the group would do, said in 1.Q1', () => {
		const behaviour = node(campaign(), 'a1/awareness/behaviour');
		expect(behaviour.text).toBe('Pupils will ask before they sign');
		expect(behaviour.origins).toEqual([{ scope: 'programme', question: '1.Q1' }]);
	});

	it('carries over each group with its own change', () => {
		const both = change(campaign(), 'activities', 'a1', { groupIds: ['g1', 'g2'] });
		expect(node(both, 'a1/awareness/behaviour').text).toBe(
			'Pupils will ask before they sign and teachers will speak up'
		);
	});

	it('prefers what the checklist says to what is carried over', () => {
		const given = { '3.Q2': { values: { action: 'call the labour office' } } };
		expect(node(campaign(given), 'a1/awareness/behaviour').text).toBe(
			'Pupils will call the labour office'
		);
	});

	it('does not count a group without a name as named', () => {
		const document = campaign({}, { groups: [group('g1', { name: ' ' })] });
		expect(node(document, 'a1/awareness/reach').gap).toBe(true);
	});

	it('is drafted whatever language the document claims to be in', () => {
		const { ladders, theoryWords } = content;
		for (const language of ['', 'en_US', 'not a language', 'ar'])
			expect(
				draftTheory(campaign(), { language, ladders, theoryWords }).nodes.length
			).toBeGreaterThan(0);
	});
});

describe('the effect on a pattern', () => {
	const both = { patterns: [brick, boats] };

	it('is one box per pattern the activity is meant to change', () => {
		const document = campaign(
			{},
			{ ...both, activities: [activity('a1', 'awareness', { patternIds: ['p1', 'p2'] })] }
		);
		expect(theoryOf(document).nodes.slice(-2)).toMatchObject([
			{
				id: 'pattern/p1/fewer',
				text: 'Fewer people are trafficked into debt bondage in brick kilns'
			},
			{ id: 'pattern/p2/fewer', text: 'Fewer people are trafficked into forced labour on boats' }
		]);
		expect(
			theoryOf(document)
				.links.slice(-2)
				.map(({ to }) => to)
		).toEqual(['pattern/p1/fewer', 'pattern/p2/fewer']);
	});

	it('is the only pattern there is when the activity names none', () => {
		expect(theoryOf(campaign()).nodes.at(-1)).toMatchObject({ id: 'pattern/p1/fewer', gap: false });
	});

	it('is a gap that asks the activity for its choice when there are several and it names none', () => {
		expect(theoryOf(campaign({}, both)).nodes.at(-1)).toMatchObject({
			id: 'pattern/none/fewer',
			gap: true,
			origins: [{ scope: 'a1', question: '2.Q1' }]
		});
	});

	it('is a gap that asks for a pattern when none is described', () => {
		expect(theoryOf(campaign({}, { patterns: [] })).nodes.at(-1)).toMatchObject({
			gap: true,
			origins: [{ scope: 'programme', question: '2.Q1' }]
		});
	});

	it('is shared by activities, and can be measured by the indicators of each', () => {
		const document = campaign(
			{},
			{ activities: [activity('a1', 'awareness'), activity('a2', 'criminal-justice')] }
		);
		const effects = theoryOf(document).nodes.filter(({ rung }) => rung === 'impact');
		expect(effects).toHaveLength(1);
		expect(effects[0]!.categories).toEqual(['3.I6', '6.I6']);
		expect(theoryOf(document).links.filter(({ to }) => to === effects[0]!.id)).toHaveLength(2);
	});
});

describe('an activity of two kinds', () => {
	const hotline = campaign(
		{},
		{ activities: [activity('a1', 'awareness', { alsoKinds: ['identification', 'awareness'] })] }
	);

	it('climbs both ladders from one box, each once', () => {
		const { nodes, links } = theoryOf(hotline);
		expect(links.filter(({ from }) => from === 'a1').map(({ to }) => to)).toEqual([
			'a1/awareness/reach',
			'a1/identification/coverage'
		]);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
	});

	it('ends in the effect of each kind', () => {
		const { nodes } = theoryOf(hotline);
		expect(nodes.filter(({ kind }) => kind === 'impact').map(({ id }) => id)).toEqual([
			'pattern/p1/fewer',
			'pattern/p1/exit'
		]);
	});
});

describe("the user's own text", () => {
	const id = 'a1/awareness/learning';
	const drafted = campaign({ '3.Q5': { values: { learn: 'know whom to ask' } } });
	const rewritten = rewriteNode(drafted, id, 'Pupils know a safe number', node(drafted, id).draft);

	it('stands in place of the draft, which is kept beside it', () => {
		expect(node(rewritten, id)).toMatchObject({
			text: 'Pupils know a safe number',
			draft: 'Pupils will know whom to ask',
			edited: true,
			redrafted: false
		});
	});

	it('survives a change of the answer, and the new draft is offered', () => {
		const answersNow = { a1: answers({ '3.Q5': { values: { learn: 'know their rights' } } }) };
		expect(node({ ...rewritten, answers: answersNow }, id)).toMatchObject({
			text: 'Pupils know a safe number',
			draft: 'Pupils will know their rights',
			redrafted: true
		});
	});

	it('is left alone when the new draft says the same', () => {
		const answersNow = { a1: answers({ '3.Q5': { values: { learn: 'know a safe number' } } }) };
		const same = rewriteNode(rewritten, id, 'Pupils will know a safe number', 'an older draft');
		expect(node({ ...same, answers: answersNow }, id).redrafted).toBe(false);
	});

	it('closes a gap', () => {
		const gap = campaign();
		const filled = rewriteNode(gap, id, 'pupils know a safe number', node(gap, id).draft);
		expect(node(filled, id)).toMatchObject({ gap: false, text: 'Pupils know a safe number' });
	});

	it('loses its capital in mid-sentence only where the draft shows that it is no name', () => {
		expect(node(rewritten, id).phrase).toBe('pupils know a safe number');
		const named = rewriteNode(rewritten, id, 'Nepali pupils know a safe number', '');
		expect(node(named, id).phrase).toBe('Nepali pupils know a safe number');
	});

	it('gives way to the draft when it is emptied or taken back', () => {
		for (const text of ['  ', null])
			expect(node(rewriteNode(rewritten, id, text, ''), id)).toMatchObject({
				text: 'Pupils will know whom to ask',
				edited: false
			});
	});
});

describe('the reason of an arrow', () => {
	const id = 'a1/awareness/reach>a1/awareness/learning';
	const saying = (state: 'yes' | 'partly' | 'no' | 'unknown' | 'not-relevant' | null) =>
		campaign({ '3.Q5': { state, text: 'Our survey shows it.' } });

	it.each(['yes', 'partly', null] as const)('is the text of an answer "%s"', (state) => {
		expect(link(saying(state), id).reason).toBe('Our survey shows it.');
	});

	it.each(['no', 'unknown', 'not-relevant'] as const)(
		'is not the text of an answer "%s", which explains something else',
		(state) => expect(link(saying(state), id).reason).toBe('')
	);

	it("is the user's own where there is one, with the newer answer beside it", () => {
		const own = rewriteReason(saying('yes'), id, 'We tested it.', 'An older answer.');
		expect(link(own, id)).toMatchObject({
			reason: 'We tested it.',
			reasonDraft: 'Our survey shows it.',
			edited: true,
			redrafted: true
		});
	});

	it('names a question once, even where it gives reason and evidence', () => {
		expect(link(saying('yes'), id).origins).toEqual([{ scope: 'a1', question: '3.Q5' }]);
	});
});

it('numbers assumptions through the whole theory, the added ones too', () => {
	const document = changeAssumption(campaign(), 'a1>a1/awareness/reach', 'own1', {
		own: true,
		text: 'Radios work.'
	});
	const { links } = theoryOf(document);
	const codes = links.flatMap(({ assumptions }) => assumptions.map(({ code }) => code));
	expect(codes).toEqual(codes.map((_, index) => `A${index + 1}`));
	expect(links[0]!.assumptions.at(-1)).toMatchObject({ text: 'Radios work.', code: 'A2' });
});
