import { describe, expect, it } from 'vitest';
import { answers, design } from '../../../../tests/builders.ts';
import { workspaceFor } from '../../../../tests/render-with-workspace.ts';
import { findingsHere } from './findings-here.ts';

describe('findingsHere', () => {
	it('leaves out the missing plan that the page itself asks for, which stays open for the review', () => {
		const workspace = workspaceFor(
			design({ answers: { programme: answers({ '1.Q4': 'unknown' }) } })
		);
		const ids = (findings: typeof workspace.findings) => findings.map(({ rule }) => rule.id);
		expect(ids(workspace.openFindings)).toContain('unknown-without-plan');
		expect(ids(findingsHere(workspace, 'programme', '1.Q4'))).not.toContain('unknown-without-plan');
	});
});
