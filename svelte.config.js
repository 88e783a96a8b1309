import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { staticSite } from './scripts/static-site.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: staticSite({ fallback: '404.html', strict: true, precompress: true }),
		paths: { relative: false },
		// Registered by src/lib/state/updates.svelte.ts, once the page is at rest.
		serviceWorker: { register: false },
		output: { bundleStrategy: 'split' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				// Kit hides its announcer for screen readers by this one style attribute.
				'style-src': [
					'self',
					'unsafe-hashes',
					'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='
				],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'manifest-src': ['self'],
				'frame-src': ['blob:'],
				'base-uri': ['self'],
				'form-action': ['none'],
				'object-src': ['none'],
				// No text becomes code; what may is in src/lib/state/trusted-types.ts.
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'causeway-prose', 'default']
			}
		}
	}
};
