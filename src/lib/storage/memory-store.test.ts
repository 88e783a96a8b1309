import { createMemoryStore } from './memory-store.ts';
import { noRows } from './memory-medium.ts';
import { storeContract, storeTime } from './design-store.contract.ts';

storeContract('the store in memory', (options) => {
	const rows = noRows();
	const clock = () => storeTime;
	return Promise.resolve({
		store: createMemoryStore(clock, rows, options),
		secondTab: createMemoryStore(clock, rows, options),
		plant: (id, document) => {
			const row = rows.designs.get(id)!;
			const revision = row.record.revision + 1;
			rows.designs.set(id, { ...row, record: { ...row.record, revision, document } });
			return Promise.resolve();
		},
		look: (id) => {
			const { record, pieces, versions } = rows.designs.get(id)!;
			return Promise.resolve({ record, pieces, versions });
		}
	});
});
