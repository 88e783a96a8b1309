import { defineConfig } from 'vitest/config';

/** The short way through every part in Firefox; the long ones are in `vitest.browser.config.ts`. */
export default defineConfig({
	test: {
		name: 'firefox',
		environment: 'node',
		include: ['tests/firefox/**/*.test.ts'],
		globalSetup: ['tests/e2e/serve-build.ts'],
		fileParallelism: false,
		testTimeout: 120_000,
		hookTimeout: 60_000
	}
});
