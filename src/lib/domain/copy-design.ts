import type { Design } from './design.ts';

interface Copy {
	newId: () => string;
	now: Date;
	/** The copy's title; without it the title stays. */
	title?: string;
}

/** The same words as a design of its own: under a new id, so that the two are never taken for states of one. */
export function copyDesign(design: Design, { newId, now, title }: Copy): Design {
	return {
		...design,
		id: newId(),
		created: now.toISOString(),
		changed: now.toISOString(),
		profile: { ...design.profile, title: title ?? design.profile.title }
	};
}
