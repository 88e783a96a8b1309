/** What was said of the patterns an activity works on: whether they cross a border. */
import type { Activity, Design, Pattern } from './design.ts';

/** The patterns an activity names; all of the design where it names none, and without an activity. */
function patternsOf({ patterns }: Design, activity?: Activity): readonly Pattern[] {
	const named = patterns.filter(({ id }) => activity?.patternIds.includes(id));
	return named.length > 0 ? named : patterns;
}

/** Patterns said to cross a border. */
export function crossingPatterns(design: Design, activity: Activity): Pattern[] {
	return patternsOf(design, activity).filter(
		({ movement }) => movement === 'across-borders' || movement === 'both'
	);
}

/** False only where every pattern is said to stay inside one country. */
export function mayCrossBorders(design: Design, activity?: Activity): boolean {
	const patterns = patternsOf(design, activity);
	return (
		patterns.length === 0 ||
		patterns.some(({ movement }) => movement !== 'none' && movement !== 'within-country')
	);
}
