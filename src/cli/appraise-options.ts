/** What `appraise` is asked for; every word that is not understood is named, none is passed over. */
import { checkSets, depths, type CheckSet, type Depth } from '../lib/appraisal/appraisal.ts';
import { fail, ok, type Result } from '../lib/domain/result.ts';

export interface AppraiseOptions {
	readonly path: string;
	/** Sections of the toolkit, 1 to 9. */
	readonly sections: readonly number[];
	readonly sets: readonly CheckSet[];
	readonly depth: Depth;
}

const allSections = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The error is a sentence for the one who called. */
export function appraiseOptions(args: readonly string[]): Result<AppraiseOptions, string> {
	let path: string | undefined;
	let sections = allSections;
	let sets: CheckSet[] = [];
	let depth: Depth = 'standard';
	for (let at = 0; at < args.length; at++) {
		const [name, given] = args[at]!.split('=', 2) as [string, string?];
		if (!name.startsWith('--')) {
			if (path !== undefined) return fail('Name one proposal at a time.');
			path = args[at]!;
			continue;
		}
		const value = given ?? args[++at] ?? '';
		const words = value.split(',').map((word) => word.trim());
		switch (name) {
			case '--sections':
				sections = words.map(Number);
				if (!sections.every((one) => allSections.includes(one)))
					return fail('--sections takes numbers from 1 to 9, such as --sections 3,8.');
				break;
			case '--sets':
				sets = checkSets.filter((set) => words.includes(set));
				if (sets.length !== new Set(words).size)
					return fail(`--sets takes ${checkSets.join(', ')}.`);
				break;
			case '--depth': {
				const known = depths.find((one) => one === value);
				if (!known) return fail(`--depth takes ${depths.join(', ')}.`);
				depth = known;
				break;
			}
			default:
				return fail(`${name} is not known here.`);
		}
	}
	if (path === undefined)
		return fail('Name a proposal: appraise proposal.pdf --sections 3,8 --depth full');
	return ok({ path, sections, sets, depth });
}
