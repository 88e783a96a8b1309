import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { rewriteNode } from '#lib/domain/edit.ts';
import { t } from '#lib/language/language.ts';
import { activity, answers, design, group, pattern } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import TheoryStep from './TheoryStep.svelte';

const user = userEvent.setup();
/** What the test's browser lacks. */
beforeEach(() => {
	vi.stubGlobal(
		'ResizeObserver',
		class {
			observe() {}
			unobserve() {}
			disconnect() {}
		}
	);
	Element.prototype.scrollIntoView = () => {};
	HTMLCanvasElement.prototype.getContext = () => null;
});

const radio = activity('a1', 'awareness', { name: 'the radio series', groupIds: ['g1'] });
const campaign = (parts: Partial<Design> = {}) =>
	design({
		groups: [group('g1', { name: 'pupils' })],
		patterns: [pattern('p1', { name: 'debt bondage' })],
		activities: [radio],
		answers: {
			a1: answers({
				'3.Q5': {
					state: 'yes',
					text: 'Few know the office.',
					values: { learn: 'know the office' },
					basis: 'own-data',
					source: 'Survey'
				}
			})
		},
		...parts
	});
const learning = 'a1/awareness/learning';
const arrow = 'a1/awareness/reach>a1/awareness/learning';

async function show(document: Design, view: 'diagram' | 'outline' | 'table' | 'story') {
	const shown = renderWithWorkspace(TheoryStep, document);
	await user.click(screen.getByRole('button', { name: t(`theory.view.${view}`) }));
	return shown;
}
const open = (name: RegExp) => user.click(screen.getByRole('button', { name, expanded: false }));
const panel = () =>
	within(screen.getByRole('region', { name: new RegExp(`^(Box: |${t('editor.arrow')}$)`) }));
const openLearning = () =>
	open(/^(What they know or intend.*|Open the box.*)Pupils will know the office/);
const openArrow = () => open(/^Arrow to “Pupils will know the office/);
/** Typing is handed over when it pauses, or when the field is left. */
async function write(field: HTMLElement, text: string) {
	await user.clear(field);
	await user.type(field, text);
	await user.tab();
}

describe('without an activity', () => {
	it('says what is missing and leads to the activities', async () => {
		const { workspace } = renderWithWorkspace(TheoryStep, design());
		expect(screen.getByText(t('theory.empty'))).toBeVisible();
		await user.click(screen.getByRole('button', { name: t('theory.toActivities') }));
		expect(workspace.place.step).toBe('activities');
	});
});

it('explains to newcomers what a theory of change is', async () => {
	renderWithWorkspace(TheoryStep, campaign());
	await user.click(screen.getByText('What a theory of change is'));
	expect(screen.getByText(/Each arrow is a claim/)).toBeVisible();
});

describe('the outline', () => {
	it('says all that the diagram shows: labels, texts, gaps, reasons and assumptions', async () => {
		const { workspace } = await show(campaign(), 'outline');
		for (const { text, gap } of workspace.theory.nodes) {
			const box = screen.getByRole('button', {
				expanded: false,
				name: (name) => name.endsWith(text)
			});
			expect(box.textContent?.includes(t('theory.gap'))).toBe(gap);
		}
		expect(screen.getByText(/Few know the office/)).toBeVisible();
		for (const { code } of workspace.theory.links.flatMap((link) => link.assumptions))
			expect(screen.getAllByText(new RegExp(`\\b${code}\\b`)).length).toBeGreaterThan(0);
	});

	it('shows only the activity that is chosen', async () => {
		const fair = activity('a2', 'livelihoods', { name: 'the job fair' });
		await show(campaign({ activities: [radio, fair] }), 'outline');
		await user.selectOptions(screen.getByLabelText(t('theory.show')), 'The job fair');
		expect(screen.getByRole('heading', { name: 'The job fair' })).toBeVisible();
		expect(screen.queryByRole('heading', { name: 'The radio series' })).toBeNull();
	});

	it('leads from a gap to the question that closes it', async () => {
		const { workspace } = await show(campaign(), 'outline');
		await open(/^Gap.*No action is named/);
		await user.click(panel().getByRole('link', { name: /^Answer 3\.Q2/ }));
		expect(workspace.place).toMatchObject({ scope: 'a1', page: '3.Q2' });
	});
});

