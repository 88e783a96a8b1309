/** Serves the built site on loopback, with the headers a host should send. Used by `npm start`, the browser tests and the benchmarks. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** The policy a page carries, plus what only a header may say. */
function policyOf(file) {
	const page = readFileSync(file, 'utf8');
	const match = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(page);
	return match ? `${match[1].replaceAll('&#39;', "'")}; frame-ancestors 'none'` : null;
}

/** Answers requests from a folder as a host should. */
function siteIn(folder) {
	const policies = new Map();
	const handler = sirv(folder, {
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders(response, path) {
			response.setHeader('X-Content-Type-Options', 'nosniff');
			if (path.includes('/immutable/'))
				response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
			else response.setHeader('Cache-Control', 'no-cache');
			// The worker may ask this address and nothing else.
			if (path.endsWith('/service-worker.js'))
				response.setHeader('Content-Security-Policy', "default-src 'none'; connect-src 'self'");
			const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
			if (!file.endsWith('.html')) return;
			// Said once, with the page: on fifty small files these words would weigh more than the files.
			response.setHeader('Referrer-Policy', 'no-referrer');
			response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
			response.setHeader(
				'Permissions-Policy',
				'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
			);
			if (!policies.has(file)) policies.set(file, existsSync(file) ? policyOf(file) : null);
			const policy = policies.get(file);
			if (policy) response.setHeader('Content-Security-Policy', policy);
		}
	});
	return (request, response) =>
		handler(request, response, () => {
			const page = join(folder, '404.html');
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			response.end(existsSync(page) ? readFileSync(page) : 'Not found');
		});
}

/**
 * Starts the server and resolves with its address and a way to close it; `change` goes over to another folder, as a
 * deployment does: what was being fetched is cut off.
 * @param {{ folder?: string, port?: number, host?: string }} options port 0 takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void>, change: (folder: string) => void }>} rejects with code
 * EADDRINUSE when the port is taken
 */
export function serve({ folder = 'build', port = 0, host = '127.0.0.1' } = {}) {
	let site = siteIn(folder);
	const server = createServer((request, response) => site(request, response));
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			const address = server.address();
			const taken = typeof address === 'object' && address ? address.port : port;
			resolve({
				url: `http://${host}:${taken}/`,
				change(next) {
					site = siteIn(next);
					server.closeAllConnections();
				},
				close: () =>
					new Promise((done) => {
						server.closeAllConnections();
						server.close(() => done());
					})
			});
		});
	});
}
