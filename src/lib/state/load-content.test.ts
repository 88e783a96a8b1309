import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** A fresh module for each case: what is loaded stays for the visit. */
const fresh = async () => (await import('./load-content.ts')).loadContent;
const answer = (body: string, status = 200) => new Response(body, { status });

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

it('fetches the content once, however many ask', async () => {
	const fetched = vi.fn((_address: string) => Promise.resolve(answer('{"version":"v1"}')));
	vi.stubGlobal('fetch', fetched);
	const loadContent = await fresh();
	const [one, two] = await Promise.all([loadContent(), loadContent()]);
	expect(one).toBe(two);
	expect(fetched.mock.calls.map(([address]) => address)).toEqual([
		expect.stringMatching(/^\/content\/en\/path\.json\?v=./)
	]);
});

it.each([
	['no answer', () => Promise.reject(new TypeError('offline'))],
	['an error of the server', () => Promise.resolve(answer('', 503))],
	['a log-in page of the network', () => Promise.resolve(answer('<!doctype html>'))],
	['other data', () => Promise.resolve(answer('{}'))]
])('fails on %s, and tries again when asked again', async (_name, first) => {
	const fetched = vi.fn(() => Promise.resolve(answer('{"version":"v1"}')));
	vi.stubGlobal('fetch', fetched.mockImplementationOnce(first));
	const loadContent = await fresh();
	await expect(loadContent()).rejects.toThrow();
	await expect(loadContent()).resolves.toMatchObject({ version: 'v1' });
});

it('fetches what appraisers read apart from the rest', async () => {
	const fetched = vi.fn((_address: string) => Promise.resolve(answer('{"version":"v1"}')));
	vi.stubGlobal('fetch', fetched);
	const { loadAppraisalContent } = await import('./load-content.ts');
	await loadAppraisalContent();
	expect(fetched.mock.calls.map(([address]) => address)).toEqual([
		expect.stringMatching(/^\/content\/en\/appraisal\.json\?v=./)
	]);
});
