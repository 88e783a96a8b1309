import { activity, answers, design, factor, findingsOf, pattern } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { planned } from '../../../tests/said-rows.ts';
import { describe, expect, it } from 'vitest';
import type { Factor } from '../domain/design.ts';
import { factorNotCompared, factorNotMovable, onlyVulnerabilityFactors } from './factors.ts';

const taken = { inScope: 'yes' } as const;
const with1 = (kind: Factor['kind'], parts: Partial<Factor>, rest = {}) =>
	design({ patterns: [pattern('p1', { factors: [factor('f1', kind, parts)] })], ...rest });

describe('factor not compared', () => {
	const no = with1('vulnerability', { ...taken, compared: 'no' });

	it('reports a vulnerability taken on that nobody compared', () => {
		expect(findingsOf(factorNotCompared, no)).toMatchObject([
			{ at: 'f1', because: [{ type: 'pattern', id: 'p1' }], data: { factor: 'factor f1' } }
		]);
		const unknown = with1('vulnerability', { ...taken, compared: 'unknown' });
		expect(findingsOf(factorNotCompared, unknown)).toHaveLength(1);
	});

	it('is settled by a comparison, by leaving it to others, or by a plan', () => {
		for (const parts of [
			{ ...taken, compared: 'yes' },
			{ compared: 'no', inScope: 'no' }
		] as const)
			expect(faultsOfFlip(factorNotCompared, no, with1('vulnerability', parts))).toEqual([]);
		const plan = { answers: { programme: answers({ '2.Q1': planned }) } };
		const later = with1('vulnerability', { ...taken, compared: 'no' }, plan);
		expect(findingsOf(factorNotCompared, later)).toEqual([]);
	});

	it('says nothing of other factors, or before it is said', () => {
		expect(findingsOf(factorNotCompared, with1('profit', { ...taken, compared: 'no' }))).toEqual(
			[]
		);
		expect(findingsOf(factorNotCompared, with1('vulnerability', taken))).toEqual([]);
	});
});

describe('factor not movable', () => {
	const stuck = with1('hide', { ...taken, movable: 'no' });

	it('reports a factor that is taken on and cannot be moved', () => {
		expect(findingsOf(factorNotMovable, stuck)).toMatchObject([
			{ at: 'f1', data: { factor: 'factor f1' }, settle: [{ type: 'edit-pattern', id: 'p1' }] }
		]);
	});

	it('is settled by leaving it to others or by a part that moves', () => {
		for (const parts of [
			{ movable: 'no', inScope: 'no' },
			{ ...taken, movable: 'partly' }
		] as const)
			expect(faultsOfFlip(factorNotMovable, stuck, with1('hide', parts))).toEqual([]);
	});

	it('says nothing before both are judged', () => {
		expect(findingsOf(factorNotMovable, with1('hide', { movable: 'no' }))).toEqual([]);
		expect(findingsOf(factorNotMovable, with1('hide', taken))).toEqual([]);
	});
});

describe('only vulnerability factors', () => {
	const rule = onlyVulnerabilityFactors;
	const alone = with1('vulnerability', taken);

	it('reports a choice of factors on the side of the victims alone', () => {
		expect(findingsOf(rule, alone)).toMatchObject([
			{ at: '', because: [{ type: 'pattern', id: 'p1' }] }
		]);
	});

	it('is settled by a factor of the crime, or a chosen response', () => {
		const both = design({
			patterns: [
				pattern('p1', {
					factors: [factor('f1', 'vulnerability', taken), factor('f2', 'profit', taken)]
				})
			]
		});
		expect(faultsOfFlip(rule, alone, both)).toEqual([]);
		const opportunities = { '2.Q5': { state: 'yes', text: '', use: 'chosen' } } as const;
		expect(findingsOf(rule, with1('vulnerability', taken, { opportunities }))).toEqual([]);
	});

	it('says nothing before a factor is taken on, or where the work itself acts on the crime or already shows it', () => {
		expect(findingsOf(rule, with1('vulnerability', {}))).toEqual([]);
		for (const kind of ['criminal-justice', 'awareness'] as const) {
			const activities = [activity('a1', kind)];
			expect(findingsOf(rule, with1('vulnerability', taken, { activities }))).toEqual([]);
		}
	});
});
