/** Changing the drawing as a user does it: from each view, by the panel of a box or an arrow. */
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { rewriteNode, rewriteReason } from '#lib/domain/edit.ts';
import { t } from '#lib/language/language.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { activity, design, group, pattern } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import TheoryStep from '../steps/TheoryStep.svelte';

const user = userEvent.setup();
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

const campaign = design({
	groups: [group('g1', { name: 'pupils' })],
	patterns: [pattern('p1', { name: 'debt bondage' })],
	activities: [activity('a1', 'awareness', { name: 'the radio series', groupIds: ['g1'] })]
});
const reach = 'a1/awareness/reach';
const learning = 'a1/awareness/learning';

async function show(view: 'diagram' | 'outline' | 'table', document: Design = campaign) {
	const { workspace } = renderWithWorkspace(TheoryStep, document);
	await user.click(screen.getByRole('button', { name: t(`theory.view.${view}`) }));
	return workspace;
}
const panel = () =>
	within(screen.getByRole('region', { name: new RegExp(`^(Box: |${t('editor.arrow')}$)`) }));
/** Opens a box from the list of gaps, which every view has, or an arrow from the panel of its box. */
async function openBox(name: RegExp) {
	await user.click(screen.getAllByRole('button', { name })[0]!);
	await user.click(panel().getByText(t('reshape.title')));
}
async function openArrow(name: RegExp) {
	await user.click(panel().getByRole('button', { name }));
	await user.click(panel().getByText(t('reshape.title')));
}
const press = (key: Parameters<typeof t>[0]) =>
	user.click(panel().getByRole('button', { name: t(key) }));
const arrows = ({ theory }: Workspace) => theory.links.map(({ from, to }) => `${from} ${to}`);

describe.each(['diagram', 'outline', 'table'] as const)('from the %s', (view) => {
	it('a box is added, filled in and linked', async () => {
		const workspace = await show(view);
		await user.click(screen.getByRole('button', { name: t('reshape.addBox') }));
		expect(panel().getByText(t('editor.noArrows'))).toBeVisible();
		await user.type(panel().getByLabelText(t('editor.text')), 'pupils ask others');
		await user.click(panel().getByLabelText(t('editor.kind.impact')));
		await user.click(panel().getByText(t('reshape.title')));
		const from = panel().getByLabelText(t('reshape.from'));
		await user.selectOptions(from, within(from).getByRole('option', { name: /^Who is reached/ }));
		await press('reshape.drawFrom');
		const [node] = workspace.design.theory.added;
		expect(node).toMatchObject({ kind: 'impact', text: 'pupils ask others', activityId: 'a1' });
		expect(arrows(workspace)).toContain(`${reach} ${node!.id}`);
		expect(workspace.news).toBe(t('reshape.drawn'));
	});
});

describe('a drafted box', () => {
	it('is taken out, bridged, listed, and put back', async () => {
		const workspace = await show('outline');
		await openBox(/^What they know or intend/);
		await press('reshape.outBox');
		expect(arrows(workspace)).toContain(`${reach} a1/awareness/retention`);
		await user.click(screen.getByText(t('takenOut.title', { count: 1 })));
		await user.click(
			screen.getByRole('button', { name: /^Put it back: What they know or intend/ })
		);
		expect(workspace.design.theory).toEqual(campaign.theory);
		expect(screen.queryByText(t('takenOut.title', { count: 1 }))).toBeNull();
	});

	it('comes back with one undo', async () => {
		const workspace = await show('outline');
		await openBox(/^What they know or intend/);
		await press('reshape.outBox');
		workspace.undo();
		expect(workspace.design.theory).toBe(campaign.theory);
	});

	it('refuses an arrow that leads back, in plain words', async () => {
		const workspace = await show('outline');
		await openBox(/^What they do/);
		const to = panel().getByLabelText(t('reshape.to'));
		await user.selectOptions(to, within(to).getByRole('option', { name: /^Who is reached/ }));
		await press('reshape.drawTo');
		expect(panel().getByText(t('reshape.refused.circle'))).toBeVisible();
		expect(workspace.design).toBe(campaign);
	});

	it('gets a step after it, whose panel opens', async () => {
		const workspace = await show('outline');
		await openBox(/^What they know or intend/);
		await press('reshape.addAfter');
		expect(panel().getByLabelText(t('editor.text'))).toHaveValue('');
		expect(arrows(workspace)).toContain(`${learning} ${workspace.design.theory.added[0]!.id}`);
	});
});

