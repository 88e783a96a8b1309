import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { activity, answers, content, design } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import type { Design } from '#lib/domain/design.ts';
import { changeProfile } from '#lib/domain/edit.ts';
import ContentReport from './ContentReport.svelte';

const old = (parts: Partial<Design>): Design => design({ contentVersion: 'before', ...parts });
/** Answered under an id that no question has. */
const said = old({
	activities: [activity('a1', 'awareness', { name: 'workshops' })],
	answers: { a1: answers({ '3.Z1': { state: 'no', text: 'Nobody asked.' } }) }
});
const heading = () => screen.queryByRole('heading', { name: /^The questions have changed/ });

describe('when a design opens that other questions were asked of', () => {
	it('names each answer concerned, with what was said', async () => {
		renderWithWorkspace(ContentReport, said);
		expect(
			await screen.findByRole('heading', { name: /^The questions have changed/ })
		).toBeVisible();
		expect(screen.getByText('1 answer is concerned. It is kept as it is.')).toBeVisible();
		expect(screen.getByRole('listitem')).toHaveTextContent(
			/3\.Z1, in “workshops”: this is no longer asked.+You said: No\. Nobody asked\./
		);
	});

	it('is told once: closing it marks the design as read, without a step to take back', async () => {
		const { workspace } = renderWithWorkspace(ContentReport, said);
		await userEvent.click(await screen.findByRole('button', { name: 'I have seen this' }));
		expect(heading()).toBeNull();
		expect(workspace.design.contentVersion).toBe(content.version);
		expect(workspace.design.answers).toEqual(said.answers);
		expect(workspace.canUndo).toBe(false);
	});

	it('is told again while it was not closed, whatever was edited', async () => {
		const { workspace } = renderWithWorkspace(ContentReport, said);
		await screen.findByRole('listitem');
		workspace.edit((one) => changeProfile(one, { title: 'Kilns' }));
		expect(workspace.design.contentVersion).toBe('before');
	});

	it('says nothing where no answer is concerned; what is answered from then on is answered to this content', async () => {
		const { workspace } = renderWithWorkspace(ContentReport, old({}));
		await waitFor(() => expect(workspace.contentVersion).toBe(content.version));
		expect(heading()).toBeNull();
		expect(workspace.design.contentVersion).toBe('before');
		workspace.edit((one) => changeProfile(one, { title: 'Kilns' }));
		expect(workspace.design.contentVersion).toBe(content.version);
	});
});
