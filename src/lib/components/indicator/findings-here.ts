/** Which open findings stand beside an indicator, and which beside its activity; each is shown once. */
import type { Indicator } from '#lib/domain/design.ts';
import type { Finding } from '#lib/rules/evaluate.ts';

const namesActivity = ({ because }: Finding) => because.some(({ type }) => type === 'activity');
const indicatorsNamed = ({ because }: Finding) =>
	because.flatMap((cause) => (cause.type === 'indicator' ? [cause.id] : []));

/** Findings that rest on this indicator and no other, and on no activity. */
export function findingsOnlyAbout(findings: readonly Finding[], indicatorId: string): Finding[] {
	return findings.filter((finding) => {
		const named = indicatorsNamed(finding);
		return named.length === 1 && named[0] === indicatorId && !namesActivity(finding);
	});
}

/** Findings that name the activity, or several indicators among which are its own. */
export function findingsAboutActivity(
	findings: readonly Finding[],
	activityId: string,
	indicators: readonly Pick<Indicator, 'id'>[]
): Finding[] {
	return findings.filter((finding) => {
		const named = indicatorsNamed(finding);
		return (
			finding.because.some((cause) => cause.type === 'activity' && cause.id === activityId) ||
			(named.length > 1 &&
				!namesActivity(finding) &&
				indicators.some(({ id }) => named.includes(id)))
		);
	});
}
