/**
 * Text files in, one validated `Content` out. Pure: the caller reads the disk and brings the sanitiser.
 * A fault throws `ContentError`, which names file, place and cure, so that a build never ships half a question set.
 */
import { marked } from 'marked';
import type { z } from 'zod';
import {
	ContentError,
	inOrder,
	readYaml,
	validate,
	yamlFile,
	type ContentFiles
} from './content-file.ts';
import { indicatorFile, lessonFile, questionFile, sectionFile } from './section-schema.ts';
import { ladderFile, theoryWordsFile } from './theory-schema.ts';
import {
	changesFile,
	findingFile,
	glossaryFile,
	helpFile,
	relevanceFile,
	standardsFile
} from './schema.ts';
import { checkChanges } from './check-changes.ts';
import { editionIn, versionOf } from './edition.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import type { Content } from './types.ts';

interface Options {
	language: string;
	/** Takes rendered Markdown, gives HTML without anything that runs or loads. */
	sanitise: (html: string) => string;
}

/** Every place a file may stand; the last three are read elsewhere. */
const places = {
	sections: /^sections\/[^/]+\/section\.md$/,
	lessons: /^sections\/[^/]+\/lessons\/[^/]+\.md$/,
	questions: /^sections\/[^/]+\/questions\/[^/]+\.md$/,
	indicators: /^sections\/[^/]+\/indicators\/[^/]+\.md$/,
	findings: /^findings\/[^/]+\.md$/,
	glossary: /^glossary\/[^/]+\.md$/,
	help: /^help\/[^/]+\.md$/,
	ladders: /^ladders\/[^/]+\.yaml$/,
	words: /^(theory\/words|relevance|standards|changes)\.yaml$/,
	appraisal: /^appraisal\/((abstract|checks)\/[^/]+|search|depths)\.yaml$/,
	interface: /^interface\/[^/]+\.json$/,
	examples: /^examples\/[^/]+\.json$/
};

/** Splits a Markdown file into its YAML front matter and its body. */
function splitFrontMatter(file: string, text: string): { head: unknown; body: string } {
	const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
	if (!match)
		throw new ContentError(file, 'start the file with front matter between two lines "---"');
	return { head: readYaml(file, match[1]!), body: match[2]! };
}

