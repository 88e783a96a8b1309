/** Histories come in files, and files come from anybody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { activity, design, group } from '../../../../tests/path-builders.ts';
import { changeAnswer, changeProfile } from '../../domain/edit.ts';
import { checkDesign } from '../../domain/open-design.ts';
import { openDoc } from './doc.ts';
import { LiveHistory } from './live-history.ts';
import { mergeCopies } from './merge.ts';

const who = { name: 'Ada', at: '2027-03-01T09:00:00.000Z' };
const start = changeAnswer(
	design({ groups: [group('g1')], activities: [activity('a1')] }),
	'programme',
	'1.Q1',
	{ state: 'yes', text: 'Two hundred families' }
);
const live = LiveHistory.begin(start);
const mine = changeProfile(start, { title: 'Mine', summary: 'Some words' });
live.follow(mine, who);
live.follow(changeProfile(mine, { summary: 'Words' }), who);
live.follow(mine, who);
const history = live.whole();

/** Some bytes changed, cut off or put in. */
const damaged = fc
	.array(fc.record({ at: fc.nat({ max: history.length - 1 }), to: fc.nat({ max: 255 }) }), {
		minLength: 1,
		maxLength: 5
	})
	.chain((changes) =>
		fc.record({ changes: fc.constant(changes), end: fc.integer({ min: 1, max: history.length }) })
	)
	.map(({ changes, end }) => {
		const bytes = history.slice();
		for (const { at, to } of changes) bytes[at] = to;
		return end % 3 === 0 ? bytes.slice(0, end) : bytes;
	});

describe('a history that was damaged or made to harm', () => {
	it('never throws, and never gives a design that breaks the rules', () => {
		fc.assert(
			fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), (update) => {
				const merged = mergeCopies({ design: mine, history }, { design: start, history: update });
				expect(checkDesign(merged.design).ok).toBe(true);
				const back = mergeCopies({ design: start, history: update }, { design: mine, history });
				expect(checkDesign(back.design).ok).toBe(true);
				const opened = LiveHistory.open([update]);
				const mark = live.mark();
				const read = opened?.designAt(mark, start.changed) ?? null;
				if (read) expect(checkDesign(read).ok).toBe(true);
			}),
			{ numRuns: 400 }
		);
	});

	it('cannot open a mark that is none', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60 }), (mark) => {
				const read = live.designAt(mark, start.changed);
				expect(read === null || checkDesign(read).ok).toBe(true);
			}),
			{ numRuns: 200 }
		);
	});

	it('is none when it builds on something that is not there', () => {
		const doc = new Y.Doc();
		doc.getText('text:profile/title').insert(0, 'one');
		const before = Y.encodeStateVector(doc);
		doc.getText('text:profile/title').insert(3, ' two');
		expect(openDoc([Y.encodeStateAsUpdateV2(doc, before)])).toBeNull();
	});

	it('is none when it is too large to be one', () => {
		expect(openDoc([new Uint8Array(21 * 1024 * 1024)])).toBeNull();
	});
});
