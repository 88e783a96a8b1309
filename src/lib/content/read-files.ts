/** The content files of one language, each read and validated by itself; what they say of each other is `check-files.ts`. */
import { marked } from 'marked';
import type { z } from 'zod';
import {
	ContentError,
	inOrder,
	readYaml,
	validate,
	yamlFile,
	type ContentFiles,
	type ReadFile
} from './content-file.ts';
import {
	changesFile,
	findingFile,
	glossaryFile,
	helpFile,
	relevanceFile,
	standardsFile
} from './schema.ts';
import { indicatorFile, lessonFile, questionFile, sectionFile } from './section-schema.ts';
import { ladderFile, theoryWordsFile } from './theory-schema.ts';

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

export type ReadFiles = ReturnType<typeof readFiles>;

/**
 * Files of a kind stand in the order of their paths, those of Markdown with their body as HTML.
 * @param sanitise takes rendered Markdown, gives HTML without anything that runs or loads
 * @throws {ContentError} for a file that does not fit its schema, is missing, or stands where none is read
 */
export function readFiles(files: ContentFiles, sanitise: (html: string) => string) {
	const paths = inOrder(files);
	const stray = paths.find((path) => !Object.values(places).some((place) => place.test(path)));
	if (stray) throw new ContentError(stray, 'this place is not read; move the file or delete it');

	function markdown<T extends object>(
		place: RegExp,
		schema: z.ZodType<T>
	): ReadFile<T & { html: string }>[] {
		return paths
			.filter((path) => place.test(path))
			.map((path) => {
				const { head, body } = splitFrontMatter(path, files.get(path)!);
				const html = sanitise(marked.parse(body, { async: false }).trim());
				return { path, data: { ...validate(path, schema, head), html } };
			});
	}
	const yaml = <T>(path: string, schema: z.ZodType<T>) => yamlFile(files, path, schema);

	return {
		sections: markdown(places.sections, sectionFile),
		lessons: markdown(places.lessons, lessonFile).map(withSection),
		questions: markdown(places.questions, questionFile).map(withSection),
		indicators: markdown(places.indicators, indicatorFile).map(withSection),
		findings: markdown(places.findings, findingFile),
		glossary: markdown(places.glossary, glossaryFile),
		help: markdown(places.help, helpFile),
		ladders: paths
			.filter((path) => places.ladders.test(path))
			.map((path) => ({ path, data: yaml(path, ladderFile) })),
		theoryWords: yaml('theory/words.yaml', theoryWordsFile),
		relevance: yaml('relevance.yaml', relevanceFile),
		standards: yaml('standards.yaml', standardsFile),
		changes: yaml('changes.yaml', changesFile)
	};
}

/** Splits a Markdown file into its YAML front matter and its body. */
function splitFrontMatter(file: string, text: string): { head: unknown; body: string } {
	const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
	if (!match)
		throw new ContentError(file, 'start the file with front matter between two lines "---"');
	return { head: readYaml(file, match[1]!), body: match[2]! };
}

/** The section a file belongs to, by the number of its folder. */
function withSection<T extends object>({ path, data }: ReadFile<T>) {
	const match = /^sections\/(\d+)-/.exec(path);
	if (!match) throw new ContentError(path, 'name the folder with its number, such as 03-awareness');
	return { path, data: { ...data, section: Number(match[1]) } };
}
