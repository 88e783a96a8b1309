/** The store of appraisals for browsers without IndexedDB, and for tests; as `memory-store.ts` for designs. */
import type { AppraisalStore } from './appraisal-store.ts';
import { keepAppraisals } from './keep-appraisals.ts';
import {
	emptyShelf,
	memoryAppraisalMedium,
	type AppraisalShelf
} from './memory-appraisal-medium.ts';

export const createMemoryAppraisalStore = (
	clock: () => Date,
	shelf: AppraisalShelf = emptyShelf()
): AppraisalStore => keepAppraisals(memoryAppraisalMedium(shelf), clock);
