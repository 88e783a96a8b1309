import type { StoredSummary } from './appraisal-records.ts';
import { appraisalStoreContract, storeTime } from './appraisal-store.contract.ts';
import { emptyShelf } from './memory-appraisal-medium.ts';
import { createMemoryAppraisalStore } from './memory-appraisal-store.ts';

appraisalStoreContract('the store of appraisals in memory', () => {
	const shelf = emptyShelf();
	const { rows, texts } = shelf;
	const clock = () => storeTime;
	const done = Promise.resolve();
	return Promise.resolve({
		store: createMemoryAppraisalStore(clock, shelf),
		secondTab: createMemoryAppraisalStore(clock, shelf),
		plant: (id, document) => {
			const row = rows.get(id)!;
			rows.set(id, { ...row, record: { ...row.record, document } });
			return done;
		},
		plantText: (fingerprint, text) => {
			texts.set(fingerprint, { ...texts.get(fingerprint)!, text });
			return done;
		},
		plantSummary: (id, summary) => {
			rows.set(id, { ...rows.get(id)!, summary: summary as StoredSummary });
			return done;
		}
	});
});