it('an activity is not taken out here', async () => {
	await show('outline');
	await openBox(/We run the radio series/);
	expect(panel().queryByRole('button', { name: t('reshape.outBox') })).toBeNull();
	expect(panel().getByText(t('reshape.activity'))).toBeVisible();
});

describe('an arrow', () => {
	it('gets a step in between, which can be deleted again', async () => {
		const workspace = await show('outline');
		await openBox(/^What they know or intend/);
		await openArrow(/^From /);
		await press('reshape.insert');
		const { id } = workspace.design.theory.added[0]!;
		expect(arrows(workspace)).toEqual(
			expect.arrayContaining([`${reach} ${id}`, `${id} ${learning}`])
		);
		await user.click(panel().getByText(t('reshape.title')));
		await press('reshape.deleteBox');
		expect(workspace.design.theory).toEqual(campaign.theory);
	});

	it('is moved to another box with its reason', async () => {
		const workspace = await show(
			'outline',
			rewriteReason(campaign, `${reach}>${learning}`, 'Seen.', '')
		);
		await openBox(/^What they know or intend/);
		await openArrow(/^From /);
		const to = panel().getByLabelText(t('reshape.ends'));
		await user.selectOptions(to, within(to).getByRole('option', { name: /^What they do/ }));
		await press('reshape.move');
		const moved = workspace.theory.links.find(({ made }) => made === 'own');
		expect(moved).toMatchObject({ from: reach, to: 'a1/awareness/behaviour', reason: 'Seen.' });
		expect(panel().getByLabelText(t('editor.reason'))).toHaveValue('Seen.');
	});

	it('is taken out and put back', async () => {
		const workspace = await show('outline');
		await openBox(/^What they know or intend/);
		await openArrow(/^From /);
		await press('reshape.outArrow');
		expect(arrows(workspace)).not.toContain(`${reach} ${learning}`);
		// What hung on it stands apart now, in sight.
		expect(screen.getByRole('heading', { name: t('theory.loose') })).toBeVisible();
		await user.click(screen.getByText(t('takenOut.title', { count: 1 })));
		await user.click(screen.getByRole('button', { name: /^Put it back: / }));
		expect(workspace.design.theory).toEqual(campaign.theory);
	});
});

describe('texts whose answers have changed', () => {
	const moved = rewriteNode(
		rewriteNode(campaign, reach, 'pupils listen', 'An older draft'),
		learning,
		'pupils know more',
		'Another older draft'
	);
	const review = () =>
		within(screen.getByText(t('theory.newer', { count: 2 })).closest('details')!);

	it('stand beside their new drafts', async () => {
		await show('outline', moved);
		expect(review().getByText('pupils listen')).toBeVisible();
		expect(review().getByText(/^Pupils see or hear the message/)).toBeVisible();
		expect(review().getByText('pupils know more')).toBeVisible();
	});

	it('are kept one by one', async () => {
		const workspace = await show('outline', moved);
		await user.click(review().getByRole('button', { name: /^Keep mine: .*Pupils listen/ }));
		expect(workspace.theory.nodes.filter(({ redrafted }) => redrafted).map(({ id }) => id)).toEqual(
			[learning]
		);
		expect(document.activeElement).toHaveAccessibleName(/Pupils know more/);
		expect(workspace.news).toBe(t('redraft.kept', { count: 1 }));
	});

	it('are all kept, or all replaced, at once', async () => {
		const workspace = await show('outline', moved);
		await user.click(review().getByRole('button', { name: t('redraft.keepAll') }));
		expect(workspace.theory.nodes.some(({ redrafted }) => redrafted)).toBe(false);
		expect(workspace.design.theory.nodes[reach]?.text).toBe('pupils listen');
		workspace.undo();
		await user.click(await screen.findByRole('button', { name: t('redraft.takeAll') }));
		expect(workspace.design.theory.nodes).toEqual({});
		workspace.undo();
		expect(workspace.design.theory.nodes).toEqual(moved.theory.nodes);
	});
});

