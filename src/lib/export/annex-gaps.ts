/** Part 8: what is not known yet, and the work that will close each gap (0.H5). */
import { everyAnswer, hasPlan, unknowns } from '../content/said.ts';
import { describeQuestion } from '../rules/describe.ts';
import { money, t } from '../language/language.ts';
import type { AnnexInput } from './annex-parts.ts';
import { linesByPlace } from './annex-unknown.ts';
import { dated, heading, paragraph, table } from './annex-words.ts';
import type { Block } from './blocks.ts';

export function buildGaps({ design, guide }: AnnexInput): Block[] {
	const all = unknowns(design, guide.content);
	const unplanned = all.filter(({ answer }) => !hasPlan(answer));
	const guesses = everyAnswer(design, guide.content).filter(
		({ answer }) => answer.basis === 'rough-guess' && answer.state !== 'unknown'
	);
	return [
		paragraph(t('annex.gaps.lead'), 'lead'),
		...(all.length === 0 ? [paragraph(t('annex.gaps.none'))] : []),
		...table(
			t('annex.gaps.planned'),
			[
				[t('annex.gaps.question'), 3],
				[t('annex.gaps.what'), 4],
				[t('annex.gaps.who'), 2],
				[t('annex.gaps.when'), 1.5],
				[t('annex.gaps.cost'), 1.4]
			],
			all
				.filter(({ answer }) => hasPlan(answer))
				.map((said) => {
					const { what, who, when, cost } = said.answer.plan;
					return [
						describeQuestion(said, { design, say: t }),
						what,
						who,
						dated(when),
						cost === null ? '' : money(cost, design.profile.currency)
					];
				})
		),
		...listUnder(t('annex.gaps.unplanned'), linesByPlace(unplanned, design)),
		...listUnder(t('annex.gaps.guesses'), linesByPlace(guesses, design))
	];
}

const listUnder = (title: string, items: readonly string[]): Block[] =>
	items.length === 0 ? [] : [heading(2, title), { type: 'list', items }];
