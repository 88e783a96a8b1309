import type { Request } from '#lib/reading/reading-service.ts';

/** What reads and searches for `ProposalReader`: a worker, or the page itself. */
export interface Reading {
	send(request: Request): void;
	stop(): void;
}
