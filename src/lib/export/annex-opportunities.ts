/** Ways to make the crime itself less attractive (2.Q5 to 2.Q8): a row each where something is known, a line for the rest. */
import type { Guide } from '../content/guide.ts';
import { opportunity } from '../domain/answers.ts';
import { opportunityIds } from '../domain/vocabulary.ts';
import { t } from '../language/language.ts';
import { shortOf, stateLabel } from '../rules/describe.ts';
import type { AnnexInput } from './annex-parts.ts';
import { heading, isSaid, joined, paragraph, table } from './annex-words.ts';
import type { Block } from './blocks.ts';

export function buildOpportunities({ design, guide }: AnnexInput): Block[] {
	const all = opportunityIds
		.map((id) => ({ id, said: opportunity(design, id) }))
		.filter(({ said }) => said.state !== null || isSaid(said.text) || said.use !== null);
	// Where nothing is known yet, the same words would fill a row each.
	const unknown = all.filter(({ said }) => said.state === 'unknown' && said.use === null);
	const rows = all
		.filter((one) => !unknown.includes(one))
		.map(({ id, said }) => {
			const { short } = shortOf(guide, id);
			return [
				`${id} ${short}`,
				stateLabel(undefined, said.state, t),
				said.text,
				said.use ? t(`opportunity.use.${said.use}`) : ''
			];
		});
	if (all.length === 0) return [];
	return [
		heading(2, t('annex.pattern.opportunities')),
		...table(
			'',
			[
				[t('annex.pattern.opportunity'), 2.8],
				[t('annex.pattern.opportunityState'), 1],
				[t('annex.pattern.opportunityText'), 5],
				[t('annex.pattern.opportunityUse'), 1.2]
			],
			rows
		),
		...unknownOpportunities(unknown, guide)
	];
}

/** Named in a line, with the words they share. */
function unknownOpportunities(
	unknown: readonly { id: string; said: { text: string } }[],
	guide: Guide
): Block[] {
	const texts = [...new Set(unknown.map(({ said }) => said.text.trim()))];
	return texts.map((text) => {
		const same = unknown.filter(({ said }) => said.text.trim() === text);
		const names = namesOf(same, guide).join('; ');
		return paragraph(joined([t('annex.pattern.opportunityUnknown', { names }), text], ' '));
	});
}

/** By the question alone where all its parts are among them. */
function namesOf(some: readonly { id: string }[], guide: Guide): string[] {
	const ids = new Set(some.map(({ id }) => id));
	const whole = guide.content.questions.filter(({ items }) => {
		const parts = opportunityIds.filter((id) => items.some((item) => item.id === id));
		return parts.length > 0 && parts.every((id) => ids.has(id));
	});
	const named = [...ids].map(
		(id) => whole.find(({ items }) => items.some((item) => item.id === id))?.id ?? id
	);
	return [...new Set(named)].map((id) => joined([id, shortOf(guide, id).short], ' '));
}
