/**
 * Figures that somebody who was exploited has to give, by their own words or from their file: before anyone is asked,
 * consent, safety, help and data have to be settled (1.N61; FORMATS, section 3, "ethics"). Told from what was chosen:
 * the sample, the step, and the groups of the activity; never from reading words.
 */
import { answerTo, programme } from '../domain/answers.ts';
import type { Answer, Design, Indicator, ItemAnswer } from '../domain/design.ts';
import type { AnswerState, Rung } from '../domain/vocabulary.ts';

/** The question where the points are answered, once for the whole programme. */
export const careQuestion = '1.N61';

/** Rungs whose figures come from people who were trafficked, whatever the activity. */
const toldByClients: readonly (Rung | null)[] = [
	'participation',
	'care',
	'feedback',
	'return',
	'justice',
	'housing',
	'reintegration',
	'missed-chances'
];

/** Rungs that say what people know, do or live by: where the activity is for people who were trafficked, they are asked. */
const toldByGroup: readonly (Rung | null)[] = [
	'satisfaction',
	'learning',
	'retention',
	'behaviour',
	'impact'
];

type Asked = Pick<Indicator, 'sampleId' | 'rung' | 'activityId'>;
/** What the content says of a sample; see `Guide.sample`. */
type SampleOf = (id: string) => { sample: { survivors: boolean } } | undefined;

export function asksExploitedPeople(
	{ sampleId, rung, activityId }: Asked,
	{ activities, groups }: Pick<Design, 'activities' | 'groups'>,
	sampleOf: SampleOf = () => undefined
): boolean {
	if (toldByClients.includes(rung)) return true;
	if (sampleId && sampleOf(sampleId)?.sample.survivors) return true;
	const activity = activities.find(({ id }) => id === activityId);
	return (
		toldByGroup.includes(rung) &&
		groups.some(
			({ id, behaviourGroup }) => behaviourGroup === '1.B7' && activity?.groupIds.includes(id)
		)
	);
}

/** One thing to settle, and what was said of it. */
interface CarePoint {
	readonly id: string;
	readonly text: string;
	readonly state: AnswerState | null;
	readonly said: string;
}

/** The points in the order of the question; none where the content does not ask it. */
export function carePoints(
	design: Design,
	question: { readonly items: readonly { id: string; text: string }[] } | undefined
): CarePoint[] {
	const { items }: Answer = answerTo(design, programme, careQuestion);
	return (question?.items ?? []).map(({ id, text }) => {
		const item: ItemAnswer | undefined = Object.hasOwn(items, id) ? items[id] : undefined;
		return { id, text, state: item?.state ?? null, said: item?.text.trim() ?? '' };
	});
}

/** Not settled, or only in part; said not to matter here counts as settled. */
export const isOpenPoint = ({ state }: CarePoint): boolean =>
	state !== 'yes' && state !== 'not-relevant';
