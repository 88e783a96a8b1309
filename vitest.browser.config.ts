import { defineConfig } from 'vitest/config';

/** Journeys through the built site in a real browser; one after the other, since the machine is shared. */
export default defineConfig({
	test: {
		name: 'browser',
		environment: 'node',
		include: ['tests/e2e/**/*.test.ts'],
		globalSetup: ['tests/e2e/serve-build.ts'],
		fileParallelism: false,
		// Long, since they only matter where something is wrong, and other work may hold the machine up.
		testTimeout: 240_000,
		hookTimeout: 120_000,
		expect: { poll: { timeout: 60_000 } }
	}
});
