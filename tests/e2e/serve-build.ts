import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.mjs';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the built site, ending in a slash. */
		site: string;
	}
}

/** Serves the build for all browser tests, with the headers a host should send. */
export default async function setup(project: TestProject) {
	const { url, close } = await serve({ folder: 'build' });
	project.provide('site', url);
	return close;
}
