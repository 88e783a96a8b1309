/** What was read and what was not, and in which state the proposal was: a verdict is worth no more than its reading. */
import {
	checkSets,
	type Appraisal,
	type CheckSet,
	type ProposalRef
} from '../../appraisal/appraisal.ts';
import { chaptersOf } from '../../appraisal/progress.ts';
import { date, list, t } from '../../language/language.ts';
import { dated, fact, filled, heading, joined, paragraph } from '../annex-words.ts';
import type { Block } from '../blocks.ts';
import type { MemoItem, MemoParts } from './memo-item.ts';
import { chapterTitle, isUnsettled, numbers, partsText } from './memo-words.ts';

/** "Standard reading of sections 1, 2 and 3; Human rights and safety". */
export function scopeText(
	items: readonly MemoItem[],
	depths: readonly Appraisal['depth'][],
	parts: MemoParts
): string {
	const chapters = chaptersOf(items.map(({ criterion }) => criterion));
	const sections = chapters.flatMap(({ section }) => section ?? []);
	const sets = chapters.filter(({ set }) => set !== null);
	return joined(
		[
			t('memo.scope', {
				depth: list([...new Set(depths)].map((depth) => t(`memo.depth.${depth}`))),
				sections: numbers(sections)
			}),
			...sets.map((chapter) => chapterTitle(chapter, parts))
		],
		'; '
	);
}

export function buildNotRead(
	items: readonly MemoItem[],
	depths: readonly Appraisal['depth'][],
	parts: MemoParts,
	more: readonly string[] = []
): Block[] {
	const chapters = chaptersOf(items.map(({ criterion }) => criterion));
	const sections = chapters.map(({ section }) => section);
	const sets = chapters.map(({ set }) => set);
	const left = parts.guide.content.sections.filter(({ number }) => !sections.includes(number));
	const leftSets = checkSets.filter((set) => !sets.includes(set));
	const stale = items.filter(({ isStale }) => isStale).length;
	const open = items.filter((one) => one.verdict === null && !isUnsettled(one)).length;
	const lines = [
		...(depths.includes('full')
			? []
			: [t(`memo.notRead.depth.${depths.includes('standard') ? 'standard' : 'quick'}`)]),
		...(left.length === 0
			? []
			: [t('memo.notRead.sections', { sections: list(left.map(sectionName)) })]),
		...(leftSets.length === 0
			? []
			: [t('memo.notRead.sets', { sets: leftSets.map((set) => setTitle(set, parts)).join('; ') })]),
		...(open === 0 ? [] : [t('memo.notRead.open', { count: open })]),
		...(stale === 0 ? [] : [t('memo.notRead.stale', { count: stale })]),
		...more
	];
	return [
		heading(2, t('memo.notRead.title')),
		...(lines.length === 0
			? [paragraph(t('memo.notRead.nothing'))]
			: [{ type: 'list', items: lines } as const])
	];
}

const sectionName = ({ number, short }: { number: number; short: string }): string =>
	`${number} (${short})`;

const setTitle = (set: CheckSet, { appraising }: MemoParts): string =>
	appraising.checks.find((one) => one.set === set)?.title ?? set;

interface HowRead {
	readonly proposal: ProposalRef;
	/** Versions of it that were read before. */
	readonly earlier: readonly ProposalRef[];
	readonly document: Pick<Appraisal, 'contentVersion'>;
}

/** The proposal as it was read: anybody can tell by the fingerprint whether they hold the same file. */
export function buildHowRead(
	{ proposal, earlier, document }: HowRead,
	{ proposal: text, guide, appraising }: MemoParts
): Block[] {
	const known = new Set(['', guide.content.version, appraising.version]);
	return [
		heading(2, t('memo.howRead.title')),
		{
			type: 'facts',
			facts: filled([
				fact(
					t('memo.howRead.file'),
					joined(
						[
							proposal.name,
							t(`memo.kind.${proposal.kind}`),
							partsText(proposal),
							proposal.opened && t('memo.howRead.opened', { date: date(proposal.opened) })
						],
						'; '
					)
				),
				fact(t('memo.howRead.fingerprint'), proposal.fingerprint),
				fact(
					t('memo.howRead.earlier'),
					earlier
						.map((one) => joined([dated(one.opened), one.name, one.fingerprint.slice(0, 12)], ', '))
						.join('; ')
				),
				fact(t('memo.howRead.text'), text === null ? t('memo.howRead.away') : ''),
				fact(
					t('memo.howRead.content'),
					t('memo.howRead.contents', {
						toolkit: guide.content.version,
						checks: appraising.version
					})
				),
				fact(
					t('memo.howRead.begun'),
					known.has(document.contentVersion) ? '' : document.contentVersion
				)
			])
		},
		paragraph(t('memo.basis'), 'note')
	];
}