/** Reads every file of one language and checks that ids are unique and references resolve. */
export function parseContent(files: ContentFiles, { language, sanitise }: Options): Content {
	const owners = new Map<string, string>();
	const claim = (id: string, file: string) => {
		const other = owners.get(id);
		if (other === file) throw new ContentError(file, `the id ${id} is used twice; rename one`);
		if (other) throw new ContentError(file, `the id ${id} is used in ${other} too; rename one`);
		owners.set(id, file);
	};
	const paths = inOrder(files);
	const render = (body: string) => sanitise(marked.parse(body, { async: false }).trim());

	/** All Markdown files whose path matches, validated, in order of their paths. */
	function markdown<T extends object>(pattern: RegExp, schema: z.ZodType<T>) {
		return paths
			.filter((path) => pattern.test(path))
			.map((path) => {
				const { head, body } = splitFrontMatter(path, files.get(path)!);
				const data = validate(path, schema, head);
				if ('id' in data) claim(String(data.id), path);
				return { path, data: { ...data, html: render(body) } };
			});
	}
	const withSection = <T extends { path: string; data: object }>({ path, data }: T) => ({
		...(data as T['data']),
		section: sectionOf(path)
	});

	const sections = markdown(places.sections, sectionFile);
	const lessons = markdown(places.lessons, lessonFile);
	const questions = markdown(places.questions, questionFile);
	const indicators = markdown(places.indicators, indicatorFile);
	const findings = markdown(places.findings, findingFile);
	const glossary = markdown(places.glossary, glossaryFile);
	const help = markdown(places.help, helpFile);
	const ladders = paths
		.filter((path) => places.ladders.test(path))
		.map((path) => ({
			path,
			data: validate(path, ladderFile, readYaml(path, files.get(path)!))
		}));

	const yaml = <T>(path: string, schema: z.ZodType<T>) => yamlFile(files, path, schema);
	const theoryWords = yaml('theory/words.yaml', theoryWordsFile);
	const relevance = yaml('relevance.yaml', relevanceFile);
	const standards = yaml('standards.yaml', standardsFile);
	const changes = yaml('changes.yaml', changesFile);

	const stray = paths.find((path) => !Object.values(places).some((place) => place.test(path)));
	if (stray) throw new ContentError(stray, 'this place is not read; move the file or delete it');

	for (const { path, data } of sections) claim(`section ${data.number}`, path);
	for (const { path, data } of ladders) claim(`ladder ${data.kind}`, path);
	for (const { id } of relevance) claim(`relevance of ${id}`, 'relevance.yaml');
	for (const { list, indicators: own } of standards)
		for (const id of [list, ...own.map((one) => `${list} ${one.id}`)])
			claim(`standard ${id}`, 'standards.yaml');
	for (const { path, data } of [...lessons, ...questions, ...help])
		for (const item of data.items.flatMap((one) => [one, ...(one.items ?? [])]))
			claim(item.id, path);
	for (const { path, data } of indicators)
		for (const sample of data.samples) claim(sample.id, path);
	for (const { path, data } of sections)
		for (const item of [
			...data.examples,
			...data.facts,
			...data.assumptions,
			...data.groups,
			...data.displacement,
			...data.boxes
		])
			claim(item.id, path);

	const dangling: string[] = [];
	const demand = (path: string, field: string, ids: readonly string[]) => {
		for (const id of ids)
			if (!owners.has(id)) dangling.push(`${path}: ${field} names ${id}, which no file defines`);
	};
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
	checkChanges(changes, (id) => owners.has(id));
	for (const { path, data } of ladders) checkLadder(path, data, questions, demand);
	if (dangling.length)
		throw new ContentError('references', `mend these ids:\n${dangling.join('\n')}`);

	const all = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
	return {
		language,
		version: versionOf(editionIn(changes), fingerprint(all.join('\n'))),
		sections: sections.map(({ data }) => data),
		lessons: lessons.map(withSection),
		questions: questions.map(withSection),
		indicators: indicators.map(withSection),
		findings: findings.map(({ data }) => data),
		glossary: glossary.map(({ data }) => data),
		help: help.map(({ data }) => data),
		ladders: ladders.map(({ data }) => data),
		theoryWords,
		relevance,
		standards,
		changes
	} as Content;
}

function sectionOf(path: string): number {
	const match = /^sections\/(\d+)-/.exec(path);
	if (!match) throw new ContentError(path, 'name the folder with its number, such as 03-awareness');
	return Number(match[1]);
}

function checkValues(path: string, question: z.infer<typeof questionFile>) {
	const ids = [question.values.map(({ key }) => key)].concat(
		question.values.map(({ options }) => options.map(({ id }) => id))
	);
	const repeated = ids.flatMap((list) => list.filter((id, index) => list.indexOf(id) !== index));
	if (repeated.length > 0)
		throw new ContentError(path, `the id ${repeated[0]} is used twice; rename one`);
	for (const [key, given] of Object.entries(question.example.values)) {
		const value = question.values.find((one) => one.key === key);
		if (!value) throw new ContentError(path, `the example fills "${key}", which is not a value`);
		if (value.form === 'choice' && !value.options.some((option) => option.id === given))
			throw new ContentError(path, `the example chooses "${given}", which is not an option`);
	}
}

function checkLadder(
	path: string,
	ladder: z.infer<typeof ladderFile>,
	questions: readonly { data: z.infer<typeof questionFile> }[],
	demand: (path: string, field: string, ids: readonly string[]) => void
) {
	const question = (id: string) => questions.find(({ data }) => data.id === id)?.data;
	for (const step of ladder.rungs) {
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
