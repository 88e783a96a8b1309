/** What `appraise` is asked for. */
import { checkSets, depths, type CheckSet, type Depth } from '../lib/appraisal/appraisal.ts';
import { fail, ok, type Result } from '../lib/domain/result.ts';
import { oneOrMore, readArguments } from './arguments.ts';

export interface AppraiseOptions {
	readonly path: string;
	/** Sections of the toolkit, 1 to 9. */
	readonly sections: readonly number[];
	readonly sets: readonly CheckSet[];
	readonly depth: Depth;
}

const allSections = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** The error is a sentence for the one who called. */
export function appraiseOptions(args: readonly string[]): Result<AppraiseOptions, string> {
	const given = readArguments(args, ['sections', 'sets', 'depth']);
	if (!given.ok) return given;
	const { names, options } = given.value;
	const [path] = names;
	if (!path || names.length > 1) return fail('Name one proposal.');
	const sections = options.sections
		? oneOrMore('sections', options.sections, allSections)
		: ok(allSections);
	if (!sections.ok) return sections;
	const sets = options.sets ? oneOrMore('sets', options.sets, checkSets) : ok<CheckSet[]>([]);
	if (!sets.ok) return sets;
	const { depth: named = 'standard' } = options;
	const depth = depths.find((one) => one === named);
	if (!depth) return fail(`--depth takes ${depths.join(', ')}.`);
	return ok({ path, sections: sections.value.map(Number), sets: sets.value, depth });
}
