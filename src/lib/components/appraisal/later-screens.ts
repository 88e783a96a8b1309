/**
 * Screens that come with the conclusion, the panel and the round. Null hides every way to them; whoever writes one
 * puts its import here. Each page of the conclusion is a place of the path.
 */
import type { Component } from 'svelte';

type Loaded<Props extends Record<string, unknown> = Record<string, never>> = () => Promise<{
	default: Component<Props>;
}>;

interface LaterScreens {
	/** Pages after the findings by name, in order; each reads `getDesk()`. */
	readonly conclusion: Readonly<Record<string, Loaded>>;
	/** A panel, at `/appraise/#<panel id>/panel`. */
	readonly panel: Loaded<{ id: string }> | null;
	/** The proposals of a call, at `/appraise/#round/<call>`. */
	readonly round: Loaded<{ call: string }> | null;
	/** Opens several appraisals of one proposal as a panel; shown on the appraiser's home page. */
	readonly openPanel: Loaded | null;
}

export const laterScreens: LaterScreens = {
	conclusion: {
		main: () => import('./conclude/ConcludePage.svelte'),
		recommend: () => import('./conclude/RecommendPage.svelte'),
		'hand-over': () => import('./conclude/HandOverPage.svelte')
	},
	panel: () => import('./panel/PanelPage.svelte'),
	round: () => import('./round/RoundPage.svelte'),
	openPanel: () => import('./panel/OpenPanel.svelte')
};
