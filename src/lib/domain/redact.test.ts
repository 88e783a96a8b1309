import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign } from '../../../tests/arbitrary-design.ts';
import { activity, answers, design, group, indicator, pattern } from '../../../tests/builders.ts';
import { newPartner } from './create.ts';
import { openDesign, saveDesign } from './open-design.ts';
import { redact, redactedParts, type Redaction, type RedactSetting } from './redact.ts';
import { textsOf } from './texts.ts';

const setting: RedactSetting = {
	label: (part, number) => (part === 'own' ? '[left out]' : `${part.slice(0, -1)} ${number}`)
};
const blank = design().profile;
const programme = design({
	sources: ['Alder survey'],
	profile: {
		...blank,
		title: 'Safer work in Birch Hollow',
		places: 'Birch Hollow, Cedar and Elm Bend (two wards)',
		partners: [
			{ ...newPartner('p1'), name: 'The Kestrel Trust', role: 'shelter' },
			{ ...newPartner('p2'), name: 'Kestrel' }
		],
		summary: 'The Kestrel Trust’s Rowan Shelter in BIRCH  HOLLOW, 14 Mill Lane, and kestrel.'
	},
	patterns: [pattern('pt1', { source: 'A talk with the police', control: 'cedar wood' })],
	groups: [group('g1', { name: 'Families in Cedar', place: 'Cedar' })],
	activities: [activity('a1', 'awareness', { name: 'Talks by Ada Finch', lead: 'Ada Finch' })],
	answers: {
		a1: answers({
			'3.Q4': {
				state: 'unknown',
				text: 'Ada Finch asked in Cedar. The team asked too.',
				source: 'Alder survey',
				year: '2025',
				values: { action: 'cedar', who: 'Cedar families' },
				plan: { what: 'ask', who: 'the team', when: '2027', cost: null }
			}
		})
	},
	indicators: [indicator('i1', 'a1', null, { responsible: 'Ada Finch', source: 'lists in Cedar' })]
});
const only = (...parts: Redaction['parts'][number][]): Redaction => ({ parts, own: [] });
const own = (words: string, replacement = ''): Redaction => ({
	parts: [],
	own: [{ words, replacement }]
});

describe('leaving out', () => {
	it('gives partners one label everywhere, the longer name first', () => {
		const { profile } = redact(programme, only('partners'), setting);
		expect(profile.partners.map(({ name }) => name)).toEqual(['partner 1', 'partner 2']);
		expect(profile.summary).toContain('partner 1’s Rowan Shelter');
		expect(profile.summary).toMatch(/and partner 2\.$/);
	});

	it('finds the places in the list, whatever their capitals and spaces', () => {
		const copy = redact(programme, only('places'), setting);
		expect(copy.profile.places).toBe('place 1, place 2 and place 3 (two wards)');
		expect(copy.profile.title).toBe('Safer work in place 1');
		expect(copy.profile.summary).toContain('in place 1, 14 Mill Lane');
		expect(copy.groups[0]).toMatchObject({ name: 'Families in place 2', place: 'place 2' });
	});

	it('finds names and addresses of shelters', () => {
		const { summary } = redact(programme, only('shelters'), setting).profile;
		expect(summary).not.toMatch(/Rowan|Mill Lane/);
	});

	it('replaces who leads wherever they are named, and roles only where they lead', () => {
		const copy = redact(programme, only('leads'), setting);
		expect(copy.activities[0]).toMatchObject({ name: 'Talks by lead 1', lead: 'lead 1' });
		expect(copy.indicators[0]!.responsible).toBe('lead 1');
		const { text, plan } = copy.answers['a1']!['3.Q4']!;
		expect(text).toBe('lead 1 asked in Cedar. The team asked too.');
		expect(plan.who).toBe('lead 2');
	});

	it('replaces sources and keeps their years', () => {
		const copy = redact(programme, only('sources'), setting);
		expect(copy.sources).toEqual(['source 1']);
		expect(copy.answers['a1']!['3.Q4']).toMatchObject({ source: 'source 1', year: '2025' });
		expect(copy.patterns[0]!.source).toBe('source 2');
		expect(copy.indicators[0]!.source).toBe('lists in Cedar');
	});

	it('takes words of one’s own, as whole words', () => {
		const copy = redact(programme, own('Ada', 'somebody'), setting);
		expect(copy.activities[0]!.name).toBe('Talks by somebody Finch');
		expect(redact(programme, own('alk'), setting).activities).toEqual(programme.activities);
		expect(redact(programme, own('wards'), setting).profile.places).toContain('(two [left out])');
	});

	it('never takes the id of an option for a word', () => {
		const isChoice = (question: string, key: string) => question === '3.Q4' && key === 'action';
		const copy = redact(programme, only('places'), { ...setting, isChoice });
		expect(copy.answers['a1']!['3.Q4']!.values).toEqual({
			action: 'cedar',
			who: 'place 2 families'
		});
	});

	it('finds words with prepositions and endings joined to them, in scripts that write so', () => {
		const copy = redact(
			design({
				profile: {
					...blank,
					summary: 'المكتب بنجمة والفريق · नगरमा र नगरले · 在河口村工作 · в Ивово'
				}
			}),
			{
				parts: [],
				own: ['نجمة', 'नगर', '河口村', 'Ивово'].map((words) => ({ words, replacement: 'X' }))
			},
			setting
		);
		expect(copy.profile.summary).toBe('المكتب بX والفريق · Xमा र Xले · 在X工作 · в X');
	});

	it('finds words that stand directly beside another script', () => {
		const copy = redact(
			design({ profile: { ...blank, summary: 'kestrel trustنجمة · 在Alder工作 · Alders نجمة' } }),
			{
				parts: [],
				own: ['نجمة', 'kestrel trust', 'Alder'].map((words) => ({ words, replacement: 'X' }))
			},
			setting
		);
		expect(copy.profile.summary).toBe('XX · 在X工作 · Alders X');
	});

	it('marks the copy, and leaves the original and a choice of nothing alone', () => {
		const before = saveDesign(programme);
		expect(redact(programme, only('places'), setting).redacted).toBe(true);
		expect(saveDesign(programme)).toBe(before);
		expect(redact(programme, { parts: [], own: [{ words: ' ', replacement: 'x' }] }, setting)).toBe(
			programme
		);
	});
});

