/** A round as a table: a row per proposal, a column per criterion that some proposal was judged on. */
import type { RoundOverview, RoundProposal } from '../../appraisal/round.ts';
import { t, tId } from '../../language/language.ts';
import '../../language/appraisal-words.ts';
import { nameOfCriterion, recommendationText, verdictText } from '../memo/memo-words.ts';
import type { Cell, CsvTable } from './write-csv.ts';

export function roundTable({ proposals, criteria }: RoundOverview): CsvTable {
	return {
		header: [
			t('csv.proposal'),
			t('csv.applicant'),
			t('csv.call'),
			t('csv.kinds'),
			t('csv.readings'),
			t('csv.recommendation'),
			t('csv.changed'),
			...criteria.map(({ criterion }) => nameOfCriterion(criterion))
		],
		rows: proposals.map((proposal): Cell[] => [
			proposal.title,
			proposal.applicant,
			[...new Set(proposal.readings.map(({ call }) => call))].filter(Boolean).join('; '),
			proposal.kinds.map((kind) => tId('kind', kind)).join('; '),
			proposal.readings.length,
			proposal.recommendation === null ? '' : recommendationText(proposal),
			proposal.changed.slice(0, 10),
			...criteria.map(({ criterion }) => verdictIn(proposal, criterion.key))
		])
	};
}

function verdictIn({ verdicts, differing }: RoundProposal, key: string): string {
	if (differing.includes(key)) return t('csv.differing');
	return Object.hasOwn(verdicts, key) ? verdictText(verdicts[key]!) : '';
}
