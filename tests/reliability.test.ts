/**
 * Which test holds what: a row for each fault that may lose work or run what a file brings (docs/reliability.md says what is to
 * happen). Fails when a test is renamed or gone without another in its place.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const short = {
	killed: 'tests/e2e/faults/killed.test.ts',
	database: 'tests/e2e/faults/database.test.ts',
	typing: 'tests/e2e/faults/typing.test.ts',
	hostilePage: 'tests/e2e/faults/hostile-page.test.ts',
	storage: 'tests/e2e/storage.test.ts',
	badInput: 'tests/e2e/bad-input.test.ts',
	update: 'tests/e2e/update.test.ts',
	offline: 'tests/e2e/offline.test.ts',
	firefox: 'tests/firefox/design.test.ts',
	store: 'src/lib/storage/indexed-db-store.test.ts',
	contract: 'src/lib/storage/design-store.contract.ts',
	lostWrites: 'src/lib/storage/faults.test.ts',
	merge: 'src/lib/storage/yjs/merge.test.ts',
	file: 'src/lib/storage/design-file.test.ts',
	open: 'src/lib/domain/open-design.test.ts',
	anyInput: 'src/lib/domain/open-design.property.test.ts',
	corpus: 'src/lib/domain/hostile-files.test.ts',
	hostileTexts: 'tests/hostile-texts.test.ts',
	pdf: 'src/lib/export/pdf/write-pdf.test.ts',
	csv: 'src/lib/export/csv/write-csv.test.ts',
	zip: 'src/lib/reading/zip.test.ts',
	word: 'src/lib/reading/read-word.test.ts',
	proposal: 'src/lib/reading/read-proposal.test.ts',
	dependencies: 'tests/dependencies.test.ts'
} as const;

type Held = readonly [file: string, ...tests: string[]];

const rows: Readonly<Record<number, readonly Held[]>> = {
	1: [
		[
			short.killed,
			'%i seconds after the last key %s',
			'times, at any moment of typing, leaves a whole design each time'
		],
		[short.firefox, 'killed in mid-sentence: has every word on its next start'],
		['src/lib/state/settled.test.ts', 'is handed over every half second from somebody who never'],
		[
			'src/lib/machines/autosave-machine.test.ts',
			'saves within 700 ms although somebody types without a pause'
		]
	],
	2: [
		[short.killed, 'times, at any moment of typing, leaves a whole design each time'],
		[short.store, 'answer alike to any sequence of calls, and list and documents always agree']
	],
	3: [
		[short.lostWrites, 'is left with an earlier state that is whole, whichever write was the last'],
		[short.store, 'is strict for the first save of a session, for the bin and for deleting']
	],
	4: [
		[short.database, 'is said; the words stay on the screen and go into a file'],
		['src/lib/storage/file-copies.test.ts', 'leaves the old file whole when the new one cannot be']
	],
	5: [
		[short.database, 'is said, and is no fresh start'],
		[
			'src/lib/domain/keeping.test.ts',
			'the reminder to keep a file copy',
			'what the browser promises'
		],
		[
			'tests/e2e/folder.test.ts',
			'is never written over what somebody else wrote, and written again once that was joined'
		]
	],
	6: [
		[short.database, 'is said before the first answer, and files can be saved: it %s'],
		[short.storage, 'says so before the first answer, and hands out files: it %s'],
		[short.firefox, 'everything blocked that a site could keep: says so, and hands out files'],
		[short.store, 'waits five seconds unless told otherwise']
	],
	7: [
		[short.database, 'gets the database at once, with the last words of this one'],
		[short.store, 'saves once more, makes room, and asks for a reload'],
		[short.lostWrites, 'is upgraded under an open tab that makes room, and nobody loses a word']
	],
	8: [
		[short.storage, 'shows in each what is written in the other', 'joins one text written in both'],
		[short.killed, 'leaves what it had saved to the other, which goes on'],
		[short.firefox, 'works in two windows, which stay in step']
	],
	9: [
		[short.database, 'never make a fresh start without a word, and leave the app usable'],
		[short.lostWrites, 'begins anew with what is stored; the design is whole'],
		[short.contract, 'says that a stored design is damaged, keeps it, hands it out']
	],
	10: [
		[short.contract, 'refuses a design of a newer version of the app, and leaves it as it is'],
		[short.store, 'does not open a database that a newer version has rebuilt'],
		[short.open, 'is refused with both numbers, whatever else it holds']
	],
	11: [
		[
			'src/lib/domain/saved-versions.test.ts',
			'keeps files of every version, and one step from each to the next',
			'opens, and saves to a file that opens to the same design'
		],
		[
			'src/lib/appraisal/open-appraisal.test.ts',
			'keeps files of every version, and one step from each to the next'
		],
		['src/lib/storage/protected-file.test.ts', 'opens for ever: %s']
	],
	12: [
		[
			'src/lib/content/affected-answers.test.ts',
			'every answer stays in the saved file, also after further work',
			'every answer to a question that is gone is named, and none to one that stayed'
		],
		[short.badInput, 'is opened, shown, and saved to file with all of it']
	],
	13: [
		[short.open, 'never opens, wherever it was cut'],
		[short.file, 'refuses a file cut off at any byte', 'refuses a file that is too large'],
		[short.badInput, 'is refused with a clear word: ${what}, %s'],
		[
			short.hostilePage,
			'is refused by its size: no more than its head is read, and the page goes on'
		]
	],
	14: [
		[
			short.anyInput,
			'answers any text with a result',
			'answers a design with anything anywhere in it with a result',
			'keeps any text as it is, also half a character, NUL and marks of direction'
		],
		[short.corpus, 'refuses %s for its own reason', 'is refused soon: %s']
	],
	15: [
		[short.anyInput, 'do no harm as a field anywhere: %s', 'never open as __proto__'],
		['tests/frozen-prototype.test.ts', 'all comes out the same when that is frozen'],
		['src/lib/storage/yjs/binding.test.ts', 'cannot plant names that every object answers to'],
		['src/lib/storage/appraisal-file.test.ts', 'never throws and never changes a prototype']
	],
	16: [
		[
			short.hostilePage,
			'stay texts on every page of a design, in its preview and its print: %s',
			'stay texts in front of an appraiser',
			'do not run even where somebody slips them past us: the policy stops them'
		],
		[short.hostileTexts, 'stay texts in the Markdown of the annex'],
		['src/lib/theory/diagram-svg.test.ts', 'stands alone: no script, no style'],
		['tests/content.test.ts', 'has plain elements without attributes but for links']
	],
	17: [
		[
			short.csv,
			'puts an apostrophe before %j',
			'gives every table back to any reader of the standard',
			'shows every text as it is and calculates none'
		]
	],
	18: [
		[
			short.zip,
			'of a few kilobytes that unpacks to four gigabytes is refused unopened',
			'that says it is smaller than it is, is left as soon as it is larger',
			'whose entries share bytes is refused'
		]
	],
	19: [
		[
			short.word,
			'is read without a request, and without its pictures',
			'is refused in a coding that hides what it declares',
			'is refused when it is nested without end, or longer than any proposal'
		]
	],
	20: [
		[short.proposal, 'runs nothing it carries', 'gives text or a reason, never an exception'],
		[short.dependencies, 'is fixed where an older version has a known hole']
	],
	21: [
		[short.hostileTexts, 'stay texts, wherever they stand in a design: the annex is whole'],
		[short.pdf, 'survives strings that mean something to a PDF or to nobody']
	],
	22: [
		[short.hostileTexts, 'is printed whole: 500 indicators, and answers of 20,000 characters'],
		[
			short.pdf,
			'comes back as written in ${name}',
			'is reported with its place, and nothing is written',
			'moves a row to the next page rather than cut it'
		]
	],
	23: [
		[
			short.update,
			'waits while the open tabs go on whole, and is taken when it is asked for',
			'because it is cut off: is fetched once more, then said',
			'can be taken away from everybody'
		]
	],
	24: [
		[short.offline, 'shows every step, takes in words, makes the PDF annex and opens it again'],
		[
			'tests/firefox/offline.test.ts',
			'shows every step, takes in words and makes the PDF annex when the site is gone'
		]
	],
	25: [
		['tests/e2e/journey.test.ts', 'never left the computer, and nothing complained'],
		['tests/e2e/privacy.test.ts', 'asks nothing of anybody else, on any step and while exporting'],
		[short.hostilePage, 'stay texts in front of an appraiser'],
		[short.firefox, 'asked nothing of anybody else, met no error and broke no policy']
	],
	26: [
		[short.typing, 'a year back, loses no word'],
		[short.contract, 'counts revisions one by one, and lists the latest'],
		[short.merge, 'give the same as three, in any order'],
		['src/lib/state/last-words.test.ts', 'come back on top of the state they were written on']
	],
	27: [
		['src/lib/storage/tidy.test.ts', 'the history is bounded by the size of the design'],
		['src/lib/domain/history.test.ts', 'goes back a bounded number of steps'],
		['tests/bench/history.ts', 'to open the history']
	],
	28: [
		[
			short.merge,
			'give the same design in either order, a valid one, and again when joined again',
			'list what both changed differently, with who and when, and nothing else'
		],
		['src/lib/domain/join.test.ts', 'gives a valid design whatever each did']
	],
	29: [
		[short.storage, 'comes back with "Undo", and out of the bin, as it was'],
		[short.contract, 'empties from the bin only what has been there for more than 30 days']
	],
	30: [
		[
			short.typing,
			'by loading anew: has kept every letter',
			'by going back: has kept every letter',
			'by closing: has kept every letter'
		],
		[short.storage, 'belong to the question they were typed under, however fast the page is left'],
		[short.firefox, 'closes a window in mid-word, and finds the half word']
	],
	31: [
		[
			short.typing,
			'of a megabyte is taken in as far as there is room, and that is said',
			'of formatted text leaves its words; of a picture, nothing',
			'is kept when it is complete, and not before'
		],
		['src/lib/components/ui/TextField.test.ts', 'takes nothing of a character that an input method']
	],
	32: [
		[
			short.dependencies,
			'is pinned to one version each, and the lock file agrees',
			'may be handed on: every licence is one of those allowed',
			'runs nothing while it is installed but what is named here'
		],
		['tests/e2e/size.test.ts', 'of the home page stays under 100 kB']
	]
};

describe('the table of faults', () => {
	it('has a row for each of the 32', () => {
		expect(Object.keys(rows).map(Number)).toEqual(Array.from({ length: 32 }, (_, at) => at + 1));
	});

	it.each(Object.entries(rows))('row %s is held by tests that are there', (_, held) => {
		const missing = held.flatMap(([file, ...tests]) => {
			if (!existsSync(file)) return [`${file} is gone`];
			const text = readFileSync(file, 'utf8');
			return tests
				.filter((name) => !text.includes(name))
				.map((name) => `${file} has no test “${name}”; name the one that holds this now`);
		});
		expect(missing).toEqual([]);
	});

	it('is told in docs/reliability.md, a line for each row', () => {
		const told = readFileSync('docs/reliability.md', 'utf8');
		const lines = [...told.matchAll(/^\|\s+(\d+)\s+\|/gm)].map(([, row]) => Number(row));
		expect(lines).toEqual(Object.keys(rows).map(Number));
	});
});
