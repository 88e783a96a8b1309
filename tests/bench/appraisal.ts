/**
 * How long the appraiser's part takes: the overview of a round of 200 proposals over every criterion there is, and what
 * follows from one appraisal at each change. Prints medians; decides nothing.
 */
import { verdicts, type Appraisal, type Verdict } from '../../src/lib/appraisal/appraisal.ts';
import { allCriteria, criteriaFor } from '../../src/lib/appraisal/criteria.ts';
import { createAppraisal, setAbstract } from '../../src/lib/appraisal/edit.ts';
import { judge } from '../../src/lib/appraisal/judging.ts';
import { findingsFor } from '../../src/lib/appraisal/findings.ts';
import { agreementOf } from '../../src/lib/appraisal/panel-agreement.ts';
import { addMember, createPanel, sideBySide } from '../../src/lib/appraisal/panel.ts';
import { profileOf } from '../../src/lib/appraisal/profile.ts';
import { filterProposals } from '../../src/lib/appraisal/round-filter.ts';
import {
	mostOftenUnmet,
	overviewOf,
	proposalsOf,
	type RoundRow
} from '../../src/lib/appraisal/round.ts';
import { readAppraisalContent, readContent } from '../../src/lib/server/content.ts';
import { median, report } from './figures.ts';

const content = readContent('en');
const appraising = readAppraisalContent('en');
const parts = { content, appraising };
const all = allCriteria(parts);
const now = new Date('2026-03-02T09:00:00Z');
const proposal: Appraisal['proposal'] = {
	kind: 'pdf',
	name: '',
	fingerprint: 'f1',
	title: '',
	applicant: '',
	parts: 300,
	numbering: 'pages',
	designId: '',
	opened: ''
};

/** The same for the same number, and spread over the five verdicts. */
const verdictAt = (one: number, other: number): Verdict =>
	verdicts[(one * 7 + other * 13 + ((one * other) % 5)) % verdicts.length]!;

const rows = Array.from({ length: 200 }, (_, index): RoundRow => ({
	id: `a${index}`,
	kind: 'appraisal',
	title: `Proposal ${index}`,
	applicant: `Applicant ${index % 60}`,
	call: 'Call',
	fingerprint: `f${index}`,
	designId: '',
	kinds: index % 2 ? ['awareness'] : ['support', 'identification'],
	verdicts: Object.fromEntries(all.map(({ key }, at) => [key, verdictAt(index, at)])),
	recommendation: index % 3 ? 'revise' : null,
	changed: now.toISOString(),
	deletedAt: null
}));

function read(id: string, shift: number): Appraisal {
	const blank = createAppraisal({ newId: () => id, now, contentVersion: '', proposal });
	const kinds = ['awareness', 'criminal-justice', 'support'];
	const abstract = setAbstract(blank, 'kinds', { options: kinds });
	const measured = setAbstract(abstract, 'measures-planned', { options: ['numbers-reached'] });
	return all.reduce<Appraisal>(
		(one, { key }, at) =>
			judge(one, key, { verdict: verdictAt(shift, at), comment: 'Why' }, { basedOn: 'f1', now }),
		{ ...measured, depth: 'full', sets: ['dac', 'rights'] }
	);
}

function milliseconds(work: () => unknown, runs = 40): number {
	const times = Array.from({ length: runs }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
	// The first runs warm the compiler up.
	return median(times.slice(10));
}

const overview = overviewOf(proposalsOf(rows), all);
report(
	`overview of a round, 200 proposals, ${all.length} criteria`,
	milliseconds(() => mostOftenUnmet(overviewOf(proposalsOf(rows), all))),
	'ms',
	50
);
report(
	'  filtered by a verdict in a section',
	milliseconds(() =>
		filterProposals(overview.proposals, { chapter: '3', verdict: 'not', text: 'applicant 1' }, all)
	),
	'ms'
);
const one = read('a1', 1);
const criteria = criteriaFor(one, parts);
report(
	`findings of an appraisal, ${criteria.length} criteria`,
	milliseconds(() => findingsFor(one, null, parts)),
	'ms',
	10
);
report(
	'  profile of it',
	milliseconds(() => profileOf(one, { criteria })),
	'ms'
);
const panel = ['a1', 'a2', 'a3', 'a4', 'a5'].reduce(
	(members, id, index) => {
		const result = addMember(members, read(id, index));
		if (!result.ok) throw new Error(result.error.type);
		return result.value;
	},
	createPanel({ newId: () => 'p', now, contentVersion: '', proposal })
);
report(
	'panel of five side by side, with agreement',
	milliseconds(() => agreementOf(sideBySide(panel, criteria))),
	'ms'
);
