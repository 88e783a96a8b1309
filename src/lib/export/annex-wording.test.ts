/** What a reader at a donor would stumble over. */
import { describe, expect, it } from 'vitest';
import { t } from '#lib/language/language.ts';
import { noActionNamed } from '#lib/rules/no-action-named.ts';
import { emptyOpportunity } from '#lib/domain/create.ts';
import type { Design, Opportunity } from '#lib/domain/design.ts';
import { activity, answers, design, indicator } from '../../../tests/builders.ts';
import { annexOf, flat, inPart, textIn } from './testing/annex-of.ts';

const workshops = activity('a1', 'awareness', { name: 'the school workshops' });
const bare = design({
	activities: [workshops],
	answers: { a1: answers({ '3.Q2': 'unknown' }) }
});

const opportunities = (states: Record<string, Opportunity['state']>): Design['opportunities'] =>
	Object.fromEntries(
		Object.entries(states).map(([id, state]) => [id, { ...emptyOpportunity, state }])
	);

describe('the words of the annex', () => {
	it('begin a finding with a capital, also where a name stands first', () => {
		const [finding] = flat(inPart(annexOf(bare, undefined, [noActionNamed]), 'open')).filter(
			(block) => block.type === 'entry'
		);
		expect(finding!.title).toMatch(/^“The school workshops” /);
	});

	it('say that there is none rather than zero', () => {
		const cover = JSON.stringify(annexOf(bare).blocks[0]);
		expect(cover).toContain('no trafficking pattern and no indicator');
		expect(cover).toContain('none was overridden');
		expect(cover).not.toMatch(/\b0 /);
	});

	it('announce missing steps once, not each', () => {
		const text = textIn(annexOf(bare), 'theory');
		expect(text.match(/steps are missing here/g)).toHaveLength(1);
		expect(text).not.toMatch(/A step is missing/);
	});

	it('name a question once when none of its parts is known', () => {
		const unknown = opportunities({
			'2.Q6.a': 'unknown',
			'2.Q6.b': 'unknown',
			'2.Q6.c': 'unknown',
			'2.Q7': 'unknown'
		});
		const text = textIn(annexOf(design({ opportunities: unknown })), 'pattern');
		expect(text).toMatch(/2\.Q6 .*; 2\.Q7 /);
		expect(text).not.toContain('2.Q6.a');
		const some = opportunities({ '2.Q6.a': 'unknown', '2.Q6.b': 'no' });
		expect(textIn(annexOf(design({ opportunities: some })), 'pattern')).toMatch(/yet: 2\.Q6\.a /);
	});

	it('set method and frequency as sentences, and what is the same once', () => {
		const sheet = (method: string, frequency: string) =>
			textIn(
				annexOf(
					design({
						activities: [workshops],
						indicators: [indicator('i1', 'a1', 'learning', { method, frequency })]
					})
				),
				'sheets'
			);
		expect(sheet('short interviews.', 'every month')).toMatch(/^Short interviews\. Every month$/m);
		expect(sheet('a test', 'a test')).toMatch(/^A test$/m);
	});
});

describe('answers that another part prints', () => {
	const shift = design({
		activities: [workshops],
		answers: { programme: answers({ '1.Q3': { state: 'no', text: 'They would move to Dorsa.' } }) }
	});

	it('are named with the part, once it is there', () => {
		const part = t('annex.part.displacement');
		const text = textIn(annexOf(shift), 'answers');
		expect(text).toContain(t('annex.answers.elsewhere', { part }));
		expect(text).not.toContain('Dorsa');
		expect(textIn(annexOf(shift), 'displacement')).toContain('Dorsa');
		expect(textIn(annexOf(shift, ['answers']), 'answers')).toContain('Dorsa');
	});
});
