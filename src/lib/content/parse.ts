/**
 * Text files in, one validated `Content` out. Pure: the caller reads the disk and brings the sanitiser.
 * A fault throws `ContentError`, which names file, place and cure, so that a build never ships half a question set.
 */
import { fingerprint } from '../domain/fingerprint.ts';
import { checkFiles } from './check-files.ts';
import type { ContentFiles, ReadFile } from './content-file.ts';
import { editionIn, versionOf } from './edition.ts';
import { readFiles } from './read-files.ts';
import type { Content } from './types.ts';

interface Options {
	language: string;
	/** Takes rendered Markdown, gives HTML without anything that runs or loads. */
	sanitise: (html: string) => string;
}

/** Reads every file of one language and checks that ids are unique and references resolve. */
export function parseContent(files: ContentFiles, { language, sanitise }: Options): Content {
	const read = readFiles(files, sanitise);
	checkFiles(read);
	const { theoryWords, relevance, standards, changes } = read;
	const all = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
	return {
		language,
		version: versionOf(editionIn(changes), fingerprint(all.join('\n'))),
		sections: dataOf(read.sections),
		lessons: dataOf(read.lessons),
		questions: dataOf(read.questions),
		indicators: dataOf(read.indicators),
		findings: dataOf(read.findings),
		glossary: dataOf(read.glossary),
		help: dataOf(read.help),
		ladders: dataOf(read.ladders),
		theoryWords,
		relevance,
		standards,
		changes
	};
}

const dataOf = <T>(files: readonly ReadFile<T>[]): T[] => files.map(({ data }) => data);
