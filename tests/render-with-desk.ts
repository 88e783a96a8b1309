/** Renders a component as the appraiser's page does: on a desk with an appraisal and a proposal, kept in memory. */
import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import type { Criterion } from '#lib/appraisal/criteria.ts';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import '#lib/language/appraisal-words.ts';
import type { Suggestion } from '#lib/reading/reading.ts';
import { readAppraisalContent } from '#lib/server/content.ts';
import { AppraisalDesk } from '#lib/state/appraisal-desk.svelte.ts';
import { createMemoryAppraisalStore } from '#lib/storage/memory-appraisal-store.ts';
import { appraisal as blank, now, proposalText } from './appraisal-builders.ts';
import { content } from './builders.ts';
import WithDesk from './WithDesk.svelte';

export const appraising = readAppraisalContent('en');

export interface OnTheDesk {
	readonly appraisal?: Partial<Appraisal>;
	/** Null for an appraisal whose text is not on this computer. */
	readonly proposal?: ProposalText | null;
	readonly at?: string;
	readonly suggestions?: readonly Suggestion[];
}

export function deskFor({ appraisal, proposal, at = '', suggestions = [] }: OnTheDesk = {}) {
	let next = 0;
	const store = createMemoryAppraisalStore(() => now);
	const desk = new AppraisalDesk({
		content,
		appraising,
		store,
		stored: { document: blank(appraisal), revision: 0 },
		proposal: proposal === undefined ? proposalText(['One page.']) : proposal,
		suggest: () => Promise.resolve(suggestions),
		conclusion: [],
		placeKey: at,
		newId: () => `new${++next}`,
		now: () => now
	});
	desk.start();
	return Object.assign(desk, { testStore: store });
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the bound Svelte itself puts on props
type AnyProps = Record<string, any>;

/** `props` may be worked out from the desk, and follows it. */
export function renderWithDesk<Props extends AnyProps>(
	component: Component<Props>,
	on: OnTheDesk = {},
	props?: Props | ((desk: AppraisalDesk) => Props)
) {
	const desk = deskFor(on);
	const given = typeof props === 'function' ? props : () => props ?? ({} as Props);
	const view = render(WithDesk as unknown as Component<AnyProps>, {
		props: { desk, component, props: given }
	});
	return { desk, ...view };
}

/** The item with this source id; there is one, or the test is wrong. */
export function item(desk: AppraisalDesk, id: string): Criterion {
	const found = desk.criteria.find((one) => one.id === id);
	if (!found) throw new Error(`${id} is not read at this depth`);
	return found;
}
