/** Validates `content/` and says in one line what it holds; a fault is printed with file, place and cure. */
import { ContentError } from '../src/lib/content/content-file.ts';
import { readAppraisalContent, readContent } from '../src/lib/server/content.ts';

try {
	const content = readContent();
	const { sections, lessons, questions, indicators, findings, glossary, help, ladders } = content;
	console.log(
		`content ${content.version}: ${sections.length} sections, ${lessons.length} lessons, ${questions.length} questions, ` +
			`${indicators.length} indicator categories, ${findings.length} findings, ${ladders.length} ladders, ` +
			`${glossary.length} terms, ${help.length} help pages`
	);
	const { version, abstract, checks, search } = readAppraisalContent();
	console.log(
		`for appraisers ${version}: ${abstract.flatMap(({ fields }) => fields).length} fields of the abstract, ` +
			`${checks.flatMap((set) => set.checks).length} checks in ${checks.length} sets, ` +
			`search words for ${Object.keys(search).length} items`
	);
} catch (error) {
	if (!(error instanceof ContentError)) throw error;
	console.error(error.message);
	process.exit(1);
}
