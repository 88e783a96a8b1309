import { openChannel } from '#lib/storage/channel.ts';

/** Windows of this browser tell each other that a design was put under a passphrase, or freed of it. Ids only. */
export interface ProtectionNews {
	tell(designId: string): void;
	/** What was told is still sent. */
	close(): void;
}

/** @param hear what the others tell, not what is told here */
export function protectionNews(hear: (designId: string) => void = () => {}): ProtectionNews {
	const channel = openChannel('causeway-protection');
	channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		const id = (data as { designId?: unknown } | null)?.designId;
		if (typeof id === 'string') hear(id);
	});
	return {
		tell: (designId) => channel?.postMessage({ designId }),
		close: () => channel?.close()
	};
}
