import { describe, expect, it } from 'vitest';
import { emptyAssumption } from '#lib/domain/create.ts';
import type { Answer, Assumption, Design } from '#lib/domain/design.ts';
import { changeAssumption } from '#lib/domain/edit.ts';
import { activity, answers, design, theoryOf } from '../../../tests/builders.ts';

const linkId = 'a1>a1/awareness/reach';
const drafted = 'reaches-those-who-decide'; // supported by 3.Q8

const answering = (given: Partial<Answer>) =>
	design({
		activities: [activity('a1', 'awareness')],
		answers: { a1: answers({ '3.Q8': given }) }
	});
const assumptionsOf = (document: Design) =>
	theoryOf(document).links.find(({ id }) => id === linkId)!.assumptions;
const saying = (fields: Partial<Assumption>, id = drafted) =>
	changeAssumption(answering({}), linkId, id, fields);

describe('a drafted assumption', () => {
	it.each(['experience', 'outside-research', 'own-data'] as const)(
		'is supported by a "yes" that rests on %s',
		(basis) => {
			const given = { state: 'yes' as const, basis, source: 'Baseline report', year: '2025' };
			expect(assumptionsOf(answering(given))[0]).toMatchObject({
				status: 'supported',
				basis,
				evidence: 'Baseline report, 2025'
			});
		}
	);

	it.each([
		['a "yes" on a rough guess', { state: 'yes', basis: 'rough-guess' }],
		['a "yes" on nothing', { state: 'yes', basis: null }],
		['a "partly", whatever it rests on', { state: 'partly', basis: 'own-data' }],
		['a "no"', { state: 'no', basis: 'own-data' }],
		['no answer', {}]
	] as [string, Partial<Answer>][])('is not supported by %s', (_name, given) => {
		expect(assumptionsOf(answering(given))[0]).toMatchObject({ status: 'untested', basis: null });
	});

	it('takes what the user says of it over what the answers show', () => {
		const supported = answering({ state: 'yes', basis: 'own-data', source: 'Survey' });
		const remark = {
			status: 'contradicted' as const,
			evidence: 'Interviews',
			owner: 'M&E officer'
		};
		expect(assumptionsOf(changeAssumption(supported, linkId, drafted, remark))[0]).toMatchObject({
			...remark,
			own: false
		});
	});

	it('keeps the drafted wording beside the own one', () => {
		const [first] = assumptionsOf(saying({ text: 'Fathers decide.' }));
		expect(first).toMatchObject({ text: 'Fathers decide.', own: false });
		expect(first!.draft).toMatch(/^The people reached/);
	});

	it('returns to the draft when the remark is taken back', () => {
		const back = changeAssumption(saying({ text: 'Fathers decide.' }), linkId, drafted, null);
		expect(assumptionsOf(back)).toEqual(assumptionsOf(answering({})));
	});
});

it('puts own assumptions after the drafted ones, untested until somebody says more', () => {
	const document = saying({ ...emptyAssumption, own: true, text: 'Radios work.' }, 'own1');
	expect(assumptionsOf(document).map(({ id, own, status }) => [id, own, status])).toEqual([
		[drafted, false, 'untested'],
		['own1', true, 'untested']
	]);
});
