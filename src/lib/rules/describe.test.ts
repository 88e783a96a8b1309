import { describe, expect, it } from 'vitest';
import { Guide } from '#lib/content/guide.ts';
import type { Design } from '#lib/domain/design.ts';
import { t } from '#lib/language/language.ts';
import {
	activity,
	answers,
	content,
	design,
	findingsOf,
	group,
	indicator,
	theoryOf
} from '../../../tests/builders.ts';
import {
	describeAction,
	describeCause,
	settlementOf,
	stateLabel,
	titleOf,
	type Telling
} from './describe.ts';
import { onlyReachIndicators } from './only-reach-indicators.ts';

const guide = new Guide(content);
const telling = (document: Design): Telling => ({
	guide,
	design: document,
	theory: theoryOf(document),
	say: t
});

const workshops = activity('a1', 'awareness', { name: 'school workshops' });

describe('titleOf', () => {
	const reachOnly = (name: string) => {
		const document = design({
			activities: [{ ...workshops, name }],
			indicators: [indicator('i1', 'a1', 'reach')]
		});
		return { document, finding: findingsOf(onlyReachIndicators, document)[0]! };
	};

	it('fills in the names the rule gives', () => {
		const { document, finding } = reachOnly('school workshops');
		expect(titleOf(finding, telling(document))).toContain('“school workshops”');
		expect(settlementOf(finding, telling(document))).not.toMatch(/[{}]/);
	});

	it('says that a name is missing instead of showing empty quotation marks', () => {
		const { document, finding } = reachOnly(' ');
		expect(titleOf(finding, telling(document))).toContain(`“${t('common.unnamed')}”`);
	});

	it('falls back to the id of a rule without words', () => {
		const rule = { ...onlyReachIndicators, id: 'no-words-yet' };
		expect(titleOf({ rule }, telling(design()))).toBe('no-words-yet');
	});
});

describe('describeCause', () => {
	const document = design({
		activities: [workshops],
		groups: [group('g1', { name: 'young women' })],
		answers: {
			a1: answers({ '3.Q4': 'no' }),
			programme: answers({
				'1.Q3': { state: 'partly', items: { '1.Q3.c': { state: 'yes', text: '' } } }
			})
		}
	});
	const say = (cause: Parameters<typeof describeCause>[0]) =>
		describeCause(cause, telling(document));

	it('names question, activity and answer', () => {
		const text = say({ type: 'answer', scope: 'a1', question: '3.Q4' });
		expect(text).toContain('3.Q4');
		expect(text).toContain('in “school workshops”');
		expect(text).toContain(stateLabel(guide.question('3.Q4'), 'no', t));
	});

	it('uses the question’s own labels, for an item those of its items', () => {
		expect(say({ type: 'answer', scope: 'programme', question: '1.Q3' })).toBe(
			'1.Q3 Risk of displacement: With effort'
		);
		expect(say({ type: 'answer', scope: 'programme', question: '1.Q3', item: '1.Q3.c' })).toMatch(
			/^1\.Q3\.c .*: Easily$/
		);
	});

	it('says of a question without an answer that it has none', () => {
		expect(say({ type: 'answer', scope: 'programme', question: '1.Q5' })).toContain(
			t('state.none')
		);
	});

	it('names groups, steps of the theory and pages', () => {
		expect(say({ type: 'group', id: 'g1' })).toContain('“young women”');
		const link = theoryOf(document).links[0]!;
		expect(say({ type: 'link', id: link.id })).toContain('“We run school workshops”');
		expect(say({ type: 'page', step: 'activities' })).toBe(t('finding.cause.page.activities'));
	});

	it('does not break on what has been removed since', () => {
		expect(say({ type: 'indicator', id: 'gone' })).toBe(t('finding.cause.gone'));
	});
});

describe('describeAction', () => {
	it('says what a click does, with the names of the design', () => {
		const document = design({ activities: [workshops] });
		expect(
			describeAction(
				{ type: 'add-indicator', activityId: 'a1', rung: 'behaviour' },
				telling(document)
			)
		).toBe('Add an indicator of “Behaviour” for “school workshops”');
		expect(
			describeAction({ type: 'answer', scope: 'a1', question: '3.Q4' }, telling(document))
		).toMatch(/^Answer 3\.Q4, .* for “school workshops”$/);
	});
});
