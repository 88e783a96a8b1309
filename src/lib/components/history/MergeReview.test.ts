import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { activity, answers, content, design, group } from '../../../../tests/builders.ts';
import { Guide } from '#lib/content/guide.ts';
import type { Design } from '#lib/domain/design.ts';
import { withValueAt, type Path } from '#lib/domain/path-in-design.ts';
import type { MergePoint, MergeRecord } from '#lib/storage/merge-record.ts';
import MergeNotice from './MergeNotice.svelte';
import MergeReview from './MergeReview.svelte';

const guide = new Guide(content);
const joined = (): Design =>
	design({
		profile: { ...design().profile, title: 'Brick kilns, revised' },
		groups: [group('g1', { name: 'pupils', sex: 'male' })],
		activities: [activity('a1', 'awareness', { name: 'workshops' })],
		answers: { a1: answers({ '3.Q4': { state: 'yes', text: 'A study.' } }) }
	});

const point = (path: Path, parts: Partial<MergePoint>): MergePoint => ({
	path: [...path],
	mineBy: null,
	theirsBy: null,
	...parts
});
const title = point(['profile', 'title'], {
	base: 'Kilns',
	mine: 'Brick kilns',
	theirs: 'Kilns, revised',
	joined: 'Brick kilns, revised',
	mineBy: { name: 'Mira', at: '2027-02-01T09:00:00Z' },
	theirsBy: { name: 'Tomas', at: '2027-02-03T09:00:00Z' }
});
const sex = point(['groups', 'g1', 'sex'], {
	base: null,
	mine: 'female',
	theirs: 'male',
	joined: 'male'
});
const removed = point(['groups', 'g1'], {
	base: group('g1', { name: 'pupils' }),
	mine: undefined,
	theirs: group('g1', { name: 'pupils', sex: 'male' }),
	joined: group('g1', { name: 'pupils', sex: 'male' })
});

function show(points: MergePoint[], isRelated = true) {
	const record: MergeRecord = { at: '2027-03-01T09:00:00Z', file: 'copy.json', isRelated, points };
	let current = joined();
	const ondone = vi.fn();
	const props = () => ({
		record,
		design: current,
		guide,
		historyHref: '#d1/history',
		onchoose: (path: Path, value: unknown) => {
			current = withValueAt(current, path, value);
			void view.rerender(props());
		},
		ondone
	});
	const view = render(MergeReview, { props: props() });
	return { user: userEvent.setup(), now: () => current, ondone };
}
const place = (name: RegExp) => within(screen.getByRole('group', { name }));

