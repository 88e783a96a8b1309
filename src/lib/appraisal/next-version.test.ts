import { describe, expect, it } from 'vitest';
import {
	appraisal,
	criteria,
	designProposal,
	judged,
	judgement
} from '../../../tests/appraisal-builders.ts';
import { activity, answers, design } from '../../../tests/builders.ts';
import { abstractFromDesign } from './abstract-from-design.ts';
import { basedOn, staleKeys } from './based-on.ts';
import { fillAbstract, setAbstract } from './edit.ts';
import { readNextVersion } from './next-version.ts';

const before = designProposal(
	design({
		activities: [activity('a1', 'awareness')],
		answers: { a1: answers({ '3.Q4': 'no', '3.Q2': 'yes' }) }
	})
);
const after = designProposal(
	design({
		activities: [activity('a1', 'awareness')],
		answers: { a1: answers({ '3.Q4': 'yes', '3.Q2': 'yes' }) },
		profile: { ...design().profile, title: 'Safer work, second version' }
	})
);
const on = (key: string) =>
	judgement('partly', {
		comment: 'Why.',
		basedOn: basedOn(
			criteria().find((one) => one.key === key)!,
			before
		)
	});
const read = fillAbstract(
	appraisal({
		proposal: before,
		judgements: judged({
			'question 3.Q4': on('question 3.Q4'),
			'question 3.Q2': on('question 3.Q2')
		})
	}),
	abstractFromDesign(before.design!)
);

describe('the next version of a design', () => {
	it('makes stale only the verdicts whose answers changed', () => {
		const next = readNextVersion(read, after, before);
		expect(staleKeys(next, criteria(), after)).toEqual(new Set(['question 3.Q4']));
		expect(next.judgements).toEqual(read.judgements);
	});

	it('remembers the version before', () => {
		const next = readNextVersion(read, after, before);
		expect(next.proposal.fingerprint).toBe(after.fingerprint);
		expect(next.earlierProposals.map(({ fingerprint }) => fingerprint)).toEqual([
			before.fingerprint
		]);
	});

	it('follows the design in the abstract, except where the appraiser corrected it', () => {
		const next = readNextVersion(read, after, before);
		expect(next.abstract['title']?.text).toBe('Safer work, second version');
		const corrected = setAbstract(read, 'title', { text: 'As it is called here' });
		expect(readNextVersion(corrected, after, before).abstract['title']?.text).toBe(
			'As it is called here'
		);
	});

	it('leaves the abstract as it is where the version before is not at hand', () => {
		expect(readNextVersion(read, after, null).abstract['kinds']).toEqual(read.abstract['kinds']);
	});
});
