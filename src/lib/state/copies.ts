import type { Design } from '#lib/domain/design.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';
import { carryKey } from '#lib/storage/passphrase-keys.ts';

/** Stores the design under an id of its own and gives that id; null when the store refuses. */
export async function keepCopy(
	store: DesignStore,
	design: Design,
	id: string
): Promise<string | null> {
	if (!(await carryKey(store.settings, design.id, id))) return null;
	const saved = await store.save({ ...design, id }, 0, { place: '' });
	return saved.ok ? id : null;
}
