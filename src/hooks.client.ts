import { allowOwnWorkers } from '#lib/state/trusted-types.ts';

allowOwnWorkers();
