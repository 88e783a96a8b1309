import type { AppraisalStore } from '#lib/storage/appraisal-store.ts';
import { createIndexedDbAppraisalStore } from '#lib/storage/indexed-db-appraisal-store.ts';
import { createMemoryAppraisalStore } from '#lib/storage/memory-appraisal-store.ts';
import { pageStore, type PageStore } from './page-store.ts';

export type OpenedAppraisalStore = PageStore<AppraisalStore>;

const clock = () => new Date();
const appraisals = pageStore<AppraisalStore>({
	browser: (onOlderTab) => createIndexedDbAppraisalStore(clock, { onOlderTab }),
	memory: createMemoryAppraisalStore(clock)
});

/** The store of appraisals and panels. */
export const openAppraisalStore = appraisals.open;
export const reopenAppraisalStore = appraisals.reopen;
export const onOlderAppraisalTab = appraisals.onOlderTab;
