import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign } from '../../../tests/arbitrary-design.ts';
import { anyEdits, type Edit } from '../../../tests/arbitrary-edits.ts';
import { activity, design, group } from '../../../tests/path-builders.ts';
import type { Design } from './design.ts';
import { add, change, changeAnswer, changeProfile, remove } from './edit.ts';
import { emptyHistory, rebased, recorded, redone, undone, type History } from './history.ts';
import { join } from './join.ts';
import { checkDesign } from './open-design.ts';

const made = (edits: readonly Edit[], from: Design) => edits.reduce((d, edit) => edit(d), from);
const base = design({
	profile: { ...design().profile, summary: 'Families get contracts in spring.' },
	groups: [{ ...group('g1'), name: 'one' }, group('g2')],
	activities: [activity('a1', 'awareness', { groupIds: ['g1'] })]
});
const both = (mine: Edit, theirs: Edit) => join(base, mine(base), theirs(base));

describe('joining two states', () => {
	it('gives the one that changed, when only one did', () => {
		fc.assert(
			fc.property(anyDesign, anyEdits(), (start, edits) => {
				const end = made(edits, start);
				expect(join(start, start, end)).toBe(end);
				expect(join(start, end, start)).toBe(end);
				expect(join(start, end, end)).toBe(end);
				const copy = structuredClone(start);
				expect(join(start, copy, end)).toEqual({ ...end });
			}),
			{ numRuns: 100 }
		);
	});

	it('gives a valid design whatever each did', () => {
		fc.assert(
			fc.property(anyDesign, anyEdits(), anyEdits(), (start, mine, theirs) => {
				const opened = checkDesign(join(start, made(mine, start), made(theirs, start)));
				// Two windows never make the same id, as random ids do not meet.
				if (!opened.ok) expect(JSON.stringify(opened.error)).toContain('ids must differ');
			}),
			{ numRuns: 100 }
		);
	});

	it('keeps what each wrote, in different fields, in one text, and in one answer', () => {
		const said = (fields: object) => (d: Design) => changeAnswer(d, 'programme', '1.Q1', fields);
		expect(
			both(said({ text: 'mine' }), said({ state: 'yes' })).answers['programme']!['1.Q1']
		).toMatchObject({
			text: 'mine',
			state: 'yes'
		});
		const summary = (words: string) => (d: Design) => changeProfile(d, { summary: words });
		expect(
			both(
				summary('Two hundred families get contracts in spring.'),
				summary('Families get contracts in spring and autumn.')
			).profile.summary
		).toBe('Two hundred families get contracts in spring and autumn.');
	});

	it('takes a choice whole', () => {
		const kind = (one: 'support' | 'livelihoods') => (d: Design) =>
			change(d, 'activities', 'a1', { kind: one });
		expect(both(kind('support'), kind('livelihoods')).activities[0]!.kind).toBe('support');
	});

	it('keeps what both added, where it stood, and drops what one removed', () => {
		const joined = both(
			(d) => add(remove(d, 'groups', 'g2'), 'groups', group('mine')),
			(d) => ({ ...d, groups: [group('theirs'), ...d.groups] })
		);
		expect(joined.groups.map(({ id }) => id)).toEqual(['theirs', 'g1', 'mine']);
	});

	it('keeps an entry that one removed while the other wrote in it', () => {
		const removes = (d: Design) => remove(d, 'groups', 'g1');
		const writes = (d: Design) => change(d, 'groups', 'g1', { change: 'would ask' });
		for (const joined of [both(removes, writes), both(writes, removes)])
			expect(joined.groups[0]).toMatchObject({ id: 'g1', name: 'one', change: 'would ask' });
	});
});

describe('undo beside another window', () => {
	/** What the other window writes: places my edits of this test do not touch. */
	const theirs = fc.oneof(
		fc.string().map(
			(donor): Edit =>
				(d) =>
					changeProfile(d, { donor })
		),
		fc.string().map(
			(text): Edit =>
				(d) =>
					changeAnswer(d, 'theirs', '1.Q1', { text })
		),
		fc.nat({ max: 9 }).map(
			(n): Edit =>
				(d) =>
					d.profile.partners.some(({ id }) => id === `t${n}`)
						? d
						: changeProfile(d, {
								partners: [
									...d.profile.partners,
									{ id: `t${n}`, name: 'T', role: '', expertise: '', record: '' }
								]
							})
		)
	);
	const mine = fc.oneof(
		fc.string().map(
			(title): Edit =>
				(d) =>
					changeProfile(d, { title })
		),
		fc.string().map(
			(text): Edit =>
				(d) =>
					changeAnswer(d, 'programme', '1.Q1', { text })
		),
		fc.nat({ max: 9 }).map(
			(n): Edit =>
				(d) =>
					add(remove(d, 'groups', `g${n}`), 'groups', group(`g${n}`))
		)
	);
	const step = fc.oneof(
		mine.map((edit) => ({ who: 'me' as const, edit })),
		theirs.map((edit) => ({ who: 'they' as const, edit }))
	);

	it('takes back all of mine and nothing of theirs; redo brings all of it back', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
				let [now, history, at]: [Design, History, number] = [base, emptyHistory, 0];
				for (const { who, edit } of steps) {
					const next = edit(now);
					history =
						who === 'me'
							? recorded(history, now, next, (at += 5_000))
							: rebased(history, now, next);
					now = next;
				}
				const end = now;
				for (let back = undone(history, now); back; back = undone(history, now))
					({ design: now, history } = back);
				const only = made(
					steps.filter(({ who }) => who === 'they').map(({ edit }) => edit),
					base
				);
				expect(now).toEqual(only);
				for (let on = redone(history, now); on; on = redone(history, now))
					({ design: now, history } = on);
				expect(now).toEqual(end);
			}),
			{ numRuns: 200 }
		);
	});
});
