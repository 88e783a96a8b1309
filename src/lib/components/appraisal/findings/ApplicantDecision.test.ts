import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import '#lib/language/appraisal-words.ts';
import type { Decision } from '#lib/domain/design.ts';
import type { Finding } from '#lib/rules/evaluate.ts';
import ApplicantDecision from './ApplicantDecision.svelte';

const contested: Decision = {
	choice: 'contested',
	reason: 'Another donor pays for the baseline.',
	date: '2026-03-02T09:00:00Z',
	basedOn: 'b1'
};
const show = (parts: Pick<Finding, 'decision' | 'reopened'>) =>
	render(ApplicantDecision, { props: { finding: parts as Finding } });

describe('what the applicant made of a finding', () => {
	it('is told with its reason and date', () => {
		show({ decision: contested, reopened: false });
		expect(screen.getByText(/contested this on 2 March 2026/)).toBeVisible();
		expect(screen.getByText('Another donor pays for the baseline.')).toBeVisible();
	});

	it('is no longer given as a reason once the answers behind it have changed', () => {
		show({ decision: contested, reopened: true });
		expect(screen.getByText(/changed the answers behind it since/)).toBeVisible();
		expect(screen.queryByText('Another donor pays for the baseline.')).toBeNull();
	});

	it('is said to be missing where nothing was decided', () => {
		show({ decision: null, reopened: false });
		expect(screen.getByText('The applicant has not decided about it.')).toBeVisible();
	});
});
