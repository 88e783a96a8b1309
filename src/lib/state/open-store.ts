import type { DesignStore } from '#lib/storage/design-store.ts';
import { createIndexedDbStore } from '#lib/storage/indexed-db-store.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { cipherFor } from '#lib/storage/passphrase-keys.ts';
import { pageStore, type PageStore } from './page-store.ts';

export type OpenedStore = PageStore<DesignStore>;

const clock = () => new Date();
const designs = pageStore<DesignStore>({
	browser: (onOlderTab) => createIndexedDbStore(clock, { cipherFor, onOlderTab }),
	memory: createMemoryStore(clock)
});

/** The store of designs. */
export const openStore = designs.open;
export const reopenStore = designs.reopen;
export const onOlderTab = designs.onOlderTab;
