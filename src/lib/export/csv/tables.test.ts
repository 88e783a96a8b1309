import { describe, expect, it } from 'vitest';
import { appraisal, judged, judgement, panel } from '../../../../tests/appraisal-builders.ts';
import { content } from '../../../../tests/builders.ts';
import { allCriteria } from '../../appraisal/criteria.ts';
import { overviewOf, proposalsOf } from '../../appraisal/round.ts';
import { summariseAppraisal } from '../../storage/appraisal-records.ts';
import { appraising, parts, reader, readers } from '../memo/testing/sample-appraisal.ts';
import { panelTable } from './panel-table.ts';
import { roundTable } from './round-table.ts';
import { verdictTable } from './verdict-table.ts';
import { writeCsv, type CsvTable } from './write-csv.ts';

/** Rows by column name. */
const records = ({ header, rows }: CsvTable) =>
	rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
const isEven = ({ header, rows }: CsvTable) => rows.every((row) => row.length === header.length);

describe('the table of verdicts', () => {
	const table = verdictTable(reader(), parts);

	it('has a row per criterion with verdict, reason, passages and question', () => {
		const row = records(table).find((one) => one['Item'] === '1.Q3')!;
		expect(row).toMatchObject({
			Proposal: 'Safe paths in the river valley',
			Reader: 'Ada Example',
			Verdict: 'not addressed',
			'Judged on an earlier version': '',
			'Question to the applicant': expect.stringContaining('eastern crossing') as string
		});
		expect(row['Passages']).toMatch(/^Page 11: “Awareness posts .* border\.”$/);
		expect(isEven(table)).toBe(true);
	});

	it('has also what was not judged yet', () => {
		expect(records(table).some((one) => one['Verdict'] === 'no verdict yet')).toBe(true);
	});
});

describe('the table of a panel', () => {
	it('has each reader’s verdict and reason, whether they differ, and what was settled', () => {
		const table = panelTable(readers(), parts);
		expect(isEven(table)).toBe(true);
		const [open] = records(table).filter((one) => one['Readers differ'] === 'yes');
		const given = ['Ada', 'Ben', 'Cleo'].map((name) => open![`Verdict of ${name} Example`]);
		expect(new Set(given).size).toBeGreaterThan(1);
		expect(open!['Verdict of the panel']).toBe('the readers differ; not settled');
	});
});

describe('the table of a round', () => {
	const one = (id: string, fingerprint: string, verdict: 'well' | 'not') => {
		const document = appraisal({ id, judgements: judged({ 'question 1.Q2': verdict }) });
		const proposal = { ...document.proposal, fingerprint, title: `=Title ${fingerprint}` };
		return summariseAppraisal({ ...document, proposal, call: 'Call 7' }, 1);
	};
	const table = roundTable(
		overviewOf(
			proposalsOf([one('p1', 'f1', 'well'), one('p2', 'f1', 'not'), one('p3', 'f2', 'not')]),
			allCriteria({ content, appraising })
		)
	);

	it('has a row per proposal and a column per criterion somebody judged', () => {
		expect(isEven(table)).toBe(true);
		const rows = records(table);
		expect(rows.map((row) => row['Appraisals'])).toEqual([2, 1]);
		const [column] = table.header.filter((name) => name.startsWith('1.Q2'));
		expect(rows.map((row) => row[column!])).toEqual(['readers differ', 'not addressed']);
		expect(rows[0]!['Call']).toBe('Call 7');
	});

	it('is written so that no title is calculated', () => {
		expect(writeCsv(table)).toContain(`"'=Title f1"`);
	});

	it('counts a panel for its members', () => {
		const members = ['p1', 'p2'].map((id) =>
			appraisal({ id, judgements: judged({ 'question 1.Q2': judgement('well') }) })
		);
		const rows = [...members, panel(members)].map((document) => summariseAppraisal(document, 1));
		const [row, ...none] = records(
			roundTable(overviewOf(proposalsOf(rows), allCriteria({ content, appraising })))
		);
		expect(none).toEqual([]);
		expect(row!['Appraisals']).toBe(1);
	});
});
