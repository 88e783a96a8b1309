/**
 * Opens, judges, edits, keeps and prints with `Object.prototype` frozen, and says in JSON what came out. Run as a process of its
 * own by `frozen-prototype.test.ts`; with the word "frozen" the prototype is frozen, else it is left as it is.
 * Libraries are loaded before: while starting, some give their own classes a `toString`, which a frozen prototype forbids.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { checkAppraisalDocument } from '#lib/appraisal/open-appraisal.ts';
import { Guide } from '#lib/content/guide.ts';
import { changeAnswer, changeProfile } from '#lib/domain/edit.ts';
import { join } from '#lib/domain/join.ts';
import { openDesign, saveDesign } from '#lib/domain/open-design.ts';
import { buildAnnex } from '#lib/export/annex.ts';
import { writeMarkdown } from '#lib/export/markdown/write-markdown.ts';
import '#lib/language/planning-words.ts';
import { evaluate } from '#lib/rules/evaluate.ts';
import { rules } from '#lib/rules/rules.ts';
import { readContent } from '#lib/server/content.ts';
import { draftTheory } from '#lib/theory/draft.ts';
import { readDesignFile } from '#lib/storage/design-file.ts';
import { LiveHistory } from '#lib/storage/yjs/live-history.ts';
import { mergeCopies } from '#lib/storage/yjs/merge.ts';

const content = readContent('en');
const hostile = 'tests/fixtures/hostile';
const designs = 'tests/fixtures/designs';
if (process.argv.includes('frozen')) Object.freeze(Object.prototype);

const said: Record<string, unknown> = { isFrozen: Object.isFrozen(Object.prototype) };
for (const name of readdirSync(hostile).filter((one) => one.endsWith('.json'))) {
	const bytes = readFileSync(`${hostile}/${name}`);
	const read = await readDesignFile(new Blob([new Uint8Array(bytes)]), async () => null);
	said[name] = read.ok ? 'opened' : read.error.type;
	said[`${name} as an appraisal`] = checkAppraisalDocument({ document: bytes.toString() }).ok;
}
for (const version of readdirSync(designs))
	for (const name of readdirSync(`${designs}/${version}`)) {
		const opened = openDesign(readFileSync(`${designs}/${version}/${name}`, 'utf8'));
		if (!opened.ok) throw new Error(name);
		const design = opened.value;
		const mine = changeProfile(design, { title: 'toString', summary: '__proto__' });
		const theirs = changeAnswer(design, 'programme', '1.Q1', { text: 'constructor' });
		const joined = join(design, mine, theirs);
		const history = LiveHistory.begin(design);
		history.follow(mine, { name: 'Ada', at: '2027-03-01T09:00:00.000Z' });
		const merged = mergeCopies(
			{ design: mine, history: history.whole() },
			{ design: theirs, history: LiveHistory.begin(design).whole() }
		);
		const theory = draftTheory(joined, {
			language: joined.language,
			ladders: content.ladders,
			theoryWords: content.theoryWords
		});
		const findings = evaluate(rules, { design: joined, theory });
		const paper = buildAnnex({
			design: joined,
			theory,
			findings,
			guide: new Guide(content),
			now: new Date('2026-11-21T09:00:00Z')
		});
		said[`${version}/${name}`] = [
			saveDesign(joined),
			saveDesign(merged.design),
			findings.map(({ key }) => key),
			writeMarkdown(paper)
		];
	}
console.log(JSON.stringify(said));
