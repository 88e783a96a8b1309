/** The address of a place: `#<design id>/<place key>`. Everything after the # stays in the browser. */
interface Address {
	readonly designId: string;
	/** Empty for "where I left". */
	readonly placeKey: string;
}

export function readAddress(hash: string): Address {
	const [designId = '', ...rest] = hash.replace(/^#\/?/, '').split('/');
	return { designId: decode(designId), placeKey: rest.join('/') };
}

export function writeAddress({ designId, placeKey }: Address): string {
	return `#${encodeURIComponent(designId)}${placeKey ? `/${placeKey}` : ''}`;
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
