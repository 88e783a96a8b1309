import { defineConfig } from 'vitest/config';

/** The short way through every part in Firefox; the long ones are in `vitest.browser.config.ts`. */
export default defineConfig({
	test: {
		name: 'firefox',
		environment: 'node',
		include: ['tests/firefox/**/*.test.ts'],
		globalSetup: ['tests/e2e/serve-build.ts'],
		fileParallelism: false,
		// Long, since they only matter where something is wrong, and other work may hold the machine up.
		testTimeout: 240_000,
		hookTimeout: 120_000,
		expect: { poll: { timeout: 60_000 } }
	}
});