const word = fc.constantFrom(
	...[
		'Kestrel',
		'kestrel trust',
		'Ä',
		'İz',
		'ſé',
		'e\u0301',
		'(a)',
		'a.b',
		'नगर',
		'نجمة',
		'河口',
		'$&',
		'-x'
	]
);
const sentence = fc.array(fc.oneof(word, fc.constantFrom(' ', ', ', '.', 'of')), { maxLength: 8 });
const choice: fc.Arbitrary<Redaction> = fc.record({
	parts: fc.subarray([...redactedParts]),
	own: fc.array(fc.record({ words: word, replacement: fc.constantFrom('', '9') }), { maxLength: 4 })
});
/** A design with words to leave out in some of its texts. */
const wordy = fc.tuple(anyDesign, sentence, sentence, word).map(([one, a, b, name]) => ({
	...one,
	profile: {
		...one.profile,
		summary: a.join(''),
		places: b.join(''),
		partners: [{ ...newPartner('partner-x'), name, role: a.join(' ') }]
	}
}));

describe('any design and choice', () => {
	it('gives a design that opens, with the same ids, choices and numbers', () => {
		fc.assert(
			fc.property(wordy, choice, (one, left) => {
				const copy = redact(one, left, setting);
				expect(openDesign(saveDesign(copy))).toEqual({ ok: true, value: copy });
				const shape = (of: typeof one) => textsOf(of).length;
				expect(shape(copy)).toBe(shape(one));
				expect(copy.activities.map(({ id, kind, cost }) => [id, kind, cost])).toEqual(
					one.activities.map(({ id, kind, cost }) => [id, kind, cost])
				);
				expect(Object.keys(copy.answers)).toEqual(Object.keys(one.answers));
			}),
			{ numRuns: 60 }
		);
	});

	it('leaves none of the user’s own words standing as a word', () => {
		fc.assert(
			fc.property(wordy, word, (one, words) => {
				const copy = redact(one, { parts: [], own: [{ words, replacement: '9' }] }, setting);
				const left = words.normalize('NFC').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
				const alone = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${left}(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
				for (const { text } of textsOf(copy)) expect(text.normalize('NFC')).not.toMatch(alone);
			}),
			{ numRuns: 60 }
		);
	});

	it('changes nothing more when done again', () => {
		fc.assert(
			fc.property(wordy, choice, (one, { own: words }) => {
				const left: Redaction = { parts: [], own: words };
				const once = redact(one, left, setting);
				expect(redact(once, left, setting)).toEqual(once);
			}),
			{ numRuns: 40 }
		);
	});
});
