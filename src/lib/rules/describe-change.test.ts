import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign } from '../../../tests/arbitrary-design.ts';
import {
	activity,
	answers,
	content,
	design,
	factor,
	group,
	indicator,
	pattern,
	theoryOf
} from '../../../tests/builders.ts';
import { Guide } from '../content/guide.ts';
import { programme } from '../domain/answers.ts';
import { changesBetween } from '../domain/changes.ts';
import { newWatchPoint } from '../domain/create.ts';
import { currentVersion, type Design } from '../domain/design.ts';
import * as edit from '../domain/edit.ts';
import { openDesign } from '../domain/open-design.ts';
import { takeOut } from '../domain/theory-edit.ts';
import { date, t, tId } from '../language/language.ts';
import '../language/keeping-words.ts';
import type { ChangeTelling } from './change-words.ts';
import { groupChanges } from './describe-change.ts';
import { evaluate } from './evaluate.ts';
import { rules } from './rules.ts';

const guide = new Guide(content);
const words = Object.keys(
	JSON.parse(readFileSync('content/en/interface/history.json', 'utf8')) as object
);
const telling = (before: Design, after: Design): ChangeTelling => ({
	guide,
	before,
	after,
	say: t,
	sayDate: date,
	sayField: (field) => {
		if (!words.includes(`changed.field.${field}`)) throw new Error(`no words for ${field}`);
		return tId('changed.field', field);
	}
});

const told = (before: Design, after: Design) =>
	groupChanges(changesBetween(before, after), telling(before, after));
const sentences = (before: Design, after: Design) =>
	told(before, after).flatMap(({ changes }) => changes.map(({ sentence }) => sentence));

const whole = (): Design =>
	design({
		patterns: [
			pattern('p1', { name: 'kilns', factors: [factor('f1', 'hide', { text: 'high walls' })] })
		],
		groups: [group('g1', { name: 'pupils' }), group('g2', { name: 'parents' })],
		activities: [activity('a1', 'awareness', { name: 'school workshops', groupIds: ['g1'] })],
		indicators: [indicator('i1', 'a1', 'reach', { name: 'pupils reached' })],
		answers: { [programme]: answers({ '1.Q2': 'yes' }), a1: answers({ '3.Q4': 'yes' }) }
	});

