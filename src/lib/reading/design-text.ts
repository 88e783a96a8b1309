/** What a design says beside its answers, in the order of the path: programme, groups, patterns, work, shifts, measures. */
import type { Guide } from '../content/guide.ts';
import type { Design, Group, Indicator, Pattern } from '../domain/design.ts';
import { opportunityIds } from '../domain/vocabulary.ts';
import { list, number, t } from '../language/language.ts';
import '../language/planning-words.ts';
import { shortOf, stateLabel } from '../rules/describe.ts';

/** A part in the making: its place in words, and its lines; lines without a value are empty. */
interface DesignSection {
	readonly label: string;
	readonly lines: readonly string[];
}

/** "Label: value"; nothing where there is no value. */
export function said(label: string, value: string): string {
	if (value.trim() === '') return '';
	const lead = label.trim();
	if (lead === '') return value;
	return `${/[?:.…]$/.test(lead) ? lead : t('annex.answers.lead.label', { label: lead })} ${value}`;
}

export function designSections(design: Design, guide: Guide): DesignSection[] {
	return [
		...profileSections(design),
		...design.groups.map(groupSection),
		...design.patterns.map(patternSection),
		...opportunitySections(design, guide),
		...design.activities.map((activity) => ({
			label: t('finding.cause.activity', { name: nameOf(activity.name) }),
			lines: [
				t(`kind.${activity.kind}`),
				activity.description,
				activity.claim ? said(t('annex.theory.claim'), t(`annex.claim.${activity.claim}`)) : ''
			]
		})),
		...assumptionSections(design),
		...displacementSections(design),
		...design.indicators.map((indicator) => indicatorSection(indicator))
	].map(({ label, lines }) => ({ label, lines: lines.filter((line) => line.trim() !== '') }));
}

const nameOf = (name: string): string => name.trim() || t('common.unnamed');
const amountText = (value: number | null): string => (value === null ? '' : number(value));
const together = (...texts: string[]): string =>
	texts.filter((text) => text.trim() !== '').join(', ');

function profileSections({ profile }: Design): DesignSection[] {
	const { motivation } = profile;
	return [
		{
			label: t('programme.project.title'),
			lines: [
				said(t('programme.title'), profile.title),
				said(t('programme.organisation'), profile.organisation),
				said(t('programme.countries'), profile.countries),
				said(t('programme.places'), profile.places),
				said(t('programme.start'), profile.start),
				said(t('programme.months'), amountText(profile.months)),
				said(t('programme.budget'), together(amountText(profile.budget), profile.currency)),
				said(t('programme.donor'), profile.donor)
			]
		},
		{ label: t('programme.summary'), lines: [profile.summary] },
		{
			label: t('annex.pattern.need'),
			lines: [
				motivation.reason,
				said(t('annex.pattern.reasonSource'), together(motivation.source, motivation.year)),
				profile.needsAssessment
					? said(t('annex.pattern.assessed'), t(`needs.${profile.needsAssessment}`))
					: '',
				said(t('annex.pattern.lived'), profile.livedExperience),
				said(t('annex.pattern.others'), profile.otherActors)
			]
		},
		{
			label: t('annex.pattern.partners'),
			lines: profile.partners.map(({ name, role, expertise, record }) =>
				said(nameOf(name), together(role, expertise, record))
			)
		}
	];
}

const groupSection = (group: Group): DesignSection => ({
	label: t('finding.cause.group', { name: nameOf(group.name) }),
	lines: [
		said(t('annex.pattern.change'), group.change),
		said(
			t('annex.pattern.who'),
			together(
				group.sex ? t(`sex.${group.sex}`) : '',
				group.ageBand ? t(`age.${group.ageBand}`) : ''
			)
		),
		said(t('groups.size'), amountText(group.size)),
		said(t('groups.reachable'), amountText(group.reachable)),
		said(t('groups.place'), group.place)
	]
});

const patternSection = (pattern: Pattern): DesignSection => ({
	label: t('finding.cause.pattern', { name: nameOf(pattern.name) }),
	lines: [
		said(t('annex.pattern.recruitment'), pattern.recruitedWho),
		said(t('annex.pattern.how'), pattern.recruitedHow),
		said(t('annex.pattern.from'), pattern.recruitedFrom),
		said(
			t('annex.pattern.movement'),
			together(pattern.movement ? t(`movement.${pattern.movement}`) : '', pattern.movementText)
		),
		said(t('annex.pattern.exploitation'), pattern.exploitation),
		said(t('annex.pattern.control'), pattern.control),
		...pattern.factors.map(({ text }) => said(t('annex.pattern.factor'), text)),
		said(t('annex.pattern.source'), pattern.source)
	]
});

function opportunitySections({ opportunities }: Design, guide: Guide): DesignSection[] {
	return opportunityIds.flatMap((id) => {
		const found = opportunities[id];
		if (!found) return [];
		const label = t('review.question', shortOf(guide, id));
		const state = found.state === null ? '' : stateLabel(undefined, found.state, t);
		return [{ label, lines: [state, found.text] }];
	});
}

function assumptionSections({ theory }: Design): DesignSection[] {
	const own = Object.values(theory.assumptions).flatMap((byId) => Object.values(byId));
	const reasons = Object.values(theory.reasons).map(({ text }) => text);
	return [
		{ label: t('annex.part.theory'), lines: reasons },
		...own.map(({ text, evidence, test, owner }) => ({
			label: t('annex.part.assumptions'),
			lines: [
				text ?? '',
				said(t('annex.assumptions.evidence'), evidence),
				said(t('annex.assumptions.test'), together(test, owner))
			]
		}))
	];
}

function displacementSections({ displacement }: Design): DesignSection[] {
	const { kinds, watchPoints, networkResponse, benefits } = displacement;
	return [
		...Object.entries(kinds).map(([kind, view]) => ({
			label: t(`displacement.kind.${kind as keyof typeof kinds}`),
			lines: [
				view.likelihood ? t(`displacement.likelihood.${view.likelihood}`) : '',
				view.why,
				said(t('annex.displacement.signs'), view.signs),
				said(t('annex.displacement.response'), view.response)
			]
		})),
		{
			label: t('annex.displacement.watch'),
			lines: watchPoints.map(({ what, where, who }) => together(what, where, who))
		},
		{ label: t('annex.displacement.network'), lines: [networkResponse] },
		{ label: t('annex.displacement.benefits'), lines: [benefits] }
	];
}

function indicatorSection(indicator: Indicator): DesignSection {
	const { baseline, target } = indicator;
	const split = [
		indicator.bySex ? t('annex.sheets.bySex') : '',
		indicator.byAge ? t('annex.sheets.byAge') : '',
		indicator.byOther.trim()
	].filter((one) => one !== '');
	return {
		label: t('finding.cause.indicator', { name: nameOf(indicator.name) }),
		lines: [
			indicator.rung ? t(`rung.${indicator.rung}`) : '',
			said(t('annex.sheets.definition'), indicator.definition),
			said(t('annex.sheets.baseline'), together(baseline.value, baseline.date, baseline.plan)),
			said(t('annex.sheets.target'), together(target.value, target.date, target.reason)),
			said(t('annex.sheets.source'), indicator.source),
			said(t('annex.sheets.method'), together(indicator.method, indicator.frequency)),
			said(t('annex.sheets.responsible'), indicator.responsible),
			said(t('annex.sheets.split'), list(split)),
			said(t('annex.sheets.caveats'), indicator.caveats),
			indicator.outside ? said(t('annex.sheets.outside'), t('annex.sheets.outsideYes')) : ''
		]
	};
}