describe('what both sides changed', () => {
	it('shows base, both sides with who and when, and what was made of them', () => {
		show([title]);
		const here = place(/^Title$/);
		expect(here.getByText('Kilns')).toBeVisible();
		expect(here.getByRole('radio', { name: 'Joined' })).toBeChecked();
		expect(here.getByRole('radio', { name: 'Mine' })).toHaveAccessibleDescription(
			/^1 February 2027, .+, Mira Brick kilns$/
		);
		expect(here.getByRole('radio', { name: 'Theirs' })).toHaveAccessibleDescription(
			/, Tomas Kilns, revised$/
		);
		expect(screen.getByText(/the version from before the merge is kept/)).toBeVisible();
		expect(screen.getByRole('link', { name: 'To the versions' })).toHaveAttribute(
			'href',
			'#d1/history'
		);
	});

	it('marks in longer texts what was not there before', () => {
		const text = (word: string) =>
			`We reach ${word} in three districts through radio and meetings.`;
		show([
			point(['profile', 'summary'], {
				base: text('pupils'),
				mine: text('parents'),
				theirs: text('teachers'),
				joined: ''
			})
		]);
		expect([...document.querySelectorAll('ins')].map((one) => one.textContent)).toEqual([
			'parents',
			'teachers'
		]);
	});

	it('is chosen by keyboard, and can be chosen again', async () => {
		const { user, now } = show([title]);
		screen.getByRole('radio', { name: 'Joined' }).focus();
		await user.keyboard('{ArrowUp}');
		expect(now().profile.title).toBe('Kilns, revised');
		expect(screen.getByRole('radio', { name: 'Theirs' })).toBeChecked();
		await user.click(screen.getByRole('radio', { name: 'Mine' }));
		expect(now().profile.title).toBe('Brick kilns');
	});

	it('may be written anew where it is a text', async () => {
		const { user, now } = show([title]);
		await user.click(screen.getByRole('radio', { name: 'Another text' }));
		const field = screen.getByLabelText('The text that is to stand there');
		expect(field).toHaveValue('Brick kilns, revised');
		await user.clear(field);
		await user.type(field, 'Kilns of the delta');
		await user.tab();
		expect(now().profile.title).toBe('Kilns of the delta');
		expect(screen.getByRole('radio', { name: 'Another text' })).toBeChecked();
	});

	it('offers no text for a choice, and names its values', async () => {
		const { user, now } = show([sex]);
		const here = place(/^The group “pupils”, sex$/);
		expect(here.getAllByRole('radio')).toHaveLength(2);
		expect(here.getByRole('radio', { name: 'Theirs' })).toBeChecked();
		expect(here.getByRole('radio', { name: 'Mine' })).toHaveAccessibleDescription('Women or girls');
		await user.click(here.getByRole('radio', { name: 'Mine' }));
		expect(now().groups[0]!.sex).toBe('female');
	});

	it('lets an entry go that one side removed, and brings it back', async () => {
		const { user, now } = show([removed]);
		const here = place(/^The group “pupils”$/);
		expect(here.getByRole('radio', { name: 'Mine' })).toHaveAccessibleDescription('removed');
		await user.click(here.getByRole('radio', { name: 'Mine' }));
		expect(now().groups).toEqual([]);
		await user.click(place(/^The group “pupils”$/).getByRole('radio', { name: 'Theirs' }));
		expect(now().groups).toEqual(joined().groups);
	});

	it('stands step by step, and stays until it is done', async () => {
		const { user, ondone } = show([
			title,
			point(['answers', 'a1', '3.Q4', 'text'], { base: '', mine: 'A', theirs: 'B', joined: 'AB' })
		]);
		expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
			'Programme',
			'Checklists'
		]);
		expect(screen.getByRole('radio', { name: 'Another text', checked: true })).toBeVisible();
		await user.click(screen.getByRole('button', { name: 'I have looked through all of it' }));
		expect(ondone).toHaveBeenCalledOnce();
	});

	it('does not pretend to know what stood there before', () => {
		show([title], false);
		expect(screen.queryByText('Before')).toBeNull();
		expect(screen.getByText(/every place where they differ is listed/)).toBeVisible();
	});

	it('is one sentence where there is nothing', () => {
		show([]);
		expect(screen.getByText(/no place was changed by both/)).toBeVisible();
		expect(screen.queryByRole('radio')).toBeNull();
	});
});

describe('the notice on the desk', () => {
	const record = { at: '', file: 'copy.json', isRelated: true, points: [title, sex] };

	it('leads to what is to be looked at', () => {
		render(MergeNotice, { props: { record, href: '#d1/merge', onclose: vi.fn() } });
		expect(screen.getByRole('status')).toHaveTextContent(/2 places were changed by both sides/);
		expect(screen.getByRole('link', { name: 'Look through them' })).toHaveAttribute(
			'href',
			'#d1/merge'
		);
	});

	it('is closed where there is nothing to look at', async () => {
		const onclose = vi.fn();
		render(MergeNotice, { props: { record: { ...record, points: [] }, href: '', onclose } });
		expect(screen.queryByRole('link')).toBeNull();
		await userEvent.click(screen.getByRole('button', { name: 'Close' }));
		expect(onclose).toHaveBeenCalledOnce();
	});
});