describe('a change in words', () => {
	it('names the question and the activity, and says both states', () => {
		const after = edit.changeAnswer(whole(), 'a1', '3.Q4', { state: 'partly' });
		expect(sentences(whole(), after)).toEqual([
			expect.stringMatching(/^3\.Q4 .+, in “school workshops”: changed from .+ to .+\.$/)
		]);
		const [sentence] = sentences(
			whole(),
			edit.changeAnswer(whole(), 'a1', '3.Q4', { state: null })
		);
		expect(sentence).toContain(`to ${t('state.none')}`);
	});

	it.each<[string, (design: Design) => Design, string]>([
		[
			'a short text',
			(d) => edit.changeProfile(d, { donor: 'Fund' }),
			'Donor or call: now “Fund”. Nothing stood there before.'
		],
		[
			'a number',
			(d) => edit.change(d, 'activities', 'a1', { cost: 12000 }),
			'The activity “school workshops”, cost: now 12,000. Nothing stood there before.'
		],
		[
			'a choice',
			(d) => edit.change(d, 'groups', 'g1', { sex: 'female' }),
			'The group “pupils”, sex: now Women or girls. Nothing stood there before.'
		],
		[
			'a date',
			(d) => edit.changeProfile(d, { start: '2027-02' }),
			'Start: now February 2027. Nothing stood there before.'
		],
		[
			'a list of names',
			(d) => edit.change(d, 'activities', 'a1', { groupIds: ['g2'] }),
			'The activity “school workshops”, groups: “parents” added, “pupils” taken out.'
		],
		[
			'an added entry',
			(d) => edit.add(d, 'groups', group('g3', { name: 'teachers' })),
			'The group “teachers” was added.'
		],
		[
			'a removed entry',
			(d) => edit.remove(d, 'indicators', 'i1'),
			'The indicator “pupils reached” was removed.'
		],
		[
			'an entry without a name',
			(d) => edit.addWatchPoint(d, newWatchPoint('w')),
			'The watch point “not named yet” was added.'
		],
		[
			'a factor',
			(d) =>
				edit.change(d, 'patterns', 'p1', {
					factors: [factor('f1', 'hide', { text: 'high walls', inScope: 'yes' })]
				}),
			'The factor “high walls”, can we work on it: now Yes. Nothing stood there before.'
		],
		[
			'a shift',
			(d) => edit.changeDisplacementView(d, 'target', { likelihood: 'likely' }),
			'Displacement, “Other victims”: now Likely. Nothing stood there before.'
		]
	])('tells %s', (_name, apply, sentence) => {
		expect(sentences(whole(), apply(whole()))).toEqual([sentence]);
	});

	it('gives longer texts beside the sentence', () => {
		const long = 'A text that is much longer than what a reader wants to meet in one sentence.';
		const after = edit.changeProfile(whole(), { summary: long });
		expect(told(whole(), after)[0]!.changes).toMatchObject([
			{ sentence: 'Summary: a text was added.', texts: { before: '', after: long } }
		]);
	});

	it('names boxes and arrows by what they say', () => {
		const drawn = theoryOf(whole());
		const [node, link] = [drawn.nodes[1]!, drawn.links[0]!];
		const rewritten = edit.rewriteNode(whole(), node.id, 'pupils refuse', node.draft);
		expect(sentences(whole(), rewritten)[0]).toMatch(/^The box “.+”: a text was added\.$/);
		expect(sentences(whole(), takeOut(whole(), node.id))[0]).toMatch(
			/^The box “.+” was taken out of the drawing\.$/
		);
		const reasoned = edit.rewriteReason(whole(), link.id, 'Because', '');
		expect(sentences(whole(), reasoned)[0]).toMatch(
			/^The step from “.+” to “.+”: a text was added\.$/
		);
	});

	it('names a finding by its title', () => {
		const finding = evaluate(rules, { design: whole(), theory: theoryOf(whole()) })[0]!;
		const decided = edit.decide(whole(), finding.key, {
			choice: 'contested',
			reason: 'Not so here',
			date: '2027-01-01T00:00:00Z',
			basedOn: finding.basedOn
		});
		const [choice, reason] = sentences(whole(), decided);
		expect(choice).toMatch(/^The decision on “[^{]+”: now Disagree with it\./);
		expect(reason).toMatch(/, reason: now “Not so here”/);
		expect(sentences(decided, whole())[0]).toMatch(/the decision was taken back\.$/);
	});

	it('groups by the steps of the path, in their order', () => {
		const before = whole();
		const after = [
			(d: Design) => edit.remove(d, 'indicators', 'i1'),
			(d: Design) => edit.changeAnswer(d, 'a1', '3.Q4', { state: 'no' }),
			(d: Design) => edit.changeAnswer(d, 'programme', '2.Q3', { state: 'no' }),
			(d: Design) => edit.changeProfile(d, { title: 'New' })
		].reduce((d, apply) => apply(d), before);
		expect(told(before, after).map(({ step }) => step)).toEqual([
			'programme',
			'pattern',
			'checklists',
			'indicators'
		]);
	});

	it('has words for every change of any two designs, under keys that differ', () => {
		const file = readFileSync(`tests/fixtures/designs/v${currentVersion}/full.json`, 'utf8');
		const full = openDesign(file);
		if (!full.ok) throw new Error('the fixture does not open');
		const check = (before: Design, after: Design) => {
			const all = told(before, after).flatMap(({ changes }) => changes);
			expect(all).toHaveLength(changesBetween(before, after).length);
			expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
			for (const { sentence } of all)
				expect(sentence).not.toMatch(/[{}]|undefined|changed\.[a-z]|^[:,]/);
		};
		check(design(), full.value);
		check(full.value, design());
		fc.assert(fc.property(anyDesign, anyDesign, check), { numRuns: 20 });
	});
});
