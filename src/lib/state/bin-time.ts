import { binDays } from '#lib/storage/design-store.ts';

/** A time at which everything now in the bin has been there long enough. */
export const whenBinIsOver = (now: Date): Date =>
	new Date(now.getTime() + (binDays + 1) * 24 * 60 * 60 * 1000);
