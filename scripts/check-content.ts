/** Validates `content/` and says in one line what it holds; a fault is printed with file, place and cure. */
import { ContentError } from '../src/lib/content/parse.ts';
import { readContent } from '../src/lib/server/content.ts';

try {
	const content = readContent();
	const { sections, lessons, questions, indicators, findings, glossary, help, ladders } = content;
	console.log(
		`content ${content.version}: ${sections.length} sections, ${lessons.length} lessons, ${questions.length} questions, ` +
			`${indicators.length} indicator categories, ${findings.length} findings, ${ladders.length} ladders, ` +
			`${glossary.length} terms, ${help.length} help pages`
	);
} catch (error) {
	if (!(error instanceof ContentError)) throw error;
	console.error(error.message);
	process.exit(1);
}
