/** What no file shows by itself: that each id is used once, and that what is named is there. */
import { checkChanges } from './check-changes.ts';
import { claim, ContentError, type Owners } from './content-file.ts';
import type { ReadFiles } from './read-files.ts';

type Question = ReadFiles['questions'][number];
type Ladder = ReadFiles['ladders'][number];
/** Notes ids that a field of a file names and nobody defines. */
type Demand = (path: string, field: string, ids: readonly string[]) => void;

/** @throws {ContentError} at the first id used twice; else with all ids that are named and not defined. */
export function checkFiles(read: ReadFiles): void {
	const owners = claimAll(read);
	checkChanges(read.changes, (id) => owners.has(id));
	const dangling: string[] = [];
	checkReferences(read, (path, field, ids) => {
		for (const id of ids)
			if (!owners.has(id)) dangling.push(`${path}: ${field} names ${id}, which no file defines`);
	});
	if (dangling.length > 0)
		throw new ContentError('references', `mend these ids:\n${dangling.join('\n')}`);
}

/** The file of every id, of all kinds together: one id never means two things. */
function claimAll(read: ReadFiles): Owners {
	const { sections, lessons, questions, indicators, findings, glossary, help } = read;
	const owners: Owners = new Map();
	for (const { path, data } of [lessons, questions, indicators, findings, glossary, help].flat())
		claim(owners, data.id, path);
	for (const { path, data } of sections) claim(owners, `section ${data.number}`, path);
	for (const { path, data } of read.ladders) claim(owners, `ladder ${data.kind}`, path);
	for (const { id } of read.relevance) claim(owners, `relevance of ${id}`, 'relevance.yaml');
	for (const { list, indicators: own } of read.standards)
		for (const id of [list, ...own.map((one) => `${list} ${one.id}`)])
			claim(owners, `standard ${id}`, 'standards.yaml');
	for (const { path, data } of [...lessons, ...questions, ...help])
		for (const item of data.items.flatMap((one) => [one, ...(one.items ?? [])]))
			claim(owners, item.id, path);
	for (const { path, data } of indicators)
		for (const sample of data.samples) claim(owners, sample.id, path);
	for (const { path, data } of sections) {
		const { examples, facts, assumptions, groups, displacement, boxes } = data;
		for (const { id } of [examples, facts, assumptions, groups, displacement, boxes].flat())
			claim(owners, id, path);
	}
	return owners;
}

function checkReferences({ questions, indicators, ladders, relevance }: ReadFiles, demand: Demand) {
	for (const { path, data } of questions) {
		demand(path, 'lessons', data.lessons);
		demand(path, 'related', data.related);
		checkValues(path, data);
	}
	for (const { path, data } of indicators)
		for (const sample of data.samples) demand(path, `pairsWith of ${sample.id}`, sample.pairsWith);
	demand(
		'relevance.yaml',
		'the list',
		relevance.map(({ id }) => id)
	);
	for (const ladder of ladders) checkLadder(ladder, questions, demand);
}

/** The values a question asks for, their options, and what its example puts there. */
function checkValues(path: string, { values, example }: Question['data']) {
	const ids = [values.map(({ key }) => key)].concat(
		values.map(({ options }) => options.map(({ id }) => id))
	);
	const repeated = ids.flatMap((list) => list.filter((id, index) => list.indexOf(id) !== index));
	if (repeated.length > 0)
		throw new ContentError(path, `the id ${repeated[0]} is used twice; rename one`);
	for (const [key, given] of Object.entries(example.values)) {
		const value = values.find((one) => one.key === key);
		if (!value) throw new ContentError(path, `the example fills "${key}", which is not a value`);
		if (value.form === 'choice' && !value.options.some((option) => option.id === given))
			throw new ContentError(path, `the example chooses "${given}", which is not an option`);
	}
}

function checkLadder({ path, data }: Ladder, questions: readonly Question[], demand: Demand) {
	const question = (id: string) => questions.find((one) => one.data.id === id)?.data;
	for (const step of data.rungs) {
		demand(path, `indicators of ${step.rung}`, step.indicators);
		const { because, evidence, assumptions } = step.link;
		const supports = assumptions.map(({ supportedBy }) => supportedBy ?? null);
		for (const id of [because, evidence, step.from?.question ?? null, ...supports])
			if (id && !question(id))
				throw new ContentError(
					path,
					`the rung ${step.rung} names question ${id}, which no file defines`
				);
		// What a group would do differently (1.Q1) is kept with the group, not among the typed values.
		if (!step.from || step.from.question === '1.Q1') continue;
		const { question: id, value } = step.from;
		if (!question(id)!.values.some(({ key }) => key === value))
			throw new ContentError(
				path,
				`the rung ${step.rung} reads "${value}", which ${id} does not ask`
			);
	}
}
