/**
 * The site's policy forbids the browser to take any text for code: as HTML of the page, as a script, as the address of one. Two
 * ways through are left open, and both are here. Browsers that do not know Trusted Types ignore all of it.
 */
interface Policy {
	createHTML(html: string): unknown;
}
interface PolicyFactory {
	createPolicy(name: string, rules: Record<string, (text: string) => string | null>): Policy;
}
const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };

const prose = trustedTypes?.createPolicy('causeway-prose', { createHTML: (html) => html });

/** For `Prose` alone: our own content, sanitised while building. */
export function asProse(html: string): string {
	return html === '' || !prose ? html : (prose.createHTML(html) as string);
}

/** Workers, ours and those that libraries start, come from the site's own address or not at all. */
export function allowOwnWorkers(): void {
	trustedTypes?.createPolicy('default', {
		createScriptURL: (address) =>
			new URL(address, document.baseURI).origin === location.origin ? address : null
	});
}