describe('the editor of a box', () => {
	it('takes the focus, and gives it back when it is closed with Escape', async () => {
		await show(campaign(), 'outline');
		await openLearning();
		expect(panel().getByRole('heading', { level: 3 })).toHaveFocus();
		await user.keyboard('{Escape}');
		expect(screen.getByRole('button', { name: /^What they know or intend/ })).toHaveFocus();
	});

	it('keeps an own text beside the draft, and goes back to the draft', async () => {
		const { workspace } = await show(campaign(), 'outline');
		await openLearning();
		await write(panel().getByLabelText(t('editor.text')), 'pupils trust the office');
		expect(workspace.design.theory.nodes[learning]).toEqual({
			text: 'pupils trust the office',
			basedOn: 'Pupils will know the office'
		});
		expect(panel().getByText('Pupils will know the office')).toBeVisible();
		await user.click(panel().getByRole('button', { name: t('editor.useDraft') }));
		expect(workspace.design.theory.nodes[learning]).toBeUndefined();
		expect(panel().getByLabelText(t('editor.text'))).toHaveValue('pupils will know the office');
	});

	it('does not refill a field that the user has emptied', async () => {
		const { workspace } = await show(campaign(), 'outline');
		await openLearning();
		const field = panel().getByLabelText(t('editor.text'));
		await user.clear(field);
		await user.tab();
		expect(field).toHaveValue('');
		expect(workspace.theory.nodes.find(({ id }) => id === learning)?.text).toBe(
			'Pupils will know the office'
		);
	});

	it('offers a newer draft beside the own text, and keeps the own one', async () => {
		const moved = rewriteNode(campaign(), learning, 'pupils trust the office', 'An older draft');
		const { workspace } = await show(moved, 'outline');
		expect(screen.getByText(t('theory.newer', { count: 1 }))).toBeVisible();
		await open(/^What they know or intend.*Pupils trust the office/);
		expect(panel().getByText('Pupils will know the office')).toBeVisible();
		await user.click(panel().getByRole('button', { name: t('editor.keep') }));
		expect(workspace.design.theory.nodes[learning]).toEqual({
			text: 'pupils trust the office',
			basedOn: 'Pupils will know the office'
		});
		expect(panel().queryByRole('button', { name: t('editor.keep') })).toBeNull();
	});

	it('takes the newer draft when asked, and can undo that', async () => {
		const moved = rewriteNode(campaign(), learning, 'pupils trust the office', 'An older draft');
		const { workspace } = await show(moved, 'outline');
		await open(/^What they know or intend.*Pupils trust the office/);
		await user.click(panel().getByRole('button', { name: t('editor.take') }));
		expect(workspace.design.theory.nodes[learning]).toBeUndefined();
		workspace.undoRemove();
		expect(workspace.design.theory.nodes[learning]?.text).toBe('pupils trust the office');
	});
});

