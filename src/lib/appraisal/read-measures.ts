/** The measures ticked in the abstract, as the indicators of a design. */
import { newIndicator } from '../domain/create.ts';
import type { Indicator } from '../domain/design.ts';
import type { ActivityKind, Rung } from '../domain/vocabulary.ts';
import { answerOf, isSaid, ticked } from './abstract.ts';
import type { Appraisal } from './appraisal.ts';

/** What each kind of measure shows; by field, then option. */
const rungOf: Readonly<Record<string, Readonly<Record<string, Rung>>>> = {
	'measures-planned': {
		'numbers-reached': 'reach',
		attendance: 'reach',
		satisfaction: 'satisfaction',
		knowledge: 'learning',
		'retention-later': 'retention',
		behaviour: 'behaviour',
		'effect-on-trafficking': 'impact'
	},
	'data-participants': { numbers: 'reach', attendance: 'reach' },
	'data-knowledge': { 'pre-and-post': 'learning', 'post-only': 'learning' },
	'data-outcomes': { 'direct-help': 'behaviour', 'follow-up-victims': 'retention' }
};
/** Only these kinds have a ladder on which such measures stand. */
const withLadder: readonly ActivityKind[] = ['awareness', 'livelihoods', 'criminal-justice'];
/** Stands where a design has words that the abstract does not ask for; never shown. */
const notAsked = '–';
const changes: readonly Rung[] = ['learning', 'retention', 'behaviour', 'impact'];

/**
 * A measure for each tick, the same for every kind of activity: which one it belongs to the abstract does not say, and
 * so nothing is taken to be missing that may be there.
 */
export function indicatorsOf(
	appraisal: Appraisal,
	kind: ActivityKind,
	labelOf: (field: string, option: string) => string
): Indicator[] {
	// What is not measured can be told only once the appraiser has been through the measures.
	const known =
		isSaid(appraisal, 'measures-planned') ||
		['data-knowledge', 'data-outcomes'].every((field) => isSaid(appraisal, field));
	if (!withLadder.includes(kind) || !known) return [];
	const baseline = answerOf(appraisal, 'baseline').state;
	return Object.entries(rungOf).flatMap(([field, rungs]) =>
		ticked(appraisal, field)
			.filter((option) => rungs[option])
			.map((option) => {
				const rung = rungs[option]!;
				const measure: Indicator = {
					...newIndicator(`${kind}/${field}/${option}`),
					name: labelOf(field, option),
					activityId: kind,
					rung,
					method: notAsked
				};
				const without = baseline === 'no' || baseline === 'not-given' || option === 'post-only';
				// With a value to reach, the rule asks for the value before; no other rule that is heard reads it.
				return without && changes.includes(rung)
					? { ...measure, target: { ...measure.target, value: notAsked } }
					: measure;
			})
	);
}
