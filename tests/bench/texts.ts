/** Texts longer than anybody writes: comparing two, and looking one over for names and numbers. Prints figures; decides nothing. */
import { compareTexts } from '../../src/lib/domain/compare-texts.ts';
import { privacyCheck } from '../../src/lib/domain/privacy-check.ts';
import { median, report } from './figures.ts';

function milliseconds(work: () => unknown): number {
	const times = Array.from({ length: 5 }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
	return median(times.slice(1));
}

const sentences = (word: string) =>
	Array.from(
		{ length: 1_000 },
		(_, at) => `Sentence ${at} speaks of ${at % 10 ? 'it' : word} here.\n`
	).join('');
const [before, after] = [sentences('work'), sentences('rest')];
report(
	'compare two texts of 30,000 characters',
	milliseconds(() => compareTexts(before, after)),
	'ms',
	1_000
);

/** The odd ones make a search with second thoughts slow. */
for (const [name, unit] of [
	['words', 'the shelter helps women who were moved by Ada Finch with 3 girls in May '],
	['one letter', 'a'],
	['digits', '1'],
	['capitals', 'Ada '],
	['addresses', 'a@'],
	['numbers apart', '1 2-']
] as const) {
	const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
	report(
		`look over a megabyte of ${name}`,
		milliseconds(() => privacyCheck([{ where: 0, text }])),
		'ms',
		5_000
	);
}
