/** Rungs measured by one sample alone, which shows less than the rung: a table of samples (LOGIC, P2 and section 1). */
import { answerTo } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import type { Rung } from '../domain/vocabulary.ts';
import { activitiesIn, answered, indicatorsOf } from './facts.ts';
import { isOf } from './indicator-facts.ts';
import type { Cause, Rule } from './rule.ts';

interface OnlySample extends Omit<Rule, 'evaluate'> {
	section: number;
	rung: Rung;
	sample: string;
	/** A sample on another rung that answers it too. */
	or?: string;
	/** Entries that make it matter here; null where it does not. */
	needs?: (design: Design, activity: Activity) => readonly Cause[] | null;
}

function onlySample({ section, rung, sample, or, needs, ...rule }: OnlySample): Rule {
	return {
		...rule,
		evaluate: ({ design }) =>
			activitiesIn(design, section).flatMap((activity) => {
				const own = indicatorsOf(design, activity);
				const onRung = own.filter((indicator) => indicator.rung === rung);
				const need = needs ? needs(design, activity) : [];
				if (need === null || onRung.length === 0) return [];
				if (!onRung.every(({ sampleId }) => sampleId === sample)) return [];
				if (or && own.some((indicator) => isOf(indicator, or))) return [];
				return [
					{
						at: activity.id,
						because: [...onRung.map(({ id }) => ({ type: 'indicator', id }) as const), ...need],
						settle: [{ type: 'add-indicator', activityId: activity.id, rung }],
						data: { activity: activity.name }
					}
				];
			})
	};
}

/** P2: a leaflet handed out is not a leaflet read. */
export const onlyMaterialsCounted = onlySample({
	id: 'only-materials-counted',
	advice: 'warn',
	weight: 'gate',
	sources: ['3.I2.d', '3.L2.e'],
	section: 3,
	rung: 'reach',
	sample: '3.I2.d'
});

/** 6.L2.a: cases are counted, whoever they reach. */
export const onlyCaseCounts = onlySample({
	id: 'only-case-counts',
	advice: 'warn',
	weight: 'gate',
	sources: ['6.L2.a', '6.I5.a', '6.I5.b'],
	section: 6,
	rung: 'behaviour',
	sample: '6.I5.a'
});

/** 6.I6: a network that was disturbed is not one that has ended. */
export const disruptedIsNotGone = onlySample({
	id: 'disrupted-is-not-gone',
	advice: 'warn',
	weight: 'gate',
	sources: ['6.I6.c', '6.I6.b'],
	section: 6,
	rung: 'impact',
	sample: '6.I6.c',
	needs: (_design, { id, claim }) => (claim === 'impact' ? [{ type: 'activity', id }] : null)
});

/** 6.L3: rotation is a barrier, and nobody counts who is still in post. */
export const postsNotFollowed = onlySample({
	id: 'posts-not-followed',
	advice: 'modify',
	weight: 'consider',
	sources: ['6.L3', '6.I4.b', '6.Q7.a'],
	section: 6,
	rung: 'retention',
	sample: '6.I4.a',
	needs: (design, { id }) => {
		const state = answerTo(design, id, '6.Q7').items['6.Q7.a']?.state;
		return state === 'yes' || state === 'partly' ? [answered(id, '6.Q7', '6.Q7.a')] : null;
	}
});

/** 8.L6: reintegration is looked at after six months and then no more. */
export const followUpTooShort = onlySample({
	id: 'follow-up-too-short',
	advice: 'modify',
	weight: 'gate',
	sources: ['8.L6', '8.I6', '8.I3.f'],
	section: 8,
	rung: 'reintegration',
	sample: '8.I6.a',
	or: '8.I3.f'
});
