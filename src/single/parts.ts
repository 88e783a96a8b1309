/**
 * What the site would fetch lies in the page itself, compressed, in blocks that no browser runs. Whatever asks for an
 * address that begins with `part:` gets it from there, so that the rest of the code need not know.
 */
export const partScheme = 'part:';
const isPart = (address: string) => address.startsWith(partScheme);
const nameOf = (address: string) => address.slice(partScheme.length).replace(/\?.*$/, '');

const types: Readonly<Record<string, string>> = {
	json: 'application/json',
	wasm: 'application/wasm',
	js: 'text/javascript',
	mjs: 'text/javascript'
};

/** Rejects when this edition holds no such part. */
export async function readPart(address: string): Promise<Response> {
	const name = nameOf(address);
	const block = document.querySelector(`script[data-part="${CSS.escape(name)}"]`);
	if (!block) throw new TypeError(`This edition holds no ${name}.`);
	const packed = Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
	const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
	const type = types[name.split('.').at(-1)!] ?? 'application/octet-stream';
	return new Response(stream, { headers: { 'content-type': type } });
}

/** Lets `fetch` and `Worker` know the parts. Resolves when workers can be started. */
export async function provideParts(): Promise<void> {
	const fetchOutside = window.fetch.bind(window);
	window.fetch = (input, init) => {
		const address = input instanceof Request ? input.url : String(input);
		return isPart(address) ? readPart(address) : fetchOutside(input, init);
	};
	const scripts = await workerScripts();
	const WorkerOutside = window.Worker;
	window.Worker = class extends WorkerOutside {
		constructor(address: string | URL, options?: WorkerOptions) {
			super(scripts.get(nameOf(String(address))) ?? address, { ...options, type: 'classic' });
		}
	};
}

/** A worker starts at once or not at all, so its script cannot wait to be unpacked. */
async function workerScripts(): Promise<Map<string, string>> {
	const blocks = [...document.querySelectorAll<HTMLElement>('script[data-part]')];
	const names = blocks
		.map(({ dataset }) => dataset['part']!)
		.filter((name) => /\.m?js$/.test(name));
	return new Map(
		await Promise.all(
			names.map(async (name): Promise<[string, string]> => {
				const blob = await (await readPart(partScheme + name)).blob();
				return [name, URL.createObjectURL(blob)];
			})
		)
	);
}
