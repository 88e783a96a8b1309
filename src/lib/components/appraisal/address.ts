/**
 * Addresses of the appraiser's part, all after the `#`: nothing (home), `<id>/<place>` for an appraisal,
 * `<id>/panel` for a panel, and `round/<call>`. Ids are random, so that none is called "round".
 */
export type AppraiseAddress =
	| { readonly type: 'home' }
	| { readonly type: 'round'; readonly call: string }
	/** An appraisal, or a panel; the store knows which. `placeKey` is empty for "where I left". */
	| { readonly type: 'document'; readonly id: string; readonly placeKey: string };

export function readAppraiseAddress(hash: string): AppraiseAddress {
	const [first = '', ...rest] = hash.replace(/^#\/?/, '').split('/');
	if (first === '') return { type: 'home' };
	if (first === 'round' && rest.length > 0) return { type: 'round', call: decode(rest.join('/')) };
	return { type: 'document', id: decode(first), placeKey: rest.join('/') };
}

export function writeAppraiseAddress(address: AppraiseAddress): string {
	switch (address.type) {
		case 'home':
			return '#';
		case 'round':
			return `#round/${encodeURIComponent(address.call)}`;
		case 'document':
			return `#${encodeURIComponent(address.id)}${address.placeKey ? `/${address.placeKey}` : ''}`;
	}
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
