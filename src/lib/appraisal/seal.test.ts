import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { appraisal, judged, now, passage } from '../../../tests/appraisal-builders.ts';
import type { Appraisal } from './appraisal.ts';
import { setAbstract, setConclusion, setReviewer, spendMinutes } from './edit.ts';
import { addPassage, judge } from './judging.ts';
import { isAlteredSinceSealing, seal, sealedContent, unseal } from './seal.ts';

const digest = (one: Appraisal) => createHash('sha256').update(sealedContent(one)).digest('hex');
const key = 'question 3.Q4';
const open = appraisal({ judgements: judged({ [key]: 'not', 'lesson 3.L1': 'well' }) });
const sealed = seal(open, digest(open), now);
const altered = (one: Appraisal) => isAlteredSinceSealing(one, digest(one));
const later = { basedOn: 'f1', now: new Date('2026-05-01T00:00:00Z') };

describe('a seal', () => {
	it('holds what was said at the time, and shows nothing while nothing changes', () => {
		expect(sealed.sealed).toEqual({ at: now.toISOString(), digest: digest(open) });
		expect(altered(sealed)).toBe(false);
		expect(altered(open)).toBe(false);
	});

	it.each<[string, (one: Appraisal) => Appraisal]>([
		['a verdict', (one) => judge(one, key, { verdict: 'partly' }, later)],
		['a reason', (one) => judge(one, key, { comment: 'Silent' }, later)],
		['a passage', (one) => addPassage(one, key, passage('q1'), later)],
		['the conclusion', (one) => setConclusion(one, { recommendation: 'support' })],
		['the declaration of interest', (one) => setReviewer(one, { interest: 'none' })]
	])('shows a change of %s', (_name, change) => expect(altered(change(sealed))).toBe(true));

	it.each<[string, (one: Appraisal) => Appraisal]>([
		['the time spent', (one) => spendMinutes(one, 5)],
		['the abstract', (one) => setAbstract(one, 'title', { text: 'T' })],
		[
			'going back to what was sealed',
			(one) => judge(judge(one, key, { verdict: 'well' }, later), key, { verdict: 'not' }, later)
		]
	])('is not touched by %s', (_name, change) => expect(altered(change(sealed))).toBe(false));

	it('does not depend on the order of judging', () => {
		const turned = {
			...open,
			judgements: Object.fromEntries(Object.entries(open.judgements).reverse())
		};
		expect(sealedContent(turned)).toBe(sealedContent(open));
	});

	it('can be opened and set again', () => {
		expect(unseal(sealed).sealed).toBeNull();
		expect(altered(unseal(judge(sealed, key, { verdict: 'well' }, later)))).toBe(false);
	});
});
