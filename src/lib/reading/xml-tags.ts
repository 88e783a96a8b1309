/**
 * The tags of an XML text one after the other, for the few things of a Word file that are looked up before it is read.
 * Linear in the length of the text, whatever stands in it; the text was checked to declare no document type.
 */

interface Tag {
	/** With its prefix, as Word and all other programs write it: "w:pPr". */
	readonly name: string;
	readonly isEnd: boolean;
	/** `<w:p/>` */
	readonly isEmpty: boolean;
	/** Where it begins, and where the text behind it begins. */
	readonly start: number;
	readonly after: number;
	/** Its attribute `w:val` where no other is named; undefined where it has none. */
	readonly value: (attribute?: string) => string | undefined;
}

/** Tags with one of these names, in the order of the text. */
export function* tagsIn(xml: string, names: readonly string[]): Generator<Tag> {
	const wanted = new RegExp(`<(/?)(${names.join('|')})(?=[\\s/>])([^<>]*)>`, 'g');
	for (const { 0: whole, 1: slash, 2: name, 3: rest, index } of xml.matchAll(wanted)) {
		yield {
			name: name!,
			isEnd: slash === '/',
			isEmpty: rest!.endsWith('/'),
			start: index,
			after: index + whole.length,
			value: (attribute = 'w:val') => attributeIn(rest!, attribute)
		};
	}
}

function attributeIn(rest: string, name: string): string | undefined {
	const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(rest);
	const value = found?.[1] ?? found?.[2];
	return value?.replace(/&(lt|gt|quot|apos|amp|#x?[\da-f]{1,6});/gi, (whole, entity: string) =>
		entity.startsWith('#') ? character(entity) : (entities[entity] ?? whole)
	);
}

const entities: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	amp: '&'
};

function character(entity: string): string {
	const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
	return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** A value as it stands in quotation marks. */
export const attributeText = (value: string): string =>
	value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
