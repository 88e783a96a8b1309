import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { isOnBothDesks, isOnFirstDesk, isSharedWithHome } from './scripts/first-load.mjs';
import { withoutUnusedParts } from './scripts/unused-parts.mjs';

/** Libraries no page does without. */
const inEveryPage =
	/preload-helper|rolldown|node_modules\/(svelte|@sveltejs\/kit|zod|idb|esm-env|clsx)\//;
const isShared = isSharedWithHome();
const isOnEachDesk = isOnBothDesks();

export default defineConfig({
	plugins: [withoutUnusedParts(), sveltekit()],
	// Workers load what they need on demand, as pages do.
	worker: { format: 'es' },
	build: {
		rolldownOptions: {
			output: {
				// Few files rather than fifty small ones, which on a slow line cost more than they save: what every
				// page shares, what both desks share, and what the workspace shows first.
				codeSplitting: {
					groups: [
						{
							name: 'base',
							priority: 3,
							test: (id) => inEveryPage.test(id) || isShared(id)
						},
						{ name: 'desks', priority: 2, test: isOnEachDesk },
						{ name: 'design', priority: 1, test: isOnFirstDesk() }
					]
				}
			}
		}
	},
	test: {
		// Generous: what is slow on a busy machine is not wrong. Speed is measured in tests/bench.
		testTimeout: 60_000,
		expect: { poll: { timeout: 20_000 } },
		projects: [
			{
				extends: true,
				test: {
					name: 'logic',
					environment: 'node',
					// Pure code: files may share what they have loaded, above all the parsed content.
					isolate: false,
					setupFiles: ['tests/seed.ts'],
					include: ['src/**/*.test.ts', 'tests/*.test.ts'],
					exclude: ['src/lib/components/**', 'src/lib/state/**']
				}
			},
			{
				extends: true,
				plugins: [svelteTesting()],
				test: {
					name: 'components',
					environment: 'jsdom',
					include: ['src/lib/components/**/*.test.ts', 'src/lib/state/**/*.test.ts'],
					setupFiles: ['tests/seed.ts', 'tests/component-setup.ts']
				}
			}
		]
	}
});
