/** The rules as a set: each has its words, its sources exist, and no design, however unfinished, makes one fail. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import * as schema from '#lib/domain/design.ts';
import { evaluate, type Finding } from '#lib/rules/evaluate.ts';
import type { Action, Cause } from '#lib/rules/rule.ts';
import { rules } from '#lib/rules/rules.ts';
import type { TheoryOfChange } from '#lib/theory/theory.ts';
import type { Design } from '#lib/domain/design.ts';
import { anyDesign } from './arbitrary-design.ts';
import { content, design, theoryOf } from './builders.ts';

const words = new Map(content.findings.map((finding) => [finding.id, finding]));
const theories = new WeakMap<Design, TheoryOfChange>();
/** Drafted once for each design, since many places of a finding are looked up in it. */
function theoryFor(document: Design): TheoryOfChange {
	const theory = theories.get(document) ?? theoryOf(document);
	theories.set(document, theory);
	return theory;
}
const evaluated = (document: Design) =>
	evaluate(rules, { design: document, theory: theoryFor(document) });
const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
const count = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

/** Every id of the source that the content holds. */
const known = new Set<string>();
(function collect(value: unknown) {
	if (Array.isArray(value)) value.forEach(collect);
	else if (value && typeof value === 'object') {
		if ('id' in value && typeof value.id === 'string') known.add(value.id);
		Object.values(value).forEach(collect);
	}
})([content.sections, content.lessons, content.questions, content.indicators, content.help]);

describe('the words of the rules', () => {
	it('exist for every rule, and for nothing else', () => {
		expect(rules.map(({ id }) => id).sort()).toEqual([...words.keys()].sort());
	});

	it('belong to one rule each', () => {
		expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
	});

	it.each(content.findings.map((finding) => [finding.id, finding] as const))(
		'are short enough to be read: %s',
		(_, { title, html }) => {
			expect(count(title)).toBeLessThanOrEqual(25);
			const body = count(html.replace(/<[^>]+>/g, ' '));
			expect(body).toBeGreaterThanOrEqual(30);
			expect(body).toBeLessThanOrEqual(70);
		}
	);
});

describe('the sources of the rules', () => {
	it.each(rules.map((rule) => [rule.id, rule.sources] as const))('exist: %s', (_, sources) => {
		expect(sources.length).toBeGreaterThan(0);
		const ids = sources.filter((source) => /^\d\.[A-Z]/.test(source));
		expect(ids.filter((id) => !known.has(id))).toEqual([]);
	});
});

describe('all rules together', () => {
	it('raise nothing about a blank design', () => {
		expect(evaluated(design())).toEqual([]);
	});

	it('are tried on designs that would open', () => {
		for (const document of fc.sample(anyDesign, { seed: 1, numRuns: 25 }))
			expect(z.parse(schema.design, document)).toEqual(document);
	});

	it('never fail, and point only to places that exist', { timeout: 30_000 }, () => {
		fc.assert(
			fc.property(anyDesign, (document) => {
				const findings = evaluated(document);
				expect(findings.flatMap((finding) => faultsOf(finding, document))).toEqual([]);
				expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
			}),
			{ numRuns: 200 }
		);
	});

	it('change nothing in the design, and say the same twice', () => {
		fc.assert(
			fc.property(anyDesign, (document) => {
				const before = JSON.stringify(document);
				const first = evaluated(document);
				expect(JSON.stringify(document)).toBe(before);
				expect(evaluated(document)).toEqual(first);
			}),
			{ numRuns: 25 }
		);
	});

	it('each report something somewhere, with the data their words need', { timeout: 60_000 }, () => {
		const silent = new Set(rules.map(({ id }) => id));
		// Batch after batch, since some rules need a rare meeting of answers; most runs end after a few.
		for (let seed = 1; seed <= 50 && silent.size > 0; seed++)
			for (const document of fc.sample(anyDesign, { seed, numRuns: 200 }))
				for (const finding of evaluated(document)) {
					if (silent.has(finding.rule.id)) expect(faultsOf(finding, document)).toEqual([]);
					silent.delete(finding.rule.id);
				}
		expect([...silent]).toEqual([]);
	});
});

/** What is wrong with a finding: words without data, causes or actions that lead nowhere. */
function faultsOf({ rule, data, because, settle }: Finding, document: Design): string[] {
	const { title, settle: advice } = words.get(rule.id)!;
	const missing = named(title + advice).filter((name) => data?.[name] === undefined);
	const strayCauses = because.filter((cause) => !leadsSomewhere(cause, document));
	const strayActions = settle.filter((action) => !leadsSomewhere(action, document));
	return [
		...missing.map((name) => `${rule.id} does not supply {${name}}`),
		...strayCauses.map((cause) => `${rule.id} rests on ${JSON.stringify(cause)}`),
		...strayActions.map((action) => `${rule.id} offers ${JSON.stringify(action)}`),
		...(because.length === 0 ? [`${rule.id} rests on nothing`] : []),
		...(settle.length === 0 ? [`${rule.id} offers nothing`] : [])
	];
}

function leadsSomewhere(place: Cause | Action, document: Design): boolean {
	const holds = (entries: readonly { id: string }[], id: string) =>
		entries.some((entry) => entry.id === id);
	switch (place.type) {
		case 'answer':
		case 'add-finding-out':
			return (
				holds(content.questions, place.question) &&
				(place.scope === 'programme' || holds(document.activities, place.scope)) &&
				(!('item' in place) || place.item === undefined || known.has(place.item))
			);
		case 'activity':
		case 'edit-activity':
			return holds(document.activities, place.id);
		case 'add-indicator':
			return holds(document.activities, place.activityId);
		case 'group':
		case 'split-group':
			return holds(document.groups, place.id);
		case 'pattern':
		case 'edit-pattern':
			return holds(document.patterns, place.id);
		case 'indicator':
		case 'edit-indicator':
			return holds(document.indicators, place.id);
		case 'opportunity':
			return holds(content.questions, place.id) || known.has(place.id);
		case 'link':
		case 'edit-link':
			return holds(theoryFor(document).links, place.id);
		case 'node':
		case 'edit-node':
			return holds(theoryFor(document).nodes, place.id);
		case 'add-activity':
		case 'add-watch-point':
		case 'page':
		case 'open':
		case 'profile':
		case 'edit-profile':
			return true;
		default:
			return place satisfies never;
	}
}
