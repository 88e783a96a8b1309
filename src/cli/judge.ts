import { Guide } from '../lib/content/guide.ts';
import type { Design } from '../lib/domain/design.ts';
import { evaluate } from '../lib/rules/evaluate.ts';
import { rules } from '../lib/rules/rules.ts';
import { readContent } from '../lib/server/content.ts';
import { draftTheory } from '../lib/theory/draft.ts';

/** Everything that follows from a design: the same core the browser uses. */
export function judge(design: Design) {
	const content = readContent('en');
	const theory = draftTheory(design, {
		language: design.language,
		ladders: content.ladders,
		theoryWords: content.theoryWords
	});
	return { guide: new Guide(content), theory, findings: evaluate(rules, { design, theory }) };
}
