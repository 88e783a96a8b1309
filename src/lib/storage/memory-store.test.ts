import { createMemoryStore } from './memory-store.ts';
import { storeContract, storeTime } from './design-store.contract.ts';

storeContract('the store in memory', () => {
	const rows: NonNullable<Parameters<typeof createMemoryStore>[1]> = new Map();
	const clock = () => storeTime;
	return Promise.resolve({
		store: createMemoryStore(clock, rows),
		secondTab: createMemoryStore(clock, rows),
		plant: (id, document) => {
			const row = rows.get(id)!;
			rows.set(id, { ...row, record: { ...row.record, document } });
			return Promise.resolve();
		}
	});
});
