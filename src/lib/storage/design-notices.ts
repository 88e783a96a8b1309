/** Telling the other tabs of this browser that a design was saved, so that they can say so before the user types on. */
import * as z from 'zod/mini';
import { openChannel } from './channel.ts';

const notice = z.object({ designId: z.string(), revision: z.number() });
export type DesignNotice = z.output<typeof notice>;

export interface DesignNotices {
	saved(notice: DesignNotice): void;
	/** Hears of the other tabs' saves only; returns the way to stop listening. */
	onSaved(listener: (notice: DesignNotice) => void): () => void;
	close(): void;
}

/** Where the browser has no channel, nobody is told; a save still notices a changed revision. */
export function createDesignNotices(name = 'causeway-designs'): DesignNotices {
	const channel = openChannel(name);
	return {
		saved: ({ designId, revision }) => channel?.postMessage({ designId, revision }),
		onSaved(listener) {
			const hear = ({ data }: MessageEvent<unknown>) => {
				const heard = notice.safeParse(data);
				if (heard.success) listener(heard.data);
			};
			channel?.addEventListener('message', hear);
			return () => channel?.removeEventListener('message', hear);
		},
		close: () => channel?.close()
	};
}
