/** An address as this file would follow it. */
export function read(address: string | URL): { href: string; search: string; hash: string } {
	const { href, search, hash } = new URL(address, location.href);
	return { href, search, hash };
}
