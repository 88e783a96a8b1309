import { defineConfig } from 'vitest/config';

/** Journeys through the built site in a real browser; one after the other, since the machine is shared. */
export default defineConfig({
	test: {
		name: 'browser',
		environment: 'node',
		include: ['tests/e2e/**/*.test.ts'],
		globalSetup: ['tests/e2e/serve-build.ts'],
		fileParallelism: false,
		testTimeout: 120_000,
		hookTimeout: 60_000
	}
});
