import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Guide } from '../content/guide.ts';
import { everyAnswer, isWritten } from '../content/said.ts';
import type { Design } from '../domain/design.ts';
import { openDesign } from '../domain/open-design.ts';
import { readContent } from '../server/content.ts';
import { answersText } from './answers-text.ts';
import { cleanText } from './clean-text.ts';

const guide = new Guide(readContent('en'));
const opened = openDesign(
	readFileSync('content/en/examples/fictional-river-districts.json', 'utf8')
);
if (!opened.ok) throw new Error('the example does not open');
const design = opened.value;
const parts = answersText(design, guide);
const at = (start: string) => parts.filter(({ label }) => label.startsWith(start));

/** Texts a person wrote, anywhere in a value. */
function written(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(written) : [];
}

describe('a design in words', () => {
	it('is numbered without gaps, each part with its place and its text', () => {
		expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1));
		expect(parts.filter(({ label, text }) => label === '' || text === '')).toEqual([]);
	});

	it('has one part for each answer that was written', () => {
		const answers = everyAnswer(design, guide.content).filter(({ answer }) => isWritten(answer));
		expect(parts.filter(({ label }) => /^\d\.[A-Z]\d+/.test(label)).length).toBeGreaterThanOrEqual(
			answers.length
		);
	});

	it('names the place of an answer as the design does', () => {
		const { name } = design.activities[0]!;
		expect(at('3.Q1 ').some(({ label }) => label.includes(name))).toBe(true);
	});

	it('leaves out nothing of the profile and of the page on displacement', () => {
		const all = parts.map(({ text }) => text).join('\n');
		const { summary, organisation, places, otherActors, livedExperience } = design.profile;
		const { networkResponse, benefits, watchPoints } = design.displacement;
		const said = [
			summary,
			organisation,
			places,
			otherActors,
			livedExperience,
			networkResponse,
			benefits,
			...watchPoints.map(({ what }) => what)
		].map(cleanText);
		expect(said.filter((text) => text === '' || !all.includes(text))).toEqual([]);
	});

	it('leaves out no word of an answer', () => {
		const all = parts.map(({ text }) => text).join('\n');
		const texts = Object.values(design.answers)
			.flatMap((answers) => Object.values(answers))
			.flatMap(({ text, items, source, plan }) => [
				text,
				source,
				...Object.values(items).map((item) => item.text),
				...written(plan)
			])
			.map(cleanText)
			.filter((text) => text !== '');
		expect(texts.length).toBeGreaterThan(100);
		expect(texts.filter((text) => !all.includes(text))).toEqual([]);
	});

	it('of a design that is hardly begun has only what was said', () => {
		const { profile } = design;
		const bare: Design = {
			...design,
			profile: { ...profile, summary: '', partners: [] },
			answers: {},
			groups: [],
			patterns: [],
			activities: [],
			indicators: [],
			opportunities: {},
			theory: { ...design.theory, assumptions: {}, reasons: {} },
			displacement: { kinds: {}, watchPoints: [], networkResponse: '', benefits: '' }
		};
		expect(answersText(bare, guide).map(({ label }) => label)).toEqual([
			'The programme',
			'Why this programme'
		]);
	});
});
