/** The first page: what the document is, the facts of the programme, its summary, and what kind of tool stands behind it. */
import { isOpen } from '../rules/evaluate.ts';
import { date, list, money, t } from '../language/language.ts';
import { designFile } from '../storage/design-file.ts';
import { buildBrief } from './annex-brief.ts';
import type { AnnexInput, AnnexPart } from './annex-parts.ts';
import { fact, filled, isOverridden, isSaid, joined } from './annex-words.ts';
import type { Block } from './blocks.ts';

export const titleOfDesign = ({ design }: AnnexInput): string =>
	design.profile.title.trim() || t('annex.untitled');

export function buildCover(
	input: AnnexInput,
	leftOut: readonly AnnexPart[],
	contents: readonly string[]
): Block {
	const { design, now } = input;
	const { profile } = design;
	const { budget, currency } = profile;
	const brief = buildBrief(input);
	return {
		type: 'cover',
		title: titleOfDesign(input),
		kind: t('annex.kind'),
		facts: [
			...filled([
				fact(t('annex.cover.nature'), natureText(input)),
				fact(t('annex.cover.redacted'), design.redacted ? t('annex.cover.redacted.text') : '')
			]),
			fact(t('annex.cover.organisation'), profile.organisation),
			...filled([
				fact(
					t('annex.cover.partners'),
					list(profile.partners.map(({ name }) => name).filter(isSaid))
				)
			]),
			fact(t('annex.cover.where'), joined([profile.countries, profile.places], '; ')),
			fact(t('annex.cover.period'), periodText(input)),
			fact(t('annex.cover.budget'), budget === null ? '' : money(budget, currency)),
			fact(t('annex.cover.donor'), profile.donor),
			fact(
				t('annex.cover.state'),
				t('annex.cover.dates', {
					changed: date(design.changed),
					made: date(now.toISOString())
				})
			),
			...filled([
				fact(t('annex.cover.leftOut'), list(leftOut.map((part) => t(`annex.part.${part}`))))
			])
		],
		summaryTitle: t('annex.cover.summary'),
		summary: [
			...(isSaid(profile.summary)
				? profile.summary.split(/\n\s*\n/).filter(isSaid)
				: [t('annex.cover.noSummary')]),
			joined([contentsText(input, leftOut), readingText(leftOut, contents.length)], ' ')
		],
		...(brief.length > 0 ? { brief: { title: t('annex.brief'), facts: brief } } : {}),
		contents: { title: t('annex.cover.parts'), entries: contents },
		note: t('annex.basis', { file: designFile(design).name })
	};
}

/** Where to begin in a long paper; only where the parts that say it stand first. */
function readingText(leftOut: readonly AnnexPart[], parts: number): string {
	const isWhole = core.every((part) => !leftOut.includes(part)) && parts > core.length;
	return isWhole ? t('annex.cover.reading', { last: core.length }) : '';
}
const core: readonly AnnexPart[] = ['pattern', 'theory', 'results'];

function natureText({ design }: AnnexInput): string {
	return design.nature === 'own' ? '' : t(`nature.${design.nature}`);
}

function periodText({ design: { profile } }: AnnexInput): string {
	const { start, months } = profile;
	if (start && months !== null)
		return t('annex.cover.period.both', { start: date(start), count: months });
	if (start) return t('annex.cover.period.start', { start: date(start) });
	return months === null ? '' : t('annex.cover.period.months', { count: months });
}

function contentsText({ design, findings }: AnnexInput, leftOut: readonly AnnexPart[]): string {
	const count = (key: 'activities' | 'groups' | 'patterns' | 'indicators') =>
		t(`annex.count.${key}`, { count: design[key].length });
	const contents = t('annex.cover.contents', {
		activities: count('activities'),
		groups: count('groups'),
		patterns: count('patterns'),
		indicators: count('indicators')
	});
	if (findings.length === 0) return `${contents} ${t('annex.cover.noFindings')}`;
	const review = t(leftOut.includes('open') ? 'annex.cover.findingsCut' : 'annex.cover.findings', {
		open: t('annex.count.open', { count: findings.filter(isOpen).length }),
		overridden: t('annex.count.overridden', { count: findings.filter(isOverridden).length })
	});
	return `${contents} ${review}`;
}
