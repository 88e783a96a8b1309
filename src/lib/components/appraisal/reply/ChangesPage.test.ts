import { render, screen, within } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import { abstractFromDesign } from '#lib/appraisal/abstract-from-design.ts';
import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import { basedOn } from '#lib/appraisal/based-on.ts';
import { fillAbstract } from '#lib/appraisal/edit.ts';
import { readNextVersion } from '#lib/appraisal/next-version.ts';
import { addQuestions, respond } from '#lib/domain/replies.ts';
import { questionsOf } from '#lib/storage/questions-file.ts';
import {
	appraisal,
	criteria,
	criterion,
	designProposal,
	judged,
	judgement,
	now
} from '../../../../../tests/appraisal-builders.ts';
import { activity, answers, design } from '../../../../../tests/builders.ts';
import { deskFor } from '../../../../../tests/render-with-desk.ts';
import WithDesk from '../../../../../tests/WithDesk.svelte';
import ChangesPage from './ChangesPage.svelte';

const before = designProposal(
	design({
		activities: [activity('a1', 'awareness')],
		answers: { a1: answers({ '3.Q2': 'no', '3.Q4': { state: 'partly', text: 'Old words.' } }) }
	})
);
const on = (key: string, question = '') =>
	judgement('partly', { comment: 'Why.', question, basedOn: basedOn(criterion(key), before) });
const read: Appraisal = fillAbstract(
	appraisal({
		depth: 'full',
		proposal: before,
		judgements: judged({
			'question 3.Q4': on('question 3.Q4', 'Which study shows it?'),
			'question 3.Q9': on('question 3.Q9')
		})
	}),
	abstractFromDesign(before.design!)
);
const asked = questionsOf({ document: read, criteria: criteria(), from: 'Call 7', now });
const replied = respond(
	addQuestions(before.design!, asked, now),
	asked.id,
	asked.questions[0]!.id,
	'A survey of 2026.',
	now
);
const after = designProposal({
	...replied,
	answers: { a1: answers({ '3.Q2': 'yes', '3.Q4': { state: 'yes', text: 'New words.' } }) }
});

async function show({ withText = true } = {}) {
	const desk = deskFor({ appraisal: readNextVersion(read, after, before), proposal: after });
	if (withText) await desk.testStore.keepProposal(before);
	const component = ChangesPage as unknown as Component<Record<string, unknown>>;
	render(WithDesk, { props: { desk, component, props: () => ({}) } });
	await screen.findByText(withText ? 'All changes in the design' : /cannot be compared/);
	return desk;
}
const section = (name: string) => within(screen.getByRole('region', { name }));

describe('what changed since the last reading', () => {
	it('is a page at the head of the path', async () => {
		const desk = await show();
		expect(desk.places[0]).toMatchObject({ step: 'abstract', page: 'changes' });
	});

	it('shows each question with the response and the item it is about', async () => {
		await show();
		const replies = section('Answers to questions');
		expect(replies.getByText('A survey of 2026.')).toBeVisible();
		expect(replies.getByRole('link', { name: /^3\.Q4/ })).toHaveAttribute(
			'href',
			'#p1/read/3/3.Q4'
		);
	});

	it('names the verdicts whose answers changed, and counts those that stand', async () => {
		await show();
		const verdicts = section('Your verdicts');
		expect(verdicts.getAllByRole('link').map((one) => one.textContent)).toEqual([
			expect.stringMatching(/^3\.Q4/)
		]);
		expect(verdicts.getByText('1 verdict stands as it is.')).toBeVisible();
	});

	it('names findings that are closed', async () => {
		await show();
		expect(section('What Causeway notices').getByText('No longer raised')).toBeVisible();
	});

	it('tells every other change in sentences, the responses left to their own section', async () => {
		await show();
		const changes = section('All changes in the design');
		expect(changes.getByText(/3\.Q2 .*changed from/)).toBeVisible();
		expect(changes.queryByText(/A survey of 2026/)).toBeNull();
	});

	it('says when the earlier text is not here', async () => {
		await show({ withText: false });
		expect(section('Answers to questions').getByText('A survey of 2026.')).toBeVisible();
	});
});
