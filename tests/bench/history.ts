/**
 * What the history of a design costs: its size, the time to open it, and to join two copies. Prints figures; decides nothing.
 * `npx tsx tests/bench/history.ts` alone, or with `npm run bench core`.
 */
import { readFileSync } from 'node:fs';
import type { Design } from '../../src/lib/domain/design.ts';
import { openDesign } from '../../src/lib/domain/open-design.ts';
import { LiveHistory } from '../../src/lib/storage/yjs/live-history.ts';
import { mergeCopies } from '../../src/lib/storage/yjs/merge.ts';
import { numbers, smallEdit } from '../many-edits.ts';
import { median, report } from './figures.ts';

const who = { name: 'Ada', at: '2027-03-01T09:00:00.000Z' };
const opened = openDesign(
	readFileSync('content/en/examples/fictional-river-districts.json', 'utf8')
);
if (!opened.ok) throw new Error(`the full example does not open: ${opened.error.type}`);
const full = opened.value;
const textOf = (design: Design) => JSON.stringify(design).length;

function milliseconds(work: () => unknown, runs = 7): number {
	return median(
		Array.from({ length: runs }, () => {
			const start = performance.now();
			work();
			return performance.now() - start;
		}).slice(2)
	);
}

/** So many edits, each saved by itself; gives the pieces too. */
function worked(live: LiveHistory, from: Design, edits: number, seed: number) {
	const next = numbers(seed);
	const pieces: Uint8Array[] = [];
	let design = from;
	const start = performance.now();
	for (let edit = 0; edit < edits; edit += 1) {
		design = smallEdit(design, next);
		live.follow(design, who);
		const piece = live.unstored();
		if (piece) pieces.push(piece);
	}
	return { design, pieces, perEdit: (performance.now() - start) / edits };
}

report('text of the full design', textOf(full) / 1000, 'kB');
report('its history at first', LiveHistory.begin(full).whole().length / 1000, 'kB');
report(
	'  to begin it',
	milliseconds(() => LiveHistory.begin(full)),
	'ms'
);
for (const edits of [10_000, 100_000]) {
	const live = LiveHistory.begin(full);
	const { design, pieces, perEdit } = worked(live, full, edits, 1);
	const whole = live.whole();
	const name = `${edits.toLocaleString('en')} edits`;
	report(`${name}: text`, textOf(design) / 1000, 'kB');
	report(`  history in pieces`, pieces.reduce((sum, { length }) => sum + length, 0) / 1000, 'kB');
	report(`  history in one`, whole.length / 1000, 'kB', (5 * textOf(design)) / 1000);
	const { update, keeps } = live.compacted(design, textOf(design), 256 * 1024);
	report(`  kept (${keeps})`, update.length / 1000, 'kB', (5 * textOf(design)) / 1000);
	report('  per edit', perEdit, 'ms', 5);
	report(
		'  to open the history',
		milliseconds(() => LiveHistory.open([update])),
		'ms',
		500
	);
	report(
		'  to open it and compare with the design',
		milliseconds(() => LiveHistory.open([update])!.catchUp(structuredClone(design))),
		'ms',
		500
	);
	const mark = live.mark();
	report('  a version of it', mark.length / 1000, 'kB');
	report(
		'  to open the version',
		milliseconds(() => live.designAt(mark, design.changed), 3),
		'ms'
	);
}

const base = { design: full, history: LiveHistory.begin(full).whole() };
const [mine, theirs] = [2, 3].map((seed) => {
	const live = LiveHistory.open([base.history])!;
	live.catchUp(full);
	return { design: worked(live, full, 500, seed).design, history: live.whole() };
}) as [typeof base, typeof base];
const merged = mergeCopies(mine, theirs);
report(
	'join two copies with 500 edits each',
	milliseconds(() => mergeCopies(mine, theirs)),
	'ms',
	500
);
report('  places both touched', merged.touched.length, '');
