import { repliesPlace } from '../reply/reply-place.ts';

/** Places of the workspace that lie beside the path, as they stand in an address after the design's id. */
export const historyPlace = 'history';
export const mergePlace = 'merge';
export type BesidePlace = typeof historyPlace | typeof mergePlace | typeof repliesPlace;

/** Null for a place on the path. */
export const besideOf = (placeKey: string): BesidePlace | null =>
	placeKey === historyPlace || placeKey === mergePlace || placeKey === repliesPlace
		? placeKey
		: null;
