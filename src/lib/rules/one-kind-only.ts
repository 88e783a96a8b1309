/**
 * Designs that rest on one kind of work alone: three lessons, one mechanism. Work of no section counts as work beside it
 * where the design acts on the crime itself (2.Q5 to 2.Q8); otherwise it is a study or an office, and changes nothing.
 */
import { answerTo, isSetAside, programme, sectionsOf, stateOf } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import type { ActivityKind } from '../domain/vocabulary.ts';
import { actsOnTheCrime, answered, trainings } from './facts.ts';
import type { Action, Cause, Rule } from './rule.ts';

interface OneKind extends Omit<Rule, 'evaluate'> {
	kind: ActivityKind;
	/** Causes beside the mix of activities; null when the design answers the lesson in another way. */
	also: (design: Design) => readonly Cause[] | null;
	settle: (design: Design) => readonly Action[];
}

function oneKindOnly({ kind, also, settle, ...rule }: OneKind): Rule {
	return {
		...rule,
		evaluate: ({ design }) => {
			const activities = working(design);
			const alone = activities.every((activity) =>
				[activity.kind, ...activity.alsoKinds].every((one) => one === kind)
			);
			const causes = activities.length > 0 && alone ? also(design) : null;
			if (causes === null) return [];
			return [
				{
					at: '',
					because: [{ type: 'page', step: 'activities' }, ...causes],
					settle: settle(design)
				}
			];
		}
	};
}

const working = (design: Design): readonly Activity[] =>
	actsOnTheCrime(design)
		? design.activities
		: design.activities.filter((activity) => sectionsOf(activity).length > 0);

const againstTheCrime: readonly Action[] = (['2.Q5', '2.Q6', '2.Q7', '2.Q8'] as const).map(
	(question) => ({ type: 'answer', scope: programme, question })
);

/** Awareness works as part of a wider effort to change behaviour, not by itself. */
export const awarenessAlone = oneKindOnly({
	id: 'awareness-alone',
	advice: 'add',
	weight: 'consider',
	sources: ['3.L3'],
	kind: 'awareness',
	also: () => [],
	settle: () => [{ type: 'open', step: 'activities' }, ...againstTheCrime]
});

/** Livelihoods have hardly ever been shown to prevent trafficking alone; 4.Q6 "yes" names the wider package. */
export const livelihoodsAlone = oneKindOnly({
	id: 'livelihoods-alone',
	advice: 'rethink',
	weight: 'gate',
	sources: ['4.L1', '4.Q6'],
	kind: 'livelihoods',
	also: (design) => {
		const said = working(design).map(({ id }) => ({ id, answer: answerTo(design, id, '4.Q6') }));
		if (said.some(({ answer }) => stateOf(answer) === 'yes' || isSetAside(answer))) return null;
		return said.filter(({ answer }) => answer.state !== null).map(({ id }) => answered(id, '4.Q6'));
	},
	settle: (design) => [
		...working(design).map(({ id }) => ({ type: 'answer', scope: id, question: '4.Q6' }) as const),
		{ type: 'open', step: 'activities' },
		...againstTheCrime
	]
});

/** Training alone has not been shown to make networks smaller or weaker; speaks where that is what is promised. */
export const trainingAlone = oneKindOnly({
	id: 'training-alone',
	advice: 'rethink',
	weight: 'gate',
	sources: ['6.L1', '1.A3'],
	kind: 'criminal-justice',
	also: (design) => {
		const promising = working(design).filter(({ claim }) => claim === 'impact');
		const onlyTraining = trainings(design).length === working(design).length;
		if (promising.length === 0 || !onlyTraining) return null;
		return promising.map(({ id }) => ({ type: 'activity', id }));
	},
	settle: (design) => [
		...working(design)
			.filter(({ claim }) => claim === 'impact')
			.map(({ id }) => ({ type: 'edit-activity', id }) as const),
		{ type: 'open', step: 'activities' },
		{ type: 'answer', scope: programme, question: '2.Q7' }
	]
});