describe('the editor of an arrow', () => {
	it('shows the reason, the evidence, and the answer they come from', async () => {
		const { workspace } = await show(campaign(), 'outline');
		await openArrow();
		expect(panel().getByLabelText(t('editor.reason'))).toHaveValue('Few know the office.');
		expect(panel().getByText(/our own data \(Survey\)/)).toBeVisible();
		await user.click(panel().getByRole('link', { name: /^3\.Q5/ }));
		expect(workspace.place).toMatchObject({ scope: 'a1', page: '3.Q5' });
	});

	it('keeps an own reason', async () => {
		const { workspace } = await show(campaign(), 'outline');
		await openArrow();
		await write(panel().getByLabelText(t('editor.reason')), 'We tested it.');
		expect(workspace.design.theory.reasons[arrow]).toEqual({
			text: 'We tested it.',
			basedOn: 'Few know the office.'
		});
	});

	it('adds an assumption with its test and owner, and takes it back', async () => {
		const { workspace } = await show(campaign(), 'outline');
		await openArrow();
		await user.click(panel().getByRole('button', { name: t('assumption.add') }));
		const mine = within(panel().getByRole('group', { name: 'A3' }));
		const field = mine.getByLabelText(t('assumption.text'));
		expect(field).toHaveFocus();
		await write(field, 'The office stays open.');
		await write(mine.getByLabelText(t('assumption.test')), 'Call it each month.');
		await write(mine.getByLabelText(t('assumption.owner')), 'Field officer');
		expect(Object.values(workspace.design.theory.assumptions[arrow]!)).toMatchObject([
			{
				own: true,
				text: 'The office stays open.',
				test: 'Call it each month.',
				owner: 'Field officer'
			}
		]);
		await user.click(
			mine.getByRole('button', { name: t('assumption.takeBackNamed', { code: 'A3' }) })
		);
		expect(workspace.design.theory.assumptions[arrow] ?? {}).toEqual({});
	});

	it('says of a drafted assumption how it stands, and undoes that', async () => {
		const { workspace } = await show(campaign(), 'outline');
		await openArrow();
		await user.click(panel().getByText(/^A2\. /));
		const drafted = within(panel().getByRole('group', { name: 'A2' }));
		expect(drafted.getByText(t('assumption.supportedByAnswer'))).toBeVisible();
		await user.click(drafted.getByLabelText(t('assumption.status.contradicted')));
		expect(workspace.design.theory.assumptions[arrow]).toMatchObject({
			'not-knowing-is-the-obstacle': { status: 'contradicted', own: false }
		});
		await user.click(drafted.getByRole('button', { name: t('assumption.reset') }));
		expect(drafted.getByLabelText(t('assumption.status.supported'))).toBeChecked();
	});
});

describe('the other views', () => {
	it('the table opens the same editor', async () => {
		await show(campaign(), 'table');
		const row = screen.getByRole('row', { name: /Pupils will know the office/ });
		expect(within(row).getByText(t('assumption.status.supported'))).toBeVisible();
		await openLearning();
		expect(panel().getByLabelText(t('editor.text'))).toBeVisible();
	});

	it('the story tells both lengths and leads to the arrow behind a sentence', async () => {
		await show(campaign(), 'story');
		expect(screen.getByText(/^If we run the radio series, then pupils/)).toBeVisible();
		await user.click(screen.getByRole('button', { name: t('story.open', { marks: 'A2' }) }));
		expect(panel().getByLabelText(t('editor.reason'))).toBeVisible();
		await user.click(screen.getByRole('button', { name: t('story.length.short') }));
		expect(screen.getByText(/^A step is missing here: No action is named/)).toBeVisible();
	});

	it('the diagram is one stop of Tab; arrow keys move, Enter opens', async () => {
		await show(campaign(), 'diagram');
		const box = await screen.findByRole('button', { name: /^Activity: We run the radio series/ });
		box.focus();
		await user.keyboard('{ArrowRight}{ArrowRight}');
		if (document.activeElement === box) await user.keyboard('{ArrowDown}{ArrowDown}');
		expect(document.activeElement).toHaveAccessibleName(/^Who is reached: Pupils/);
		await user.keyboard('{Enter}');
		expect(panel().getByRole('heading', { level: 3 })).toHaveFocus();
	});

	it('the diagram says "gap" of a missing step', async () => {
		await show(campaign(), 'diagram');
		expect(await screen.findByRole('button', { name: /^What lasts.*Gap$/ })).toBeVisible();
	});
});

it('shows own texts whose step is gone, and removes one with a way back', async () => {
	const document = rewriteNode(campaign(), 'pattern/none/fewer', 'Fewer pupils leave', '');
	const { workspace } = renderWithWorkspace(TheoryStep, document);
	await user.click(screen.getByText(t('leftover.title', { count: 1 })));
	expect(screen.getByText('Fewer pupils leave')).toBeVisible();
	await user.click(screen.getByRole('button', { name: t('leftover.remove') }));
	expect(workspace.design.theory.nodes).toEqual({});
	workspace.undoRemove();
	expect(workspace.design.theory.nodes['pattern/none/fewer']?.text).toBe('Fewer pupils leave');
});
