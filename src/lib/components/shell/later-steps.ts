/** Steps that no first screen shows. Their code comes when they are opened, or a little before (`fetchNear`). */
const near = {
	pattern: () => import('../steps/PatternStep.svelte'),
	opportunity: () => import('../steps/OpportunityStep.svelte'),
	activities: () => import('../steps/ActivitiesStep.svelte'),
	lessons: () => import('../steps/LessonsStep.svelte')
};

export const laterSteps = {
	...near,
	theory: () => import('../steps/TheoryStep.svelte'),
	displacement: () => import('../steps/DisplacementStep.svelte'),
	indicators: () => import('../steps/IndicatorsStep.svelte'),
	review: () => import('../steps/ReviewStep.svelte'),
	annex: () => import('../steps/AnnexStep.svelte')
};

/** What the user reaches soon, so that walking on does not wait for the line. */
export async function fetchNear(): Promise<void> {
	await Promise.all(Object.values(near).map((step) => step()));
}