it('the story is told in three lengths and copied as plain text', async () => {
	const writeText = vi.fn().mockResolvedValue(undefined);
	await show('outline');
	await user.click(screen.getByRole('button', { name: t('theory.view.story') }));
	vi.stubGlobal(
		'navigator',
		Object.create(navigator, { clipboard: { value: { writeText } } }) as Navigator
	);
	for (const length of ['short', 'middle', 'long'] as const) {
		await user.click(screen.getByRole('button', { name: t(`story.length.${length}`) }));
		await user.click(screen.getByRole('button', { name: t('story.copy') }));
		expect(screen.getByText(t('story.copied'))).toBeVisible();
	}
	const texts = writeText.mock.calls.map(([text]) => text as string);
	for (const text of texts) expect(text).toMatch(/^the radio series\n\n\S/i);
	const sizes = texts.map((text) => text.length);
	expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
});

describe('the diagram', () => {
	const two = { ...campaign, activities: [...campaign.activities, activity('a2', 'support')] };
	const box = (name: RegExp) => screen.findByRole('button', { name, expanded: false });

	it('highlights the way through what is open, and says how much that is', async () => {
		await show('diagram', two);
		await user.click(await screen.findByRole('button', { name: t('diagram.focus') }));
		expect(screen.getByText(t('diagram.focusChoose'))).toBeVisible();
		await user.click(await box(/^Who is reached: Pupils/));
		expect(screen.getByText(t('diagram.focusOn', { boxes: '6 boxes' }))).toBeVisible();
	});

	it('is grouped by activity only where there are several', async () => {
		await show('diagram', two);
		const group = await screen.findByRole('button', { name: t('diagram.group') });
		await user.click(group);
		expect(group).toHaveAttribute('aria-pressed', 'true');
		await user.selectOptions(screen.getByLabelText(t('theory.show')), 'a1');
		expect(screen.queryByRole('button', { name: t('diagram.group') })).toBeNull();
		await user.selectOptions(screen.getByLabelText(t('theory.show')), '');
	});

	it('is downloaded as SVG under the title of the design', async () => {
		const names: string[] = [];
		const blobs: Blob[] = [];
		URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
			this: HTMLAnchorElement
		) {
			names.push(this.download);
		});
		await show('diagram', { ...two, profile: { ...two.profile, title: 'Safe roads' } });
		await user.click(await screen.findByRole('button', { name: t('diagram.saveSvg') }));
		await vi.waitFor(() => expect(names).toEqual(['Safe-roads.theory-of-change.svg']));
		expect(blobs[0]?.type).toBe('image/svg+xml');
	});

	it('says so when a picture cannot be made', async () => {
		await show('diagram', two);
		await user.click(await screen.findByRole('button', { name: t('diagram.savePng') }));
		expect(await screen.findByText(t('diagram.saveFailed'))).toBeVisible();
	});

	it('is followed by the outline on paper', async () => {
		await show('diagram', two);
		await screen.findByRole('button', { name: t('diagram.saveSvg') });
		window.dispatchEvent(new Event('beforeprint'));
		expect(screen.getAllByRole('list').length).toBeGreaterThan(0);
		expect(screen.getByText(/^Arrow to “It is not said what people will know/)).toBeInTheDocument();
		window.dispatchEvent(new Event('afterprint'));
		await vi.waitFor(() =>
			expect(screen.queryByText(/^Arrow to “It is not said what people will know/)).toBeNull()
		);
	});
});
