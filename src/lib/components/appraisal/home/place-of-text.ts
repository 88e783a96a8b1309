/** Where a text of an appraisal stands, in words, and the way there. */
import type { Criterion } from '#lib/appraisal/criteria.ts';
import type { AppraisalContent } from '#lib/content/appraisal-types.ts';
import { t } from '#lib/language/language.ts';
import { claimsPage, partOf, type AppraisalPlace } from '#lib/machines/appraisal-places.ts';
import type { TextPlace } from '#lib/state/appraisal-remarks.ts';
import { itemName } from '../conclude/desk-words.ts';

interface Sources {
	readonly appraising: Pick<AppraisalContent, 'abstract'>;
	/** Every item there is. */
	readonly criteria: readonly Criterion[];
}

export function placeOfText(
	{ type, key }: TextPlace,
	{ appraising, criteria }: Sources
): { name: string; place: AppraisalPlace | null } {
	const on = (step: AppraisalPlace['step'], page: string) => ({ step, part: '', page });
	switch (type) {
		case 'criterion': {
			const found = criteria.find((one) => one.key === key);
			return found
				? { name: itemName(found), place: { step: 'read', part: partOf(found), page: found.id } }
				: { name: t('panel.text.criterion'), place: null };
		}
		case 'field': {
			const isHere = ({ fields }: { readonly fields: readonly { readonly id: string }[] }) =>
				fields.some(({ id }) => id === key);
			const group = appraising.abstract.find(isHere);
			return {
				name: group?.title ?? t('panel.text.field'),
				place: group ? on('abstract', group.id) : null
			};
		}
		case 'claim':
			return { name: t('appraise.page.claims'), place: on('abstract', claimsPage) };
		case 'conclusion':
			return { name: t('appraise.page.recommend'), place: on('conclude', 'recommend') };
	}
}
