/** Where a shelter is: an address, a landmark or coordinates. Coordinates are shown wherever they stand. */
import { withPlainDigits } from './digits.ts';
import type { Found } from './remark.ts';

const shelter =
	/(?:\b(?:shelters?|safe[ -]?houses?|refuges?|transit (?:homes?|cent(?:re|er)s?)|half-?way houses?|crisis cent(?:re|er)s?|protection (?:homes?|cent(?:re|er)s?)|(?:rehabilitation|care|group) homes?|foyers?|centre d.h[ée]bergement|h[ée]bergement|casas? de acogida|albergues?|refugios?|casas? abrigo|abrigos?)\b|приют\p{L}*|убежищ\p{L}*|مأوى|ملجأ|دار (?:ال)?إيواء|आश्रय\p{L}*|सुरक्षित (?:घर|गृह)|আশ্রয়\p{L}*|ទីជម្រក|บ้านพัก|መጠለያ|庇护所|收容所)/giu;

/** A name in capitals beside one of these, with a number, is an address. */
const streetWords =
	'street|str\\.|st\\.|road|rd|avenue|ave|lane|close|drive|boulevard|blvd|crescent|terrace|marg|chowk|gali|tole|nagar|highway';
const street = streetWords.replace(/(^|\|)(\p{L})/gu, (_, bar: string, first: string) => {
	return `${bar}[${first.toUpperCase()}${first}]`;
});
const namedStreet = new RegExp(
	[
		// 14 Mill Lane
		`(?<![\\p{L}\\p{N}])\\d{1,4}[A-Za-z]?,?\\s+(?:\\p{Lu}[\\p{L}’'.-]*\\s+){1,3}(?:${street})(?![\\p{L}])`,
		// Mill Lane 14
		`(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}’'.-]*\\s+){1,3}(?:${street})\\s*,?\\s*(?:no\\.?\\s*)?\\d{1,4}(?![\\p{L}\\p{N}])`
	].join('|'),
	'gu'
);
const otherPlace = new RegExp(
	[
		// rue, calle, улица ...
		"(?<![\\p{L}\\p{N}])(?:\\d{1,4},?\\s+)?(?:rue|avenue d(?:e|u|es)|calle|avenida|carrera|rua|travessa|jalan|jl\\.|ул\\.|улица|проспект|شارع|طريق|حي|मार्ग|टोल|ផ្លូវ(?:លេខ)?|ถนน|လမ်း)\\s+(?:[\\p{L}\\p{M}’'.-]+\\s+){0,4}[\\p{L}\\p{M}\\d’'.-]*(?:,?\\s*(?:no\\.?|n[°º]|#|д\\.|رقم)?\\s*\\d{1,4})?(?![\\p{L}\\p{N}])",
		// house 7, plot no. 12, ward 4
		'(?<![\\p{L}])(?:house|plot|block|flat|apartment|apt|building|compound|floor|gate|ward|sector|zone|villa|p\\.?\\s?o\\.?\\s?box|maison|parcelle|casa|manzana|дом|वडा|منزل|بناية)\\s*(?:no\\.?|number|n[°º]|#|नं\\.?)?\\s*\\d{1,5}(?![\\p{L}\\p{N}])',
		// opposite the bus station
		"(?<![\\p{L}])(?:opposite|behind|next to|beside|across from|adjacent to|in front of|near|close to|derri[èe]re|en face de|à c[ôo]t[ée] d[eu]|detr[áa]s de|frente a|junto a|cerca de|atr[áa]s d[eao]|em frente|ao lado d[eao]|рядом с|напротив|خلف|أمام|قرب|بجانب)\\s+(?:(?:the|an?|le|la|l.|du|des|el|los|las|o|al|del|our)\\s+)*(?:[\\p{L}\\p{M}’'-]+\\s+){0,3}(?:station|market|church|mosque|temple|school|hospital|clinic|bridge|police|post office|court|hotel|bank|park|stadium|university|airport|harbou?r|port|border|checkpoint|embassy|march[ée]|gare|[ée]glise|mosqu[ée]e|[ée]cole|h[ôo]pital|pont|mercado|estaci[óo]n|iglesia|escuela|puente|igreja|escola|esta[çc][ãa]o|рынк\\p{L}*|вокзал\\p{L}*|школ\\p{L}*|церк\\p{L}*|سوق|السوق|مسجد|المسجد|مدرسة|المدرسة|محطة|المحطة)(?![\\p{L}])"
	].join('|'),
	'giu'
);
/** Characters on either side of the shelter in which a place belongs to it. */
const reach = 140;

/** Latitude and longitude, in degrees or with minutes; plus codes; links to maps. */
const coordinates =
	/(?<![\d.])[-+\u2212]?\d{1,2}[.]\d{4,}\s?°?\s?[NS]?\s*[,;/ ]\s*[-+\u2212]?\d{1,3}[.]\d{4,}\s?°?\s?[EWO]?(?![\d.])|\d{1,2}\s?°\s?\d{1,2}\s?[′'’](?:\s?\d{1,2}(?:[.]\d+)?\s?[″"”])?\s?[NS][,;\s]+\d{1,3}\s?°\s?\d{1,2}\s?[′'’](?:\s?\d{1,2}(?:[.]\d+)?\s?[″"”])?\s?[EWO]|(?<![\p{L}\p{N}])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}])|(?:https?:\/\/)?(?:www\.)?(?:maps\.app\.goo\.gl|goo\.gl\/maps|google\.[a-z.]{2,6}\/maps|maps\.google\.[a-z.]{2,6}|osm\.org|openstreetmap\.org)\/?[^\s<>"]*/gu;

export function findShelterPlaces(whole: string): Found[] {
	const text = withPlainDigits(whole);
	const found: Found[] = [];
	const add = (at: number, words: string) => {
		if (!found.some((one) => one.at === at))
			found.push({ kind: 'shelter', at, words: whole.slice(at, at + words.length).trim() });
	};
	for (const { 0: words, index } of text.matchAll(coordinates)) add(index, words);
	let done = 0;
	for (const { 0: name, index } of text.matchAll(shelter)) {
		const from = Math.max(done, index - reach);
		const to = Math.min(text.length, index + name.length + reach);
		if (to <= from) continue;
		const around = text.slice(from, to);
		for (const places of [namedStreet, otherPlace])
			for (const match of around.matchAll(places)) add(from + match.index, match[0]);
		// What was looked at already is looked at again only where an address may have been cut.
		done = Math.max(0, to - reach);
	}
	return found;
}
